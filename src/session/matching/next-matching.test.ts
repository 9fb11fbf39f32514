import { describe, expect, it } from 'vitest'
import { luckOf } from '../../core/luck'
import type { PartyId } from '../plan'
import type { MatchingInput, Places } from './input'
import { nextMatching } from './next-matching'

const partiesOf = (n: number, from = 0): readonly PartyId[] => Array.from({ length: n }, (_, i) => `P${String(from + i + 1).padStart(3, '0')}`)

type Step = { readonly tables: readonly Places[]; readonly watching: readonly PartyId[] }
const step = (input: Partial<MatchingInput> & Pick<MatchingInput, 'kind' | 'parties'>): Step => {
  const result = nextMatching({
    people: 2,
    matching: 0,
    matchings: 1,
    history: [],
    satOut: [],
    roles: 'drawn',
    fill: false,
    luck: luckOf('test'),
    roster: input.parties,
    ...input,
  })
  if ('reason' in result) throw new Error(result.reason.code)
  const seated = result.tables.flat().filter(party => party !== null)
  expect([...seated, ...result.watching].sort(), 'everybody sits once or watches').toEqual([...input.parties].sort())
  return result
}

/** Plays a whole part; `who` says who is there at each matching. */
function play(
  n: number,
  matchings: number,
  input: Partial<MatchingInput> & Pick<MatchingInput, 'kind'>,
  who = (_: number) => partiesOf(n),
): readonly Step[] {
  const steps: Step[] = []
  for (let matching = 0; matching < matchings; matching++) {
    const history = steps.map(one => one.tables)
    steps.push(step({ ...input, parties: who(matching), roster: who(0), matching, matchings, history, satOut: steps.map(one => one.watching) }))
  }
  return steps
}

const membersOf = (places: Places): readonly PartyId[] => places.filter(party => party !== null)
const pairsOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ tables }) =>
    tables.flatMap(places => membersOf([...places].sort()).flatMap((a, i, all) => all.slice(i + 1).map(b => `${a} ${b}`))),
  )
const placesOf = (steps: readonly Step[]): ReadonlyMap<PartyId, ReadonlySet<number>> => {
  const places = new Map<PartyId, Set<number>>()
  for (const { tables } of steps)
    for (const table of tables)
      for (const [place, party] of table.entries()) if (party !== null) places.set(party, (places.get(party) ?? new Set()).add(place))
  return places
}

describe('fixed tables', () => {
  it('stay the same, and with kept roles every seat too', () => {
    const steps = play(12, 5, { kind: 'fixed', people: 3, roles: 'kept' })
    for (const { tables } of steps) expect(tables).toEqual(steps[0]?.tables)
    const drawn = play(12, 12, { kind: 'fixed', people: 3 })
    const groups = ({ tables }: Step) => tables.map(places => [...membersOf(places)].sort())
    for (const one of drawn) expect(groups(one)).toEqual(groups(drawn[0] as Step))
    expect([...placesOf(drawn).values()].some(places => places.size > 1)).toBe(true)
  })

  it('keep the others together where one is gone, and have them back when they return', () => {
    const gone = (matching: number) => (matching === 1 ? partiesOf(6).slice(1) : partiesOf(6))
    const [first, second, third] = play(6, 3, { kind: 'fixed', people: 3, roles: 'kept', fill: true }, gone) as [Step, Step, Step]
    expect(second.tables).toEqual(first.tables.map(places => places.map(party => (party === 'P001' ? null : party))))
    expect(third.tables).toEqual(first.tables)
    const [, watched, back] = play(6, 3, { kind: 'fixed', people: 3, roles: 'kept' }, gone) as [Step, Step, Step]
    expect(watched.watching).toHaveLength(2)
    expect(watched.tables).toHaveLength(1)
    expect(back.tables).toEqual(first.tables)
  })

  it('are new ones for those who come late', () => {
    const late = (matching: number) => partiesOf(matching === 0 ? 4 : 7)
    const [first, second, third] = play(4, 3, { kind: 'fixed' }, late) as [Step, Step, Step]
    expect(second.tables).toHaveLength(3)
    const fresh = second.tables.filter(places => membersOf(places).every(party => !first.tables.flat().includes(party)))
    expect(fresh).toHaveLength(1)
    expect(second.watching).toHaveLength(1)
    expect(third.watching).toEqual(second.watching)
  })
})

describe('random strangers', () => {
  it('are every division equally often (chi-square over the 15 of six in pairs)', () => {
    const counts = new Map<string, number>()
    const N = 3000
    for (let i = 0; i < N; i++) {
      const { tables } = step({ kind: 'strangers', parties: partiesOf(6), luck: luckOf(`s${i}`) })
      const key = tables
        .map(places => [...membersOf(places)].sort().join('+'))
        .sort()
        .join(' ')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(15)
    const expected = N / 15
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    // 99.9 % of 14 degrees of freedom.
    expect(chi).toBeLessThan(36.1)
  })

  it('give every seat equally often, and tables of every size', () => {
    let first = 0
    for (let i = 0; i < 1000; i++)
      if (step({ kind: 'strangers', parties: partiesOf(5), people: 5, luck: luckOf(`t${i}`) }).tables[0]?.[0] === 'P001') first++
    expect(Math.abs(first - 200)).toBeLessThan(4 * Math.sqrt(1000 * 0.2 * 0.8))
    for (let people = 1; people <= 7; people++) expect(step({ kind: 'strangers', parties: partiesOf(23), people }).watching).toHaveLength(23 % people)
  })

  it('let nobody sit out twice before all others have once', () => {
    for (const [n, people] of [
      [7, 2],
      [11, 3],
      [14, 4],
      [5, 3],
    ] as const)
      for (const roles of ['drawn', 'kept'] as const) {
        const times = new Map(partiesOf(n).map(party => [party, 0]))
        for (const { watching } of play(n, 3 * n, { kind: 'strangers', people, roles, luck: luckOf(`out ${n} ${roles}`) })) {
          expect(watching).toHaveLength(n % people)
          for (const party of watching) times.set(party, (times.get(party) ?? 0) + 1)
          expect(Math.max(...times.values()) - Math.min(...times.values())).toBeLessThanOrEqual(1)
        }
      }
  })

  it('keep roles where parties come out even, while the tables change', () => {
    const steps = play(20, 10, { kind: 'strangers', people: 2, roles: 'kept' })
    expect([...placesOf(steps).values()].every(places => places.size === 1)).toBe(true)
    expect(new Set(pairsOf(steps)).size).toBeGreaterThan(40)
  })

  it('move no more parties than they must when some are gone', () => {
    const steps = play(8, 2, { kind: 'strangers', people: 2, roles: 'kept' })
    const sellers = steps[0]?.tables.map(places => places[0] as PartyId) as readonly PartyId[]
    const left = partiesOf(8).filter(party => !sellers.slice(0, 2).includes(party))
    const next = step({ kind: 'strangers', parties: left, people: 2, roles: 'kept', matching: 1, history: steps.slice(0, 1).map(one => one.tables) })
    const moved = next.tables.filter(places => places[0] !== null && !sellers.includes(places[0] as PartyId))
    expect(next.tables).toHaveLength(3)
    expect(moved).toHaveLength(1)
  })

  it('leave places to fill at one table', () => {
    const { tables, watching } = step({ kind: 'strangers', parties: partiesOf(8), people: 3, fill: true })
    expect(watching).toEqual([])
    expect(tables.map(places => places.filter(party => party === null).length).sort()).toEqual([0, 0, 1])
  })
})

describe('perfect strangers', () => {
  it('never meet twice, in as many matchings as can be, every time another order', () => {
    for (const [n, people, matchings] of [
      [2, 2, 1],
      [6, 2, 5],
      [12, 2, 11],
      [13, 2, 13],
      [16, 4, 5],
      [15, 3, 5],
      [25, 5, 6],
    ] as const) {
      const steps = play(n, matchings, { kind: 'perfect-strangers', people })
      const pairs = pairsOf(steps)
      expect(new Set(pairs).size).toBe(pairs.length)
      expect(steps.every(({ tables }) => tables.length === Math.floor(n / people))).toBe(true)
    }
    const first = (seed: string) => play(12, 1, { kind: 'perfect-strangers', luck: luckOf(seed) })[0]?.tables
    expect(first('a')).not.toEqual(first('b'))
  })

  it('are the same whatever order the roster comes in', () => {
    const parties = partiesOf(12)
    const result = (roster: readonly PartyId[]) => step({ kind: 'perfect-strangers', parties, roster, matching: 3, matchings: 11 }).tables
    expect(result([...parties].reverse())).toEqual(result(parties))
  })

  it('keep roles by shifts, all of them', () => {
    const steps = play(14, 7, { kind: 'perfect-strangers', people: 2, roles: 'kept' })
    expect(new Set(pairsOf(steps)).size).toBe(49)
    expect([...placesOf(steps).values()].every(places => places.size === 1)).toBe(true)
  })

  it('are refused with the bound where they can’t be', () => {
    const result = nextMatching({
      kind: 'perfect-strangers',
      parties: partiesOf(6),
      people: 2,
      matching: 0,
      matchings: 6,
      history: [],
      satOut: [],
      roles: 'drawn',
      fill: false,
      luck: luckOf('x'),
      roster: partiesOf(6),
    })
    expect(result).toMatchObject({ reason: { code: 'perfect-bound', values: { bound: 5, matches: 6, parties: 6 } } })
  })

  it('go on without a pair meeting twice when people come late, leave and come back', () => {
    const luck = luckOf('coming and going')
    for (const people of [2, 3])
      for (const fill of [false, true])
        for (const roles of ['drawn', 'kept'] as const) {
          const there = Array.from({ length: 4 }, () =>
            partiesOf(24)
              .filter((_, i) => i < 18 || luck.unit() < 0.5)
              .filter(() => luck.unit() < 0.9),
          )
          const steps = play(
            0,
            4,
            { kind: 'perfect-strangers', people, fill, roles, luck: luckOf(`${people}${fill}${roles}`) },
            i => there[i] as readonly PartyId[],
          )
          const pairs = pairsOf(steps)
          expect(new Set(pairs).size).toBe(pairs.length)
          // Nearly everybody sits: at most one table's worth more watch than must.
          for (const [i, { tables }] of steps.entries()) {
            const n = (there[i] as readonly PartyId[]).length
            expect(tables.length, `${people} ${fill} ${roles} ${i}`).toBeGreaterThanOrEqual(Math.floor(n / people) - (roles === 'kept' ? 3 : 1))
          }
        }
  }, 30_000)
})

describe('by arrival', () => {
  it('tables are formed when they are full, first come first, and the rest wait', () => {
    const { tables, watching } = step({ kind: 'arrival', parties: ['P009', 'P002', 'P005', 'P001', 'P007'], people: 2, fill: true })
    expect(tables.map(places => [...places].sort())).toEqual([
      ['P002', 'P009'],
      ['P001', 'P005'],
    ])
    expect(watching).toEqual(['P007'])
  })

  it('coming first gives no seat', () => {
    let first = 0
    for (let i = 0; i < 1000; i++) if (step({ kind: 'arrival', parties: ['P002', 'P001'], luck: luckOf(`a${i}`) }).tables[0]?.[0] === 'P002') first++
    expect(Math.abs(first - 500)).toBeLessThan(4 * Math.sqrt(250))
  })
})

describe('all at one table', () => {
  it('seats everybody who is there, and keeps seats where roles are kept', () => {
    const steps = play(0, 3, { kind: 'fixed', people: 'all', roles: 'kept' }, matching => partiesOf(5 + matching))
    expect(steps.map(({ tables }) => tables[0]?.length)).toEqual([5, 6, 7])
    expect([...placesOf(steps).values()].every(places => places.size === 1)).toBe(true)
  })
})

it('nobody is there: no table, nobody watches', () => {
  for (const kind of ['fixed', 'strangers', 'perfect-strangers', 'arrival', 'matrix'] as const)
    expect(step({ kind, parties: [] })).toEqual({ tables: [], watching: [] })
})

it('the same input gives the same matching', () => {
  for (const kind of ['fixed', 'strangers', 'perfect-strangers', 'arrival'] as const)
    expect(play(9, 3, { kind, people: 3 })).toEqual(play(9, 3, { kind, people: 3 }))
})
