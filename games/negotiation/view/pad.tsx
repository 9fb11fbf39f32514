import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import { inOrder } from '../../../src/ui/pad/naming'
import type { Negotiation } from '../game'
import { ANSWERS, type Answer, gainOf } from '../prices'
import { amount } from '../wording/format'
import { screen } from '../wording/screen'
import { OfferForm } from './offer'
import { Warning } from './Warning'

/** The way to name a price and to answer one, with the consequence in points of the viewer before anything is sent, and a calm word where it would be a loss. */
export function Pad(props: SeatProps<Negotiation>) {
  const { seat, brief, observation: o, ask, language } = props
  if (ask === null) return null
  const t = screen(language)
  const part = seat === 0 ? 0 : 1
  if (ask.turn.id === 'offer') return <OfferForm key={o.round} {...props} ask={ask} />

  const gain = gainOf(o.offer?.price ?? 0, brief.own, seat)
  const meaning: Readonly<Record<Answer, string>> = {
    accept: t.accept(amount(Math.abs(gain), language), gain),
    reject: brief.rounds === null ? t.rejectOpen : o.round >= brief.rounds ? t.rejectLast : t.rejectNext(amount(o.round + 1, language)),
    outside: t.outside[part](amount(brief.own, language)),
  }
  const nameOf = (id: Answer) => props.wording.label(id, brief, seat, props.labels)
  const names = Object.fromEntries(ANSWERS.map(id => [id, nameOf(id)]))
  return (
    <div className="nego-answer">
      <p className="nego-worth-line">
        {t.worthYou}: <strong>{amount(brief.own, language)}</strong>
      </p>
      <dl>
        {inOrder(ANSWERS, props.labels).map(id => (
          <div key={id}>
            <dt>{nameOf(id as Answer)}</dt>
            <dd>{meaning[id as Answer]}</dd>
          </div>
        ))}
      </dl>
      {gain < 0 && <Warning says={t.losing[part]} />}
      <ActionPad
        key={o.round}
        space={ask.space}
        language={language}
        labels={props.labels}
        names={names}
        objection={ask.objection}
        attempt={ask}
        takeFocus
        onAct={props.onAct}
      />
    </div>
  )
}
