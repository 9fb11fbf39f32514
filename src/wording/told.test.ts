import { describe, expect, it } from 'vitest'
import { luckOf } from '../core/luck'
import type { LlmSpec, PlayerSpec, SeatSpec } from '../core/spec'
import { type Telling, toldAll, toldTo } from './told'

const llm = (model: string, provider = 'openai-compatible'): LlmSpec => ({ kind: 'llm', provider, model, protocols: [], memory: { kind: 'all' } })
const rule = (strategy: string): PlayerSpec => ({ kind: 'scripted', strategy })
const person: PlayerSpec = { kind: 'human', at: 'here' }
const at = (player: PlayerSpec, wording = 'en'): SeatSpec => ({ player, wording })
const either = (first: PlayerSpec, second: PlayerSpec, chance: number, drawn: PlayerSpec, wording = 'en'): SeatSpec => ({
  player: drawn,
  wording,
  lottery: [
    { player: first, chance: 1 - chance },
    { player: second, chance },
  ],
})
const TITLES: Readonly<Record<string, string>> = { tft: 'Tit for tat', grim: 'Grim' }
const tell = (seat: number, seats: readonly SeatSpec[], more: Partial<Telling> = {}) =>
  toldTo(seat, { seats, disclosure: 'disclosed', mayHandOver: false, titleOf: id => TITLES[id] ?? id, ...more })

/** What a sentence says of one place, read back independently of how it was written. */
const KINDS: readonly (readonly [RegExp, (player: PlayerSpec) => boolean])[] = [
  [/^a person$/, p => p.kind === 'human'],
  [/^a language model \(`(.+)`\)$/, p => p.kind === 'llm' && p.provider !== 'rehearsal'],
  [/^a rehearsal, not a model$/, p => p.kind === 'llm' && p.provider === 'rehearsal'],
  [/^a strategy \((.+)\)$/, p => p.kind === 'scripted'],
  [/^a recording from an earlier match$/, p => p.kind === 'recorded'],
  [/^a table of recorded answers$/, p => p.kind === 'table'],
]
const agrees = (phrase: string, player: PlayerSpec): boolean => {
  const found = KINDS.filter(([pattern]) => pattern.test(phrase))
  expect(found, phrase).toHaveLength(1)
  const [pattern, holds] = found[0] as (typeof KINDS)[number]
  const name = pattern.exec(phrase)?.[1]
  return (
    holds(player) &&
    (name === undefined || name === (player.kind === 'llm' ? player.model : player.kind === 'scripted' ? TITLES[player.strategy] : ''))
  )
}

describe('what a seat is told', () => {
  it('names its one counterpart', () => {
    expect(tell(0, [at(person), at(llm('m-1'))])).toBe('Your counterpart is a language model (`m-1`).')
    expect(tell(1, [at(person), at(llm('m-1'))])).toBe('Your counterpart is a person.')
    expect(tell(0, [at(person), at(rule('tft'))])).toBe('Your counterpart is a strategy (Tit for tat).')
    expect(tell(0, [at(person), at(llm('rehearsal', 'rehearsal'))])).toBe('Your counterpart is a rehearsal, not a model.')
    expect(tell(0, [at(person, 'de.story'), at(llm('m-1'))])).toBe('Dein Gegenüber ist ein Sprachmodell (`m-1`).')
  })

  it('is true of every seat, whoever sits there', () => {
    const luck = luckOf('told')
    const all: readonly PlayerSpec[] = [
      person,
      llm('m-1'),
      llm('m-2'),
      llm('rehearsal', 'rehearsal'),
      rule('tft'),
      rule('grim'),
      { kind: 'recorded', match: 'x', seat: 0 },
      { kind: 'table', table: 'x', onMiss: 'abort' },
    ]
    for (let round = 0; round < 200; round++) {
      const seats = Array.from({ length: luck.int(3, 6) }, () => at(luck.pick(all)))
      const seat = luck.int(0, seats.length - 1)
      const said = tell(seat, seats)
      expect(said).toContain(`You are player ${seat + 1}.`)
      const told = [...said.matchAll(/Player (\d+) is (.+?)\.(?= |$)/g)]
      expect(told.map(([, n]) => Number(n) - 1)).toEqual(seats.flatMap((_, i) => (i === seat ? [] : [i])))
      for (const [, n, phrase] of told) expect(agrees(phrase as string, (seats[Number(n) - 1] as SeatSpec).player)).toBe(true)
    }
  })

  it('counts large tables, and the counts are those of the seats', () => {
    const seats = [at(person), ...Array.from({ length: 250 }, () => at(llm('m-1'))), ...Array.from({ length: 249 }, () => at(rule('tft')))]
    expect(tell(0, seats)).toBe('The 499 other players: 250 language models (`m-1`); 249 strategies (Tit for tat).')
    expect(tell(300, seats)).toBe('The 499 other players: a person; 250 language models (`m-1`); 248 strategies (Tit for tat).')
    const counts = (said: string) =>
      said
        .split(/[:;] ?/)
        .slice(1)
        .map(line => line.replace(/\.$/, ''))
        .sort()
    const all = toldAll({ seats, disclosure: 'disclosed', mayHandOver: false, titleOf: id => TITLES[id] ?? id })
    for (const seat of [0, 1, 250, 251, 499]) expect(counts(all[seat] as string)).toEqual(counts(tell(seat, seats)))
    const mixed = [at(person), ...Array.from({ length: 30 }, (_, i) => at(llm(`m-${i}`))), ...Array.from({ length: 9 }, () => at(rule('tft')))]
    expect(tell(0, mixed)).toBe('The 39 other players: 30 language models; 9 strategies.')
  })

  it('names the real chance, whoever was drawn, and says the same then', () => {
    const seats = (drawn: PlayerSpec) => [at(person), either(rule('tft'), llm('m-1'), 0.5, drawn)]
    const probabilistic = { disclosure: 'probabilistic' } as const
    const sentence = 'With probability 50 % your counterpart is a language model (`m-1`), otherwise a strategy (Tit for tat).'
    expect(tell(0, seats(llm('m-1')), probabilistic)).toBe(sentence)
    expect(tell(0, seats(rule('tft')), probabilistic)).toBe(sentence)
    expect(tell(0, [at(person), either(person, llm('m-1'), 0.125, person)], probabilistic)).toContain('probability 12.5 %')
    expect(tell(0, [at(person, 'de'), either(person, llm('m-1'), 0.125, person)], probabilistic)).toBe(
      'Mit Wahrscheinlichkeit 12,5 % ist dein Gegenüber ein Sprachmodell (`m-1`), sonst ein Mensch.',
    )
    expect(tell(0, [at(person), either(person, llm('m-1'), 0, person)], probabilistic)).toBe('Your counterpart is a person.')
    const many = [at(person), ...Array.from({ length: 10 }, (_, i) => either(person, llm('m-1'), 0.3, i % 2 === 0 ? person : llm('m-1')))]
    expect(tell(0, many, probabilistic)).toBe(
      'The 10 other players: 10 drawn one by one: with probability 30 % a language model (`m-1`), otherwise a person.',
    )
  })

  it('names who was drawn where that is disclosed, and nothing where nothing is said', () => {
    const seats = [at(person), either(rule('tft'), llm('m-1'), 0.5, rule('tft'))]
    expect(tell(0, seats)).toBe('Your counterpart is a strategy (Tit for tat).')
    expect(tell(0, seats, { disclosure: 'none' })).toBe('')
    expect(tell(0, [at(person)])).toBe('')
  })

  it('says that a person may come in, where one may', () => {
    expect(tell(0, [at(person), at(llm('m-1'))], { mayHandOver: true })).toBe(
      'Your counterpart is a language model (`m-1`). A person may take the seat of a player that gives no valid answer.',
    )
    expect(tell(0, [at(llm('m-1')), at(person)], { mayHandOver: true })).toBe('Your counterpart is a person.')
  })

  it('reads nothing in a model’s id as markup', () => {
    expect(tell(0, [at(person), at(llm('a`b*c*'))])).toBe('Your counterpart is a language model (`ab*c*`).')
  })
})
