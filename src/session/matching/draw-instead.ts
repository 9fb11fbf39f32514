import type { Luck } from '../../core/luck'
import type { PartyId, Telling } from '../plan'
import { drawOut, timesOut } from './sitting-out'

/** Who has players as counterparts (`instead`), who is matched with people (`rest`, a multiple of the places of a table wherever something is drawn), and who sits this matching out (`out`). */
export interface Drawn {
  readonly instead: readonly PartyId[]
  readonly rest: readonly PartyId[]
  readonly out: readonly PartyId[]
}

/**
 * Draws whose counterparts are players in place of people, as participants are told: `probabilistic` independently for each party with the stated chance, `balanced` for exactly so many, all sets of them equally likely
 * (all, where fewer are there); nobody under any other telling. `satOut`: who watched each earlier matching of the part.
 *
 * The draw is per party and not per table. If tables of people were made first and each then turned over to players with the stated chance, one party would keep its place and the others would have to go somewhere:
 * either they vanish, and a party that plays is at a table of players with less than the stated chance (a table of people holds g parties, one of players holds one: what a party sees is biased by size, 1 : g),
 * or each gets a table of players of its own, and then their draws are one and the same and no longer independent.
 *
 * Who is left over among the rest watches and is never put together with players, which would make the chance larger than it was said to be. But watching alone would do the same: only those drawn for people can be
 * left over, so among those that play, players as counterparts would be more frequent than stated (two parties, tables of two, chance 0.3: 0.38). Therefore a party that was drawn for players sits out with exactly the chance
 * that it would have been left over if it had been drawn for people, given how often everybody has sat out. Playing then tells nothing about the draw, and the sentence is true of everybody who reads it at a table.
 * For `balanced` nothing of the kind is needed: all that is said is how many of those who play.
 */
export function drawInstead(
  telling: Telling,
  parties: readonly PartyId[],
  people: number,
  luck: Luck,
  satOut: readonly (readonly PartyId[])[] = [],
): Drawn {
  if (telling.mode !== 'balanced' && telling.mode !== 'probabilistic') return { instead: [], rest: parties, out: [] }
  const times = timesOut(satOut)
  const drawn = telling.mode === 'balanced' ? exactly(telling.parties, parties, luck) : withChance(telling.chance, parties, people, luck, times)
  const rest = parties.filter(party => drawn.get(party) === 'rest')
  const over = new Set(drawOut(rest, rest.length % people, times, luck.fork('out')))
  return {
    instead: parties.filter(party => drawn.get(party) === 'instead'),
    rest: rest.filter(party => !over.has(party)),
    out: parties.filter(party => drawn.get(party) === 'out' || over.has(party)),
  }
}

type Draw = ReadonlyMap<PartyId, keyof Drawn>

function exactly(n: number, parties: readonly PartyId[], luck: Luck): Draw {
  const instead = new Set(luck.fork('balanced').shuffle(parties).slice(0, n))
  return new Map(parties.map(party => [party, instead.has(party) ? 'instead' : 'rest']))
}

function withChance(chance: number, parties: readonly PartyId[], people: number, luck: Luck, times: ReadonlyMap<PartyId, number>): Draw {
  return new Map(
    parties.map(party => {
      const own = luck.fork('probabilistic').fork(party)
      if (own.unit() >= chance) return [party, 'rest']
      return [party, own.unit() < chanceOut(party, parties, people, chance, times) ? 'out' : 'instead']
    }),
  )
}

/**
 * The chance that a party drawn for people is left over: the others are each drawn for people with 1 − chance; of 1 + X + Y + Z parties, (1 + X + Y + Z) mod people sit out, the X that have sat out less often first,
 * then by lot those Y + 1 that have sat out as often. Exact.
 */
function chanceOut(party: PartyId, parties: readonly PartyId[], people: number, chance: number, times: ReadonlyMap<PartyId, number>): number {
  const mine = times.get(party) ?? 0
  const others = parties.filter(other => other !== party).map(other => times.get(other) ?? 0)
  const less = binomial(others.filter(n => n < mine).length, 1 - chance)
  const same = binomial(others.filter(n => n === mine).length, 1 - chance)
  const more = residues(binomial(others.filter(n => n > mine).length, 1 - chance), people)
  let sum = 0
  for (const [x, px] of less.entries()) {
    for (const [y, py] of same.entries()) {
      for (const [z, pz] of more.entries()) {
        const over = (1 + x + y + z) % people
        if (over > x) sum += px * py * pz * Math.min(1, (over - x) / (y + 1))
      }
    }
  }
  return sum
}

/** Chances of 0..n successes. */
function binomial(n: number, p: number): readonly number[] {
  let chances: readonly number[] = [1]
  for (let i = 0; i < n; i++) chances = Array.from({ length: i + 2 }, (_, k) => (chances[k] ?? 0) * (1 - p) + (chances[k - 1] ?? 0) * p)
  return chances
}

/** Chances of a count modulo m. */
function residues(chances: readonly number[], m: number): readonly number[] {
  const out = Array<number>(m).fill(0)
  for (const [k, p] of chances.entries()) out[k % m] = (out[k % m] as number) + p
  return out
}
