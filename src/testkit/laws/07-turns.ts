import type { Turn } from '../../core/game'
import { jsonFlaw } from '../json'
import type { Law } from '../law'
import type { Finding } from '../subject'
import { some } from '../trial'

/**
 * Law 7: the seats of a turn are known, distinct, ascending and not empty; a joint occasion (id, n) is never used twice, for its clock would run on.
 * The same holds for the seats whose next actions a seat may be asked to predict: known, distinct, ascending, some, and never the seat itself; their space is plain data.
 */
export const turnsLaw: Law = {
  number: 7,
  title: 'every turn’s seats are known, distinct, ascending, not empty',
  ofTrial({ game }, { frames, setting, briefs }) {
    const findings: Finding[] = []
    const joint = new Set<string>()
    for (const { turn, k, events, asked } of frames) {
      const at = `step ${k + 1}`
      const flaw = turnFlaw(turn, setting.seats)
      if (flaw !== null) findings.push({ expected: flaw, found: JSON.stringify(turn).slice(0, 200), at })
      const occasion = `${turn.id} ${turn.n}`
      if (turn.gate === 'joint' && joint.has(occasion))
        findings.push({ expected: 'a new occasion n for every joint turn', found: `(${turn.id}, ${turn.n}) again`, at })
      if (turn.gate === 'joint') joint.add(occasion)
      const strangers = events.flatMap(event => event.to ?? []).filter(seat => !known(seat, setting.seats))
      if (strangers.length > 0)
        findings.push({ expected: `events to seats 0 to ${setting.seats - 1}`, found: `an event to ${strangers.join(', ')}`, at })
      for (const { seat, observation } of some(asked, 3)) {
        const foreseen = game.foresee?.(observation, turn, briefs[seat], seat) ?? []
        if (foreseen.some(({ about }) => !ascending(about) || !about.every(other => known(other, setting.seats) && other !== seat)))
          findings.push({ expected: `other seats to foresee than ${seat}, ascending`, found: JSON.stringify(foreseen).slice(0, 200), at })
        const unplain = jsonFlaw(foreseen, 'foreseen')
        if (unplain !== null) findings.push({ expected: 'plain JSON', found: unplain, at })
      }
    }
    return findings
  },
}

const ascending = (seats: readonly number[]) => seats.length > 0 && seats.every((seat, i) => i === 0 || seat > (seats[i - 1] as number))

const known = (seat: number, seats: number) => Number.isInteger(seat) && seat >= 0 && seat < seats

function turnFlaw(turn: Turn, seats: number): string | null {
  if (turn.seats.length === 0) return 'at least one seat'
  if (!turn.seats.every(seat => known(seat, seats))) return `seats 0 to ${seats - 1}`
  if (turn.seats.some((seat, i) => i > 0 && seat <= (turn.seats[i - 1] as number))) return 'distinct seats, ascending'
  if (typeof turn.id !== 'string' || turn.id === '') return 'an id'
  if (!Number.isInteger(turn.n) || turn.n < 0) return 'an occasion n ≥ 0'
  if (turn.gate !== 'joint' && turn.gate !== 'each') return 'the gate joint or each'
  if (turn.clockMs !== undefined && !(turn.clockMs > 0)) return 'a clock above zero'
  return turn.fresh === undefined || turn.fresh.every(seat => known(seat, seats)) ? null : 'known fresh seats'
}
