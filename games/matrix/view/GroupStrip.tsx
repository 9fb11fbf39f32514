import type { SeatProps } from '../../../src/ui/contract'
import { fillOf } from '../../../src/ui/kit/chart/paint'
import { readMarks } from '../marks'
import type { CountsBrief, CountsSeen, Matrix } from '../types'
import { nameOf } from '../wording/names'
import { screenTexts } from '../wording/screen'
import { Box } from './PairStrip'

/** Rounds that are shown, the latest at the end. */
const SHOWN = 20

type Props = SeatProps<Matrix> & { readonly brief: CountsBrief; readonly seen: CountsSeen }

/** Round by round: a column cut by how many chose each action, the first action at the bottom, and under it the own move. */
export function GroupStrip({ seat, seats, brief, seen, labels, language }: Props) {
  const t = screenTexts(language)
  const from = Math.max(0, seen.round - SHOWN)
  const mine = readMarks(seen.mine.slice(from), brief.actions)
  const counts = seen.tally
    .split(';')
    .slice(from)
    .map(entry => entry.split(',').map(Number))
  const name = (i: number) => (i < 0 ? t.void : nameOf(brief.actions[i]!, brief.actions, language, labels))
  const kind = seats.find(face => face.seat === seat)?.kind ?? 'human'
  const words = (round: readonly number[]) => round.map((c, a) => `${c} × ${name(a)}`).join(', ')
  return (
    <div className="mx-history">
      <h3>{t.history}</h3>
      <div className="mx-strip">
        <ol>
          {mine.map((move, i) => (
            <li key={from + i}>
              <span className="unseen">{t.roundGroup(String(from + i + 1), name(move), words(counts[i] ?? []))}</span>
              <span className="mx-column" aria-hidden="true">
                {(counts[i] ?? []).map((count, a) => (
                  <span key={a} style={{ flexGrow: count, background: shadeOf(a, brief.actions.length) }} data-none={count === 0 || undefined} />
                ))}
              </span>
              <Box name={name(move)} fill={move === 0 ? fillOf({ seat, seats: seats.length, kind }) : null} />
              <span className="mx-round" aria-hidden="true">
                {from + i + 1}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <ul className="mx-key">
        {brief.actions.slice(0, 8).map((id, a) => (
          <li key={id}>
            <span className="mx-swatch" aria-hidden="true" style={{ background: shadeOf(a, brief.actions.length) }} />
            {name(a)}
            {seen.counts[a] === undefined ? '' : `: ${seen.counts[a]}`}
          </li>
        ))}
      </ul>
      {from > 0 && <p className="mx-note">{t.earlier(String(from))}</p>}
    </div>
  )
}

/** A grey of the ink for each action, the first darkest; players keep the colours for themselves. */
const shadeOf = (action: number, actions: number) =>
  `color-mix(in srgb, var(--ink) ${Math.round(85 - (85 * action) / Math.max(1, actions - 1))}%, var(--paper))`
