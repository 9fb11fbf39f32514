import { describe, expect, it } from 'vitest'
import { cards, loadGame } from '../../catalogue'
import { aggregateWall, wallMemory } from '../../measures/wall'
import { WALL_LAYERS, type WallLayer } from './protocol'
import { publishedOn } from './published'
import { layersOf, nextLayer, sheetOf } from './sheet'
import { addressOf, readingOf, showOf } from './show'
import { choiceOf, type WallChoice } from './store'
import { aClass, type ClassPlan, tablesOf } from './test/a-class'

const people = (n: number) => Array.from({ length: n }, () => 'human' as const)
const models = (n: number) => Array.from({ length: n }, () => 'llm' as const)

/** A class of the guessing game: people say 30 to 49, models 10. */
const guessing = (n: number, m = 0): ClassPlan => ({
  game: 'p-beauty',
  config: { rounds: 2 },
  matchings: [[[...people(n), ...models(m)]]],
  act: ({ kind, seat, round }) => (kind === 'llm' ? 10 : Math.round((30 + (seat % 20)) / round)),
})

async function shown(plan: ClassPlan, change: Partial<WallChoice>, earlier?: ClassPlan) {
  const { frame, entry } = await aClass(plan)
  const before = earlier === undefined ? null : await aClass(earlier)
  const charts = before === null ? [] : (entry.game.wall?.charts(before.frame.game?.config as never, before.frame.game?.seats ?? 2) ?? [])
  const past =
    before === null
      ? null
      : { id: 'before', title: 'Before', game: plan.game, at: 0, charts: charts.map(chart => aggregateWall(chart, before.frame.matches)) }
  const choice = { ...choiceOf({}, ''), ...change }
  const input = {
    frame,
    choice,
    entry,
    memory: wallMemory(),
    past,
    join: { link: 'http://h/join.html#k=K', code: null },
    theme: 'light' as const,
    now: 1,
  }
  const reading = readingOf(input)
  return { show: showOf(input, reading), reading, frame, entry }
}

describe('what is sent to the wall', () => {
  it('has no results while people join, nor while they play unless the teacher lets them be seen', async () => {
    expect((await shown(guessing(20), { stage: 'join' })).show).toMatchObject({ sheet: null, join: { link: 'http://h/join.html#k=K' } })
    expect((await shown(guessing(20), { stage: 'play' })).show).toMatchObject({ sheet: null, join: null })
    expect((await shown(guessing(20), { stage: 'play', live: true })).show.sheet?.periods).toBe(2)
  })
  it('holds no single decision of a person: twenty different numbers come as columns of five and more', async () => {
    const { show } = await shown(guessing(20), { stage: 'reveal', period: 1 })
    const counts = show.sheet?.blocks.flatMap(block => block.bins.map(bin => bin.counts.human ?? 0)) ?? []
    expect(counts.filter(n => n > 0)).toEqual([5, 5, 5, 5])
  })
  it('holds only the layers that are on: bare, it knows neither models nor marks', async () => {
    const plan = guessing(20, 6)
    const bare = JSON.stringify((await shown(plan, { stage: 'reveal', period: 1 })).show.sheet)
    expect(bare).not.toMatch(/"llm"|equilibrium|target/)
    const on = async (layers: readonly WallLayer[]) => JSON.stringify((await shown(plan, { stage: 'reveal', period: 1, layers })).show.sheet)
    expect(await on(['mean'])).toMatch(/"target"/)
    expect(await on(['mean'])).not.toMatch(/"llm"|equilibrium/)
    expect(await on(['theory'])).toMatch(/"equilibrium"/)
    expect(await on(['kinds'])).toMatch(/"llm"/)
  })
  it('shows four people nothing of themselves, and says why', async () => {
    const bare = await shown(guessing(4), { stage: 'reveal' })
    expect(bare.show.sheet?.says).toBe('Fewer than five people have decided, so their decisions are not shown.')
    const all = await shown(guessing(4, 6), { stage: 'reveal', layers: WALL_LAYERS })
    expect(JSON.stringify(all.show.sheet)).not.toMatch(/"human":\d|"group":"human"|target/)
  })
  it('names what one types without the key', () => expect(addressOf('http://10.0.0.5:8080/join.html?x=1#k=secret')).toBe('10.0.0.5:8080/j'))
})

describe('the layers of a chart', () => {
  it('come in the order of a debrief, those that have something to show', async () => {
    const { reading } = await shown(guessing(20, 6), { stage: 'reveal', period: 2 }, guessing(12))
    expect(reading === null ? [] : layersOf(reading)).toEqual(['mean', 'theory', 'kinds', 'first', 'last', 'published'])
    expect(reading === null ? null : nextLayer({ ...reading, choice: { ...reading.choice, layers: ['mean', 'theory'] } })).toBe('kinds')
    const alone = await shown(guessing(20), { stage: 'reveal', period: 1 })
    expect(alone.reading === null ? [] : layersOf(alone.reading)).toEqual(['mean', 'theory', 'published'])
  })
  it('say what they show in this data: people say 39.5, models 10, so 26 decide the mean of the target', async () => {
    const say = async (...layers: WallLayer[]) =>
      (await shown(guessing(20, 6), { stage: 'reveal', period: 1, layers }, guessing(12))).show.sheet?.says
    expect(await say()).toBe('In round 1, 5 of 20 decisions lie between 30 and 34.')
    // (20 · 39.5 + 6 · 10) / 26 · 2/3 = 21.8.
    expect(await say('mean')).toBe('The mean is 39.5, the target 21.8.')
    expect(await say('theory')).toBe('Equilibrium 0; on average the class is 39.5 away.')
    expect(await say('kinds')).toBe('Models are 29.5 lower than people: 10 against 39.5.')
    // Twelve say 30 to 41.
    expect(await say('last')).toBe('The last class had 35.5; this one has 39.5.')
    expect(await say('published')).toBe('13 published models lie between 4.6 (Gemini-1.5-Pro) and 58.6 (GPT-3.5-0613).')
  })
})

describe('published means', () => {
  it('stand on the axis of the same rules: a score of 95.4 in the guessing game is a mean of 4.6', async () => {
    const { game } = await loadGame('p-beauty')
    const config = (change: object) => game.config.parse(change)
    expect(publishedOn(game, 'guesses', config({ rounds: 3 }))[0]).toEqual({ who: 'Gemini-1.5-Pro', at: 4.6 })
    expect(publishedOn(game, 'guesses', config({ p: 0.5 }))).toEqual([])
    expect(publishedOn(game, 'guesses', config({ max: 50 }))).toEqual([])
  })
})

describe('every game’s wall', () => {
  it.each(cards.filter(card => card.id !== '_template').map(card => card.id))('%s speaks on every chart and layer, in both languages', async id => {
    const { game } = await loadGame(id)
    const seats = Math.min(6, game.seats(game.config.parse({}) as never).max)
    const half = Math.max(1, Math.floor(seats / 2))
    for (const language of ['en', 'de'] as const) {
      const { frame, entry } = await aClass({
        game: id,
        language,
        config: {},
        matchings: [tablesOf(12, ...people(half), ...models(seats - half)), tablesOf(12, ...people(seats))],
      })
      const charts = entry.game.wall?.charts(frame.game?.config as never, seats) ?? []
      expect(charts.length).toBeGreaterThan(0)
      for (const chart of charts) {
        const now = aggregateWall(chart, frame.matches)
        expect(now.blocks.length).toBeGreaterThan(0)
        for (let on = 0; on <= WALL_LAYERS.length; on++) {
          const choice = { layers: WALL_LAYERS.slice(0, on), period: null }
          const sheet = sheetOf({ now, last: now, published: publishedOn(game, chart.id, frame.game?.config), choice, language })
          expect(sheet.says).toMatch(/\.$/)
          expect(`${sheet.says} ${sheet.caption} ${sheet.n}`).not.toMatch(/undefined|NaN|null|Infinity|\[object/)
        }
      }
    }
  })
})
