import { describe, expect, it } from 'vitest'
import { lookahead } from './lookahead'
import { solve } from './solve'

describe('looking ahead', () => {
  const rates = Array.from({ length: 13 }, (_, i) => 35 + 5 * i)
  const order = rates.map((_, seat) => seat)
  const table = () => ({ rates: [...rates], order: [...order], shots: 9, missing: true })
  const inside = (...out: readonly number[]) => order.filter(seat => !out.includes(seat))

  it('a part is solved once for all seats, later shots and further battles, whatever objects ask', () => {
    const first = lookahead(table(), inside(4), 6)!
    const calls = [lookahead(table(), inside(4), 8), lookahead(table(), inside(4, 12), 5), lookahead(table(), inside(0, 1, 2, 3, 4, 5), 3)]
    for (const later of calls) expect(later!.solution).toBe(first.solution)
    expect(lookahead(table(), inside(5), 6)!.solution).not.toBe(first.solution)
    expect(lookahead({ ...table(), missing: false }, inside(4), 6)!.solution).not.toBe(first.solution)
    expect(lookahead({ ...table(), rates: rates.with(0, 34) }, inside(4), 6)!.solution).not.toBe(first.solution)
  })

  it('a part’s solution chooses what the same battle chooses solved by itself', () => {
    const seats = inside(4, 6, 9, 10, 12)
    const { seats: places, solution } = lookahead(table(), seats, 4)!
    const alone = solve({ chances: seats.map(seat => rates[seat]! / 100), shots: 4, missing: true })!.solution
    const set = seats.reduce((bits, seat) => bits | (1 << places.indexOf(seat)), 0)
    for (const [place, seat] of seats.entries())
      for (let left = 1; left <= 4; left++) {
        const aim = solution.choice(set, places.indexOf(seat), left)
        const own = alone.choice(2 ** seats.length - 1, place, left)
        expect(aim < 0 ? -1 : places[aim]).toBe(own < 0 ? -1 : seats[own])
      }
  })

  it('what is too large is not looked into', () => {
    expect(lookahead(table(), order, 20)).toBeNull()
    expect(lookahead({ ...table(), shots: 400 }, inside(4), 21)).toBeNull()
    expect(lookahead({ ...table(), shots: 400 }, inside(4), 20)).not.toBeNull()
  })
})
