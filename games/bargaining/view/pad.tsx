import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import { inOrder } from '../../../src/ui/pad/naming'
import type { Bargaining } from '../game'
import { type Action, sharesOf } from '../offers'
import { exact, worth } from '../wording/format'
import { screen } from '../wording/screen'
import { SplitBar } from './pie'

/** The way to offer and to answer, with the consequence in points of the viewer before anything is sent. Nothing here says what would be wise; an offer of nothing, easily a slip, is named as one. */
export function Pad(props: SeatProps<Bargaining>) {
  const { seat, brief, observation: o, ask, language } = props
  if (ask === null) return null
  const t = screen(language)
  const other = props.seats[1 - seat]?.name ?? `${2 - seat}`
  const part = seat === 0 ? 0 : 1
  const passed = o.round - 1
  /** What a share is worth after the delay so far; null where that is the share itself. */
  const after = (share: number, discount: number | null) =>
    discount === null || discount === 1 || passed === 0 ? null : worth(share * discount ** passed, brief.step, language)
  const common = { space: ask.space, language, labels: props.labels, objection: ask.objection, attempt: ask, takeFocus: true, onAct: props.onAct }

  if (ask.turn.id === 'offer') {
    const consequence = (action: Action) => {
      const shares = sharesOf(action)
      const theirs = after(shares[1 - part] as number, brief.otherDiscount)
      const empty = shares[part] === 0 ? t.leavesYou : shares[1 - part] === 0 ? t.leavesOther(other) : null
      return (
        <>
          <SplitBar shares={shares} />
          {t.ifAccepted(exact(shares[part], language), after(shares[part], brief.discount))} {theirs !== null && t.forOther(other, theirs)}{' '}
          {empty !== null && <strong>{empty}</strong>}
        </>
      )
    }
    const names = { [`player${seat + 1}`]: t.keep, [`player${2 - seat}`]: t.gets(other), split: t.yourOffer, message: t.message }
    return <ActionPad {...common} key={o.round} names={names} label={t.yourOffer} sendLabel={t.send} preview={consequence} />
  }

  const share = o.offer?.shares[part] ?? 0
  const meaning: Readonly<Record<string, string>> = {
    accept: t.accept(exact(share, language), after(share, brief.discount)),
    reject: brief.rounds === null ? t.rejectOpen : o.round >= brief.rounds ? t.rejectLast : t.rejectNext(exact(o.round + 1, language)),
  }
  const nameOf = (id: 'accept' | 'reject') => props.wording.label(id, brief, seat, props.labels)
  return (
    <div className="bargain-decide">
      <dl>
        {inOrder(['accept', 'reject'], props.labels).map(id => (
          <div key={id}>
            <dt>{nameOf(id as 'accept')}</dt>
            <dd>{meaning[id]}</dd>
          </div>
        ))}
      </dl>
      <ActionPad {...common} key={o.round} names={{ accept: nameOf('accept'), reject: nameOf('reject') }} />
    </div>
  )
}
