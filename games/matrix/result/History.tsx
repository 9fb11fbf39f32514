import { fillOf } from '../../../src/ui/kit/chart/paint'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import { idsOf } from '../table'
import { Box } from '../view/PairStrip'
import { nameOf } from '../wording/names'
import type { PartProps } from './Charts'

/** Up to so many rounds boxes carry names; longer matches are drawn as dots. */
const NAMED_ROUNDS = 60
/** Most rounds and most seats that are drawn. */
const MOST_ROUNDS = 1000
const MOST_SEATS = 12

/** Every round of every seat: filled is the first action. */
export function History({ config, account, seats, language, t }: PartProps) {
  if (seats.length > MOST_SEATS) return null
  const first = [...new Set(seats.map(({ seat }) => nameOf(idsOf(config, seat)[0]!, idsOf(config, seat), language)))]
  return (
    <section>
      <h3>{t.history}</h3>
      <div className="mx-rows">
        {seats.map(({ seat, name, kind }) => {
          const ids = idsOf(config, seat)
          const shown = account.actions[seat]!.slice(0, MOST_ROUNDS)
          const fill = fillOf({ seat, seats: seats.length, kind })
          const words = shown.map(action => (action < 0 ? '?' : nameOf(ids[action]!, ids, language)))
          return (
            <div key={seat} className="mx-long">
              <SeatMark seat={seat} seats={seats.length} kind={kind} language={language} size={18} label={false} />
              <span className="unseen">{`${name}: ${words.join(', ')}`}</span>
              <ol aria-hidden="true">
                {shown.map((action, r) => (
                  <li key={`round ${r + 1}`}>
                    {shown.length <= NAMED_ROUNDS ? (
                      <Box name={words[r]!} fill={action === 0 ? fill : null} />
                    ) : (
                      <span className="mx-dot" style={action === 0 ? { background: fill } : undefined} />
                    )}
                  </li>
                ))}
              </ol>
            </div>
          )
        })}
      </div>
      <p className="mx-note">{[t.filled(first.join(' / ')), ...(config.noise ? [t.noise] : [])].join(' ')}</p>
    </section>
  )
}
