import { describe, expect, it } from 'vitest'
import { luckOf } from '../../core/luck'
import type { PlayerSpec } from '../../core/spec'
import type { PartyId, Telling } from '../plan'
import { drawInstead } from './draw-instead'

const instead: PlayerSpec = { kind: 'scripted', strategy: 'random' }
const partiesOf = (n: number): readonly PartyId[] => Array.from({ length: n }, (_, i) => `P${i + 1}`)
const likely = (chance: number): Telling => ({ mode: 'probabilistic', chance, instead })

/** Within four standard errors. */
const near = (found: number, of: number, chance: number) => Math.abs(found - of * chance) < 4 * Math.sqrt(of * chance * (1 - chance))

describe('who has players as counterparts', () => {
  it('is nobody where it is disclosed or nothing is said', () => {
    for (const mode of ['disclosed', 'none'] as const)
      expect(drawInstead({ mode }, partiesOf(5), 2, luckOf('x'))).toEqual({ instead: [], rest: partiesOf(5), out: [] })
  })

  it('leaves tables of people whole: the rest are a multiple of the places, nobody is lost', () => {
    for (let i = 0; i < 102; i++)
      for (const people of [2, 3, 4]) {
        const parties = partiesOf(1 + (i % 17))
        const drawn = drawInstead(i % 2 === 0 ? likely(0.3) : { mode: 'balanced', parties: 2, instead }, parties, people, luckOf(`w${i}`))
        expect(drawn.rest.length % people).toBe(0)
        expect([...drawn.instead, ...drawn.rest, ...drawn.out].sort()).toEqual([...parties].sort())
      }
  })

  it('is each party with the stated chance among those that play, whatever the size of the group, with whoever sat out before', () => {
    for (const [n, people, chance] of [
      [2, 2, 0.3],
      [5, 2, 0.5],
      [7, 3, 0.2],
      [12, 2, 0.3],
    ] as const)
      for (const satOut of [[], [['P1', 'P2']]]) {
        const plays = new Map<PartyId, number>()
        const faces = new Map<PartyId, number>()
        for (let i = 0; i < 2000; i++) {
          const drawn = drawInstead(likely(chance), partiesOf(n), people, luckOf(`q${i}`), satOut)
          for (const party of [...drawn.instead, ...drawn.rest]) plays.set(party, (plays.get(party) ?? 0) + 1)
          for (const party of drawn.instead) faces.set(party, (faces.get(party) ?? 0) + 1)
        }
        for (const party of partiesOf(n))
          expect(
            near(faces.get(party) ?? 0, plays.get(party) ?? 0, chance),
            `${n} ${people} ${chance} ${party}: ${faces.get(party)} of ${plays.get(party)}`,
          ).toBe(true)
      }
  }, 60_000)

  it('is drawn independently where tables always come out even: pairs of parties as often as the product says', () => {
    let both = 0
    for (let i = 0; i < 3000; i++) {
      const { instead: drawn } = drawInstead(likely(0.4), partiesOf(6), 1, luckOf(`i${i}`))
      if (drawn.includes('P1') && drawn.includes('P2')) both++
    }
    expect(near(both, 3000, 0.16)).toBe(true)
  })

  it('is exactly so many where it is balanced, all sets equally often, and all where fewer are there', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 4000; i++) {
      const { instead: drawn } = drawInstead({ mode: 'balanced', parties: 2, instead }, partiesOf(5), 2, luckOf(`b${i}`))
      expect(drawn).toHaveLength(2)
      counts.set(drawn.join(' '), (counts.get(drawn.join(' ')) ?? 0) + 1)
    }
    expect(counts.size).toBe(10)
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - 400) ** 2 / 400, 0)
    // 99.9 % of 9 degrees of freedom.
    expect(chi).toBeLessThan(27.9)
    expect(drawInstead({ mode: 'balanced', parties: 9, instead }, partiesOf(3), 2, luckOf('few')).instead).toHaveLength(3)
  })

  it('lets nobody sit out twice before all others could have once', () => {
    const satOut: (readonly PartyId[])[] = []
    for (let i = 0; i < 40; i++) satOut.push(drawInstead({ mode: 'balanced', parties: 1, instead }, partiesOf(6), 2, luckOf(`r${i}`), satOut).out)
    const times = partiesOf(6).map(party => satOut.flat().filter(other => other === party).length)
    expect(satOut.every(out => out.length === 1)).toBe(true)
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2)
  })
})
