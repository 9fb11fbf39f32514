import { paretoCells, welfareOptimum } from '../analysis/cells'
import { pureEquilibria } from '../analysis/equilibria'
import { fillOf } from '../../../src/ui/kit/chart/paint'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import { actionsOf } from '../config'
import { nameOf } from '../wording/names'
import { numberIn } from '../wording/speak'
import type { PartProps } from './Charts'

/** Most rows and columns that are drawn; of larger games those that were played or hold an equilibrium come first. */
const MOST = 12

/** The payoff matrix with pure equilibria, efficient cells and the best sum marked, and how often each cell was played. */
export function PairMatrix({ config, account, seats, language, t }: PartProps) {
  const say = numberIn(language)
  const [a, b] = [config.payoffs.map(row => row.map(cell => cell[0])), config.payoffs.map(row => row.map(cell => cell[1]))]
  const ids = [actionsOf(config, 0), actionsOf(config, 1)] as const
  const key = (i: number, j: number) => `${i},${j}`
  const nash = new Set(pureEquilibria(a, b).map(([i, j]) => key(i, j)))
  const pareto = new Set(paretoCells(a, b).map(([i, j]) => key(i, j)))
  const best = new Set(welfareOptimum(a, b).cells.map(([i, j]) => key(i, j)))
  const times = new Map<string, number>()
  for (let r = 0; r < account.rounds; r++) {
    const at = key(account.actions[0]![r]!, account.actions[1]![r]!)
    times.set(at, (times.get(at) ?? 0) + 1)
  }
  const marked = [...times.keys(), ...nash].map(at => at.split(',').map(Number))
  const pick = (side: 0 | 1) => {
    const all = ids[side].map((_, i) => i)
    if (all.length <= MOST) return all
    const wanted = new Set(marked.map(cell => cell[side]!))
    return all
      .toSorted((i, j) => Number(wanted.has(j)) - Number(wanted.has(i)) || i - j)
      .slice(0, MOST)
      .sort((i, j) => i - j)
  }
  const [rows, columns] = [pick(0), pick(1)]
  const names = [0, 1].map(side => ids[side]!.map(id => nameOf(id, ids[side]!, language)))
  const fill = (side: number) => fillOf({ seat: side, seats: 2, kind: seats[side]?.kind ?? 'human' })
  const who = (side: number) => (
    <span>
      <SeatMark seat={side} seats={2} kind={seats[side]?.kind ?? 'human'} language={language} size={16} label={false} />
      {seats[side]?.name}
    </span>
  )
  return (
    <div className="mx-scroll" tabIndex={columns.length > 3 ? 0 : -1} role="group" aria-label={t.matrixTitle}>
      <table className="mx-matrix">
        <thead>
          <tr>
            <td className="mx-corner">{who(0)}</td>
            <th colSpan={columns.length} scope="colgroup" className="mx-them">
              {who(1)}
            </th>
          </tr>
          <tr>
            <td />
            {columns.map(j => (
              <th key={j} scope="col">
                {names[1]![j]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(i => (
            <tr key={i}>
              <th scope="row">{names[0]![i]}</th>
              {columns.map(j => {
                const at = key(i, j)
                const played = times.get(at) ?? 0
                return (
                  <td key={j}>
                    <span className="mx-cell">
                      {[a, b].map((m, side) => (
                        <span key={side} className={side === 0 ? 'mx-own' : 'mx-other'} data-chip style={{ background: fill(side) }}>
                          {say(m[i]![j]!)}
                        </span>
                      ))}
                    </span>
                    <span className="mx-played">{t.times(say(played))}</span>
                    <span className="mx-bar" aria-hidden="true">
                      <span style={{ width: `${(100 * played) / account.rounds}%` }} />
                    </span>
                    {(nash.has(at) || best.has(at) || pareto.has(at)) && (
                      <span className="mx-signs">
                        {nash.has(at) && (
                          <span className="mx-sign" data-nash>
                            {t.nash}
                          </span>
                        )}
                        {best.has(at) && <span className="mx-sign">{t.best}</span>}
                        {pareto.has(at) && !best.has(at) && <span className="mx-sign">{t.pareto}</span>}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
