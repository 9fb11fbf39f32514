import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game, { type Outcome } from './game'

/** Plays the given guesses, one list per round, and returns the machine. */
function play(over: Partial<Config>, rounds: readonly (readonly number[])[], seed = 's') {
  const config = Config.parse({ rounds: rounds.length, ...over })
  const machine = new Machine({ game, config, seats: rounds[0]!.length, seed })
  for (const guesses of rounds) machine.apply(guesses.map((action, seat) => ({ seat, action })))
  return machine
}
const outcome = (machine: Machine): Outcome => game.outcome!(machine.state, machine.config) as Outcome

describe('p-beauty: who wins', () => {
  it('with p = 2/3 and guesses 0, 30, 60 the target is 20 and 30 wins', () => {
    // Mean 30, target 20; distances 20, 10, 40.
    const machine = play({ p: 2 / 3 }, [[0, 30, 60]])
    expect(machine.payoffs()).toEqual([0, 1, 0])
    expect(outcome(machine).rounds).toEqual([{ guesses: [0, 30, 60], mean: 30, target: 20, winners: [1] }])
  })

  it('when everybody guesses 0 all of them win and share the prize', () => {
    const machine = play({ prize: 6 }, [[0, 0, 0]])
    expect(machine.payoffs()).toEqual([2, 2, 2])
    expect(outcome(machine).rounds[0]!.winners).toEqual([0, 1, 2])
  })

  it('between two players and p < 1 the lower number wins, whatever the numbers', () => {
    for (let a = 0; a <= 100; a += 7) {
      for (let b = 0; b <= 100; b += 7) {
        const [one, two] = play({ p: 0.9 }, [[a, b]]).payoffs()
        expect([one, two]).toEqual(a < b ? [1, 0] : a > b ? [0, 1] : [0.5, 0.5])
      }
    }
  })

  it('with p > 1 the target may lie above everybody and the highest number wins', () => {
    // Mean 75, target 100: distances 0, 50.
    expect(play({ p: 4 / 3 }, [[100, 50]]).payoffs()).toEqual([1, 0])
    // Mean 95, target 126.67.
    expect(play({ p: 4 / 3 }, [[100, 90]]).payoffs()).toEqual([1, 0])
  })

  it('payment by distance takes the cost of every unit from the prize, below zero too', () => {
    // Mean 30, target 15; distances 15, 15, 45 at 1 point each from 20.
    const machine = play({ p: 0.5, payment: 'distance', prize: 20, cost: 1 }, [[0, 30, 60]])
    expect(machine.payoffs()).toEqual([5, 5, -25])
    expect(outcome(machine).rounds[0]!.winners).toEqual([0, 1])
  })

  it('payoffs add up over rounds', () => {
    // Round 2: mean 7, target 14/3; distances 14/3, 1/3, 5 + 1/3 … nearest is 5.
    expect(
      play({ prize: 2 }, [
        [0, 30, 60],
        [0, 5, 16],
        [9, 9, 9],
      ]).payoffs(),
    ).toEqual([2 / 3, 2 + 2 + 2 / 3, 2 / 3])
  })
})

describe('p-beauty: ties between two different numbers', () => {
  // Guesses 1, 1, 1, 0 with p = 2/3: mean 0.75, target exactly 0.5, all four equally near. In floating point 2/3·0.75 is only nearly 0.5.
  const tie = [1, 1, 1, 0]

  it('split: all equally near share', () => {
    expect(play({}, [tie]).payoffs()).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  it('all: each is paid in full', () => {
    expect(play({ ties: 'all' }, [tie]).payoffs()).toEqual([1, 1, 1, 1])
  })

  it('first: the number that comes first in seat order wins for everybody who chose it', () => {
    expect(play({ ties: 'first' }, [tie]).payoffs()).toEqual([1 / 3, 1 / 3, 1 / 3, 0])
    expect(play({ ties: 'first' }, [[0, 1, 1, 1]]).payoffs()).toEqual([1, 0, 0, 0])
  })

  it('random: one of the nearest is drawn, each about equally often, and the draw is part of nature', () => {
    const hits = [0, 0, 0, 0]
    for (let i = 0; i < 400; i++) {
      const machine = play({ ties: 'random' }, [tie], `seed ${i}`)
      const won = machine.payoffs().indexOf(1)
      expect(machine.payoffs().reduce((a, b) => a + b)).toBe(1)
      expect(machine.nature).toEqual({ 1: { winner: won } })
      expect(outcome(machine).rounds[0]!.winners).toEqual([won])
      hits[won]!++
    }
    // 400 draws at 1/4: mean 100, standard deviation 8.7.
    for (const hit of hits) expect(Math.abs(hit - 100)).toBeLessThan(35)
  })

  it('an imported lottery result is honoured, and one that names a seat that was not nearest falls to the first of the nearest', () => {
    const config = Config.parse({ ties: 'random', rounds: 1 })
    for (const [winner, paid] of [
      [2, 2],
      [9, 0],
    ] as const) {
      const machine = new Machine({ game, config, seats: 4, seed: 's', nature: { 1: { winner } } })
      machine.apply(tie.map((action, seat) => ({ seat, action })))
      expect(machine.payoffs().indexOf(1)).toBe(paid)
    }
  })

  it('exact comparison: every tie that fractions call a tie is one, for all small whole-number tables', () => {
    // Oracle: BigInt arithmetic on p = r/q, no division anywhere.
    for (const [r, q] of [
      [2, 3],
      [1, 2],
      [4, 3],
      [7, 10],
      [1, 7],
      [9, 11],
    ] as const) {
      for (let code = 0; code < 7 ** 4; code++) {
        const guesses = [code % 7, Math.floor(code / 7) % 7, Math.floor(code / 49) % 7, Math.floor(code / 343)]
        const sum = guesses.reduce((a, b) => a + b)
        const distances = guesses.map(g => {
          const d = BigInt(4 * q * g) - BigInt(r * sum)
          return d < 0n ? -d : d
        })
        const best = distances.reduce((a, b) => (a < b ? a : b))
        const expected = distances.flatMap((d, seat) => (d === best ? [seat] : []))
        expect(outcome(play({ p: r / q }, [guesses])).rounds[0]!.winners).toEqual(expected)
      }
    }
  })

  it('real numbers: a tie that only rounding breaks is a tie', () => {
    // 0.1 and 0.3 with p = 1: mean 0.2 lies in the middle.
    expect(play({ numbers: 'real', p: 1 }, [[0.1, 0.3]]).payoffs()).toEqual([0.5, 0.5])
    expect(play({ numbers: 'real', p: 1 }, [[0.1, 0.2, 0.3]]).payoffs()).toEqual([0, 1, 0])
  })
})

describe('p-beauty: seats are alike', () => {
  it('turning the table turns the payoffs, exactly, unless a lot is drawn or the first number wins', () => {
    for (const over of [{}, { ties: 'all' }, { numbers: 'real', p: 0.7 }, { payment: 'distance', p: 4 / 3 }] satisfies Partial<Config>[]) {
      for (let code = 0; code < 5 ** 4; code++) {
        const guesses = [code % 5, Math.floor(code / 5) % 5, Math.floor(code / 25) % 5, Math.floor(code / 125)]
        const [first, ...rest] = guesses
        const [paid, ...others] = play(over, [guesses]).payoffs()
        const turned = play(over, [[...rest, first!]]).payoffs()
        ;[...others, paid!].forEach((x, seat) => expect(turned[seat]).toBeCloseTo(x, 12))
      }
    }
  })
})

describe('p-beauty: what a seat learns', () => {
  it('with feedback it knows the last mean and target and its own result, and no other guess', () => {
    const machine = play({ rounds: 3 }, [[0, 30, 60]])
    expect(machine.observe(0)).toEqual({
      round: 2,
      guesses: [0],
      last: { round: 1, mean: 30, target: 20, numbers: [30], tied: 1, winners: 1 },
      you: { paid: 0, total: 0, wins: 0 },
    })
  })

  it('without feedback it knows only its own guess until the match is over, and then every round is reported', () => {
    const config = Config.parse({ rounds: 2, feedback: false })
    const machine = new Machine({ game, config, seats: 3, seed: 's' })
    const guesses = [0, 30, 60].map((action, seat) => ({ seat, action }))
    expect(machine.apply(guesses).events ?? []).toEqual([])
    expect(machine.observe(1)).toEqual({ round: 2, guesses: [30], last: null, you: null })
    expect(game.audience!(machine.state, config)).toEqual({ round: 2, rounds: 2, last: null })
    const events = machine.apply(guesses).events ?? []
    expect(events.map(event => (event.is as { round: number; target: number }).target)).toEqual([20, 20])
    expect(machine.observe(1)).toMatchObject({ round: 2, you: { total: 2, wins: 2 } })
  })

  it('an observation and an event are as small for 500 seats as for two', () => {
    const size = (n: number) => {
      const machine = play({ rounds: 3 }, [Array.from({ length: n }, (_, i) => i % 101)])
      return JSON.stringify(machine.observe(0)).length
    }
    expect(size(500)).toBeLessThan(size(2) + 40)
  })

  it('imported moves that no rule allows are played as they were typed, up to a bound that keeps sums finite', () => {
    // 187 and −5: mean 91, target 60.67; distances 126.3 and 65.7.
    const machine = play({}, [[187, -5]])
    expect(outcome(machine).rounds[0]).toMatchObject({ guesses: [187, -5], mean: 91 })
    expect(machine.payoffs()).toEqual([0, 1])
    expect(outcome(play({}, [[1e300, -1e300, 0]])).rounds[0]!.guesses).toEqual([1e9, -1e9, 0])
    expect(outcome(play({ min: 3 }, [['x' as unknown as number, 5]])).rounds[0]!.guesses).toEqual([3, 5])
  })

  it('a hidden number of rounds stays hidden from rules, questions, audience and briefs until it is over', () => {
    const machine = play({ rounds: 317, horizonTold: false }, [[0, 30, 60]])
    const brief = machine.briefs[0]!
    expect(brief).not.toHaveProperty('horizonTold')
    for (const wording of Object.values(game.wording)) {
      const texts = [wording.rules(brief, 0, 3), wording.ask(machine.observe(0), machine.turn!, brief)]
      for (const text of texts) expect(text).not.toContain('317')
    }
    for (const seen of [brief, machine.observe(0), game.audience!(machine.state, machine.config)]) expect(JSON.stringify(seen)).not.toContain('317')
    expect(game.wording.en.rules(brief, 0, 3)).toContain('several rounds; nobody is told how many')
    expect(game.wording.en.ask(machine.observe(0), machine.turn!, brief)).toContain('This is round 2.')
    expect(game.wording.en.rules(play({ rounds: 317 }, [[0, 30]]).briefs[0]!, 0, 2)).toContain('317 rounds')
  })
})
