import { beforeAll, describe, expect, it } from 'vitest'
import { type CatalogueEntry, loadGame } from '../../catalogue'
import type { PlayerSpec } from '../../core/spec'
import { fromSpec } from './from-spec'
import { type LlmSitter, type Setup, quickSetup } from './setup'
import { toSpec } from './to-spec'
import { underSeed } from './under-seed'

const model: LlmSitter = {
  kind: 'llm',
  provider: 'rehearsal',
  model: 'rehearsal',
  protocols: [{ id: 'cot' }],
  memory: { kind: 'notes', every: 3 },
  settings: { rehearsal: { delayMs: 5 } },
}
let entry: CatalogueEntry
let beauty: CatalogueEntry
beforeAll(async () => {
  entry = await loadGame('matrix')
  beauty = await loadGame('p-beauty')
})
const setup = (more: Partial<Setup>): Setup => ({ ...quickSetup(entry.card, entry.game), seed: 's', ...more })
const kinds = (spec: { seats: readonly { player: PlayerSpec }[] }) => spec.seats.map(seat => seat.player.kind)

describe('the record made from a set-up', () => {
  it('holds models, recordings and tables as they were set, and reads back as the same set-up', () => {
    const made = setup({
      groups: [
        { player: model, count: 1, wording: 'en' },
        { player: { kind: 'recorded', match: 'm', seat: 1 }, count: 1, wording: 'en' },
      ],
      talk: { before: 'act', messages: 1, maxChars: 80, audience: 'public' },
      referee: { retries: 1, onFailure: 'person', clockMs: 5000 },
      disclosure: 'none',
    })
    const spec = toSpec(made, entry, 'en')
    expect(spec.seats.map(seat => seat.player)).toEqual([model, { kind: 'recorded', match: 'm', seat: 1 }])
    expect(spec.disclosure).toBe('none')
    const { preset: _, ...rest } = made
    expect(fromSpec(spec, 's')).toEqual(rest)
  })

  it('tells people and models who sits with them, in the language they read, and nobody else anything', () => {
    const told = (groups: Setup['groups'], language: 'en' | 'de') => toSpec(setup({ groups }), entry, language).seats.map(seat => seat.told)
    const tft: Setup['groups'][number] = { player: { kind: 'scripted', strategy: 'tit-for-tat' }, count: 1 }
    expect(told([{ player: model, count: 1 }, tft], 'en')).toEqual(['Your counterpart is a strategy (Tit for tat).', undefined])
    expect(
      told(
        [
          { player: { kind: 'human' }, count: 1 },
          { player: model, count: 1 },
        ],
        'de',
      ),
    ).toEqual(['Dein Gegenüber ist eine Probe, kein Modell.', 'Dein Gegenüber ist ein Mensch.'])
  })

  it('draws each seat of a lottery for itself with the chance that is told, from the seed alone', () => {
    const groups: Setup['groups'] = [{ player: { kind: 'scripted', strategy: 'random' }, or: { player: model, chance: 0.25 }, count: 500 }]
    const config = quickSetup(beauty.card, beauty.game).config
    const at = (seed: string) => toSpec(setup({ config, groups, seed, disclosure: 'probabilistic' }), beauty, 'en')
    const drawn = ['a', 'b', 'c', 'd'].map(seed => kinds(at(seed)).filter(kind => kind === 'llm').length)
    // Four standard deviations of 2,000 draws around a quarter.
    expect(Math.abs(drawn.reduce((a, b) => a + b, 0) - 500)).toBeLessThan(4 * Math.sqrt(2000 * 0.25 * 0.75))
    expect(kinds(at('a'))).toEqual(kinds(at('a')))
    expect(kinds(at('a'))).not.toEqual(kinds(at('b')))
    const seats = at('a').seats
    for (const { lottery, player } of seats) {
      expect(lottery?.map(({ chance }) => chance)).toEqual([0.75, 0.25])
      expect(lottery?.some(one => JSON.stringify(one.player) === JSON.stringify(player))).toBe(true)
    }
    expect(seats.find(seat => seat.player.kind === 'llm')?.told).toContain('with probability 25 % a rehearsal, not a model')
  })

  it('draws again under another seed, so that the chance that is told is the real one there, too', () => {
    const groups: Setup['groups'] = [
      { player: { kind: 'human' }, count: 1 },
      { player: { kind: 'scripted', strategy: 'random' }, or: { player: model, chance: 0.5 }, count: 1 },
    ]
    const spec = toSpec(setup({ groups, disclosure: 'probabilistic' }), entry, 'en')
    const again = Array.from({ length: 100 }, (_, i) => underSeed(spec, entry, `again ${i}`))
    const drawn = again.filter(one => one.seats[1]?.player.kind === 'llm').length
    // Four standard deviations of 100 tosses.
    expect(Math.abs(drawn - 50)).toBeLessThan(20)
    for (const one of again) {
      expect({ ...one, seed: '', seats: [] }).toEqual({ ...spec, seed: '', seats: [] })
      expect(one.seats.map(seat => seat.lottery)).toEqual(spec.seats.map(seat => seat.lottery))
      expect(one.seats[0]?.told).toBe(spec.seats[0]?.told)
    }
    const plain = toSpec(setup({}), entry, 'en')
    expect(underSeed(plain, entry, 'x')).toEqual({ ...plain, seed: 'x' })
  })

  it('draws an order of actions for each seat, and keeps it', () => {
    const config = quickSetup(entry.card, entry.game).config
    const groups: Setup['groups'] = [{ player: model, count: 2, labels: { drawn: true } }]
    const orders = Array.from({ length: 40 }, (_, i) => toSpec(setup({ config, groups, seed: String(i) }), entry, 'en').seats).map(seats =>
      seats.map(seat => seat.labels?.order?.join('')),
    )
    const seen = orders.map(([a, b]) => `${a} ${b}`)
    expect(new Set(seen).size).toBe(4)
    for (const order of orders.flat()) expect([...(order ?? '')].sort().join('')).toBe('CD')
  })
})
