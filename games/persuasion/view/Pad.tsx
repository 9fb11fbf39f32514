import { ActionPad } from '../../../src/ui/pad/ActionPad'
import type { SeatProps } from '../../../src/ui/contract'
import { worths } from '../economics'
import type { Observation, Persuasion } from '../game'
import { figure } from '../money'
import { screenTexts } from '../wording/screen'

/**
 * The way to answer: two large buttons, or a composer, with what each outcome would pay above them. The seller is shown the buyer's side
 * only where it knows the values; the buyer is shown both qualities, because it does not know which it is.
 */
export function Pad({ seat, brief, observation, ask, wording, labels, language, onAct }: SeatProps<Persuasion>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const o = observation as Observation
  const known = brief.v === null || brief.c === null ? null : worths({ v: brief.v, c: brief.c, price: brief.price })
  const money = (x: number) => figure(x, language)
  const mine = { yes: wording.label('yes', brief, seat), no: wording.label('no', brief, seat) }
  const choices = seat === 0 && brief.message === 'text' ? {} : mine
  return (
    <div className="persuasion-pad">
      {seat === 0 ? (
        <ul className="persuasion-stakes">
          <li>
            {t.ifBought(money(brief.price), known === null || o.seat !== 'seller' ? null : money(o.quality === 'high' ? known.gain : -known.loss))}
          </li>
          <li>{t.ifNotBought}</li>
        </ul>
      ) : (
        <ul className="persuasion-stakes">
          {known && <li>{t.ifBuy(money(known.gain), money(-known.loss))}</li>}
          <li>{t.ifPass}</li>
        </ul>
      )}
      <ActionPad
        space={ask.space}
        language={language}
        labels={labels}
        names={{ ...choices, decision: t.decision, message: t.reply }}
        label={ask.space.kind === 'text' ? t.message : undefined}
        objection={ask.objection}
        attempt={ask}
        onAct={onAct}
      />
    </div>
  )
}
