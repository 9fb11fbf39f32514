import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { playMatch, strategyOf } from './play'
import strategies from './strategies'

const FOLDER = '../shared/oracles/axelrod'
const oracle = (name: string) => (existsSync(`${FOLDER}/${name}.json`) ? JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) : null)

/** TitFor2Tats → tit-for-2-tats, GTFT → gtft, ZDExtort2v2 → zd-extort-2v2. */
const idOf = (name: string) =>
  name
    .replace(/^ZD/, 'ZD-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-zA-Z])(\d)/g, '$1-$2')
    .replace(/(\d)([A-Z])/g, '$1-$2')
    .replace(/(\d)v-(\d)/, '$1v$2')
    .toLowerCase()

const CLASSIC20 =
  'Cooperator Defector TitForTat TitFor2Tats TwoTitsForTat SuspiciousTitForTat Grudger WinStayLoseShift Alternator Random GTFT FirstByJoss FirstByGrofman FirstByNydegger FirstByShubik FirstByDavis Gradual Prober Handshake GoByMajority'

describe('the line-up', () => {
  it('holds the CLASSIC20 under their names in kebab-case', () => {
    const ids = strategies.map(strategy => strategy.id)
    for (const name of CLASSIC20.split(' ')) expect(ids).toContain(idOf(name))
  })
  it('has no id twice', () => expect(new Set(strategies.map(s => s.id)).size).toBe(strategies.length))
})

describe('known matches, from the literature or worked by hand', () => {
  const ten = (a: string, b: string) => playMatch([a, b], { rounds: 10 }).words
  it('tit for tat echoes a defector after one C', () => expect(ten('tit-for-tat', 'defector')).toEqual(['CDDDDDDDDD', 'DDDDDDDDDD']))
  it('tit for tat and its suspicious sister alternate for ever', () =>
    expect(ten('tit-for-tat', 'suspicious-tit-for-tat')).toEqual(['CDCDCDCDCD', 'DCDCDCDCDC']))
  it('win-stay lose-shift alternates against a defector', () => expect(ten('win-stay-lose-shift', 'defector')).toEqual(['CDCDCDCDCD', 'DDDDDDDDDD']))
  it('the handshake finds itself and then cooperates', () => expect(ten('handshake', 'handshake')).toEqual(['CDCCCCCCCC', 'CDCCCCCCCC']))
  it('the prober exploits a cooperator from the fourth round on', () => expect(ten('prober', 'cooperator')).toEqual(['DCCDDDDDDD', 'CCCCCCCCCC']))
  it('gradual punishes the first D once, the next with all Ds counted, then calms for two rounds', () =>
    expect(playMatch(['gradual', ['mix', { weights: [0, 1] }]], { rounds: 12 }).words[0]).toBe('CDCCDDDDCCDD'))
  it('Davis holds his fire for ten rounds', () => expect(playMatch(['first-by-davis', 'defector'], { rounds: 12 }).words[0]).toBe('CCCCCCCCCCDD'))
  it('tit for two tats forgives every second D', () => expect(ten('tit-for-2-tats', 'cycler-dc')[0]).toBe('CCCCCCCCCC'))
  it('Alexei plays D in a last round that he is told of, and only then', () => {
    expect(ten('alexei', 'cooperator')[0]).toBe('CCCCCCCCCD')
    expect(playMatch(['alexei', 'cooperator'], { rounds: 10, horizonTold: false }).words[0]).toBe('CCCCCCCCCC')
  })
})

describe('noise', () => {
  it('by schedule flips the implemented move, and everybody remembers the implemented one', () => {
    const { words, intended } = playMatch(['tit-for-tat', 'tit-for-tat'], { rounds: 10, noise: { flips: [[3], [7]] } })
    // Seat 0 slips in round 3, so the Ds alternate: seat 1 in 4, seat 0 in 5, seat 1 in 6, seat 0 in 7. There seat 1 means C and slips: both D from then on.
    expect(words).toEqual(['CCCDCDCDDD', 'CCCCDCDDDD'])
    expect(intended).toEqual(['CCCCCDCDDD', 'CCCCDCDCDD'])
  })
  it('makes contrite tit for tat accept its punishment, where tit for tat echoes on', () => {
    const flips = { rounds: 8, noise: { flips: [[2], []] } }
    expect(playMatch(['contrite-tit-for-tat', 'contrite-tit-for-tat'], flips).words).toEqual(['CCDCCCCC', 'CCCDCCCC'])
    expect(playMatch(['tit-for-tat', 'tit-for-tat'], flips).words).toEqual(['CCDCDCDC', 'CCCDCDCD'])
  })
  it('by chance flips about as often as it says', () => {
    const { words } = playMatch(['cooperator', 'defector'], { rounds: 10_000, noise: { p: 0.05 } })
    // 10,000 draws at 5 %: mean 500, standard deviation 21.8; 4.5 of them.
    for (const flipped of [words[0]!.split('D').length - 1, words[1]!.split('C').length - 1]) expect(Math.abs(flipped - 500)).toBeLessThan(98)
  })
  it('leaves both intended and implemented moves to be recovered: the moves and the recorded flips', () => {
    const { words, intended, machine } = playMatch(['random', 'tit-for-tat'], { rounds: 200, noise: { p: 0.2 } })
    for (let k = 1; k <= 200; k++) {
      const flips = machine.nature[k]!['noise'] as boolean[]
      for (const seat of [0, 1]) expect(words[seat]![k - 1] === intended[seat]![k - 1]).toBe(!flips[seat])
    }
  })
})

describe('a rule that takes a seat over in the middle', () => {
  it('plays on as if it had been there from the start', () => {
    const deterministic = strategies.filter(strategy => !strategy.about.stochastic)
    const { machine } = playMatch(['cycler-cccdcd', 'cycler-ccd'], { rounds: 40 })
    const moves = [0, 1].map(seat => machine.state.moves[seat]!)
    for (const strategy of deterministic) {
      const sit = () => strategy.sit({ seat: 0, seats: 2, brief: machine.briefs[0], params: {}, luck: null as never })
      const seen = (round: number) => ({
        round,
        own: round === 0 ? -1 : 'CD'.indexOf(moves[0]![round - 1]!),
        other: round === 0 ? -1 : 'CD'.indexOf(moves[1]![round - 1]!),
        mine: moves[0]!.slice(0, round),
        theirs: moves[1]!.slice(0, round),
        total: 0,
        otherTotal: 0,
      })
      const [steady, late] = [sit(), sit()]
      for (let round = 0; round < 30; round++) {
        const move = steady.act(seen(round), null as never, null as never)
        if (round >= 20) expect(late.act(seen(round), null as never, null as never), `${strategy.id}, round ${round}`).toBe(move)
      }
    }
  })
})

describe('a hidden history', () => {
  it('leaves tit for tat cooperating and the alternator alternating', () => {
    expect(playMatch(['tit-for-tat', 'defector'], { rounds: 6, history: false }).words[0]).toBe('CCCCCC')
    expect(playMatch(['alternator', 'defector'], { rounds: 6, history: false }).words[0]).toBe('CDCDCD')
  })
})

describe('strategies for any matrix', () => {
  const rps = {
    actions: [['r', 'p', 's']],
    payoffs: [
      [
        [0, 0],
        [-1, 1],
        [1, -1],
      ],
      [
        [1, -1],
        [0, 0],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
        [0, 0],
      ],
    ],
  }
  it('the best reply chases a constant opponent', () =>
    expect(playMatch(['best-reply', ['always', { action: 's' }]], { ...rps, rounds: 4 }).words[0]).toBe('rrrr'))
  it('two best replies cycle through rock, paper, scissors together', () =>
    expect(playMatch(['best-reply', 'best-reply'], { ...rps, rounds: 6 }).words).toEqual(['rpsrps', 'rpsrps']))
  it('fictitious play tends to one third each in rock, paper, scissors (Robinson 1951)', () => {
    const { outcome } = playMatch(['fictitious-play', 'fictitious-play'], { ...rps, rounds: 9000 })
    for (const count of Object.values(outcome.counts[0]!)) expect(Math.abs(count / 9000 - 1 / 3)).toBeLessThan(0.05)
  })
  it('mixed Nash plays battle of the sexes with three fifths on the own favourite', () => {
    const bos = {
      actions: [['A', 'B']],
      payoffs: [
        [
          [3, 2],
          [0, 0],
        ],
        [
          [0, 0],
          [2, 3],
        ],
      ],
      rounds: 5000,
    }
    const { outcome } = playMatch(['mixed-nash', 'mixed-nash'], bos)
    // Standard deviation of a share over 5,000 draws at 0.6: 0.0069; 4.5 of them.
    expect(Math.abs(outcome.counts[0]!['A']! / 5000 - 0.6)).toBeLessThan(0.032)
    expect(Math.abs(outcome.counts[1]!['B']! / 5000 - 0.6)).toBeLessThan(0.032)
  })
  it('maximin plays D in a dilemma', () => {
    expect(playMatch(['maximin', 'maximin'], { rounds: 5 }).words[0]).toBe('DDDDD')
  })
  it('say clearly which action they can’t play', () => {
    expect(() => playMatch([['always', { action: 'X' }], 'random'])).toThrow(/expected one of C, D, found X/)
    expect(() => playMatch([['mix', { weights: [1] }], 'random'])).toThrow(/expected 2 weights/)
  })
  it('random takes a probability for the first action', () =>
    expect(
      playMatch(
        [
          ['random', { p: 1 }],
          ['random', { p: 0 }],
        ],
        { rounds: 5 },
      ).words,
    ).toEqual(['CCCCC', 'DDDDD']))
  it('tit for tat in a group follows the half of the others', () => {
    const counts = {
      form: 'counts',
      rounds: 3,
      table: [
        [0, 1, 2],
        [1, 2, 3],
      ],
    }
    expect(playMatch(['tit-for-tat', 'cooperator', 'defector'], counts).words[0]).toBe('CCC')
    expect(playMatch(['tit-for-tat', 'defector', 'defector'], counts).words[0]).toBe('CDD')
  })
})

const core = oracle('pd_deterministic')
describe.skipIf(core === null)(
  'the 41 core strategies of Axelrod-Python 4.13.0 (skipped without ../shared/oracles/axelrod/pd_deterministic.json)',
  () => {
    it('play every ordered pair of 200 turns move for move, with the same scores', () => {
      const ids: string[] = core.ids
      let pairs = 0
      ids.forEach((a, i) =>
        ids.forEach((b, j) => {
          const { words, payoffs } = playMatch([idOf(a), idOf(b)], { rounds: 200 })
          expect(words, `${a} against ${b}`).toEqual([core.actions[i][j], core.actions[j][i]])
          expect(payoffs, `${a} against ${b}`).toEqual([core.score[i][j], core.score[j][i]])
          pairs++
        }),
      )
      expect(pairs).toBe(41 * 41)
    })
  },
)

const memoryOne = oracle('memory_one_expected')
describe.skipIf(memoryOne === null)('memory-one strategies (skipped without ../shared/oracles/axelrod/memory_one_expected.json)', () => {
  const matches = 250
  it('meet their exact expectation over 200 turns within 4.5 standard errors', () => {
    for (const { row, col, noise, first200 } of memoryOne.pairs) {
      const ids = [idOf(row), idOf(col)]
      const config = { rounds: 200, horizonTold: false, ...(noise ? { noise: { p: noise } } : {}) }
      const runs = Array.from({ length: matches }, (_, i) => {
        const { payoffs, outcome } = playMatch(ids, config, `${row}/${col}/${i}`)
        return [outcome.cooperation![0]!, outcome.cooperation![1]!, payoffs[0]! / 200, payoffs[1]! / 200]
      })
      const expected = [first200.coop_row, first200.coop_col, first200.pay_row, first200.pay_col]
      expected.forEach((want, k) => {
        const values = runs.map(run => run[k]!)
        const mean = values.reduce((a, b) => a + b, 0) / matches
        const error = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (matches - 1) / matches)
        if (error === 0) expect(mean, `${row}, ${col}, ${k}`).toBeCloseTo(want, 7)
        else expect(Math.abs(mean - want) / error, `${row}, ${col}, noise ${noise}, ${k}`).toBeLessThan(4.5)
      })
    }
  })
  it('have the published vectors', () => {
    const { machine } = playMatch(['cooperator', 'cooperator'], { rounds: 1 })
    for (const [name, { p }] of Object.entries<{ p: number[] }>(memoryOne.vectors)) {
      p.forEach((chance, state) => {
        const [own, other] = [state >> 1, state & 1]
        const moveAt = (unit: number) => {
          const params = name === 'Random' ? { p: 0.5 } : {}
          const seated = strategyOf(idOf(name)).sit({ seat: 0, seats: 2, brief: machine.briefs[0], params, luck: { unit: () => unit } as never })
          return seated.act({ round: 1, own, other, mine: 'CD'[own], theirs: 'CD'[other], total: 0, otherTotal: 0 }, null as never, null as never)
        }
        if (chance > 0) expect(moveAt(chance - 1e-9), `${name}, state ${state}`).toBe('C')
        if (chance < 1) expect(moveAt(chance + 1e-9), `${name}, state ${state}`).toBe('D')
      })
    }
  })
})
