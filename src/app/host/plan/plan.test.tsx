// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cards, loadGame } from '../../../catalogue'
import { checkPlan } from '../../../session/check-plan'
import { erase } from '../../../testkit/draw'
import { parsePlan } from '../../../session/plan-schema'
import { keys } from '../../models/keys'
import { button, field, press, settle, show, type } from '../test/screen'
import { keepDraft, readDraft } from './draft-store'
import { freshPart, freshPlan, withGame } from './fresh'
import { parseConfig } from '../../../run/spec'
import { planFrom, planText } from './plan-file'
import { PlanScreen } from './PlanScreen'
import { readingOf } from './reading'

vi.mock('../open', () => ({ openHosting: vi.fn<() => Promise<never>>(async () => Promise.reject(new Error('the broker is asleep'))) }))

beforeEach(() => keepDraft(null))
afterEach(() => keepDraft(null))

const matrix = await loadGame('matrix')
const entries = await Promise.all(cards.map(({ id }) => loadGame(id)))
const games = (id: string) => {
  const entry = entries.find(({ card }) => card.id === id)
  return entry === undefined ? null : { game: entry.game, tags: entry.card.tags, strategies: entry.strategies }
}
const refusedIn = (plan: Parameters<typeof checkPlan>[0]) => checkPlan(plan, games).filter(({ level }) => level === 'refused')

describe('a plan as a class needs it', () => {
  it.each(cards.map(({ id }) => id))('is complete and allowed for %s in both languages, and says what people read', async id => {
    const entry = await loadGame(id)
    for (const language of ['en', 'de'] as const) {
      const plan = freshPlan(entry, language)
      expect(refusedIn(plan)).toEqual([])
      expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
      const reading = readingOf(plan, 0, entry)
      expect(reading?.rules[0]?.length).toBeGreaterThan(40)
      expect(reading?.told[0]).not.toBe('')
    }
  })

  it('stays allowed when another game takes a part’s place', async () => {
    const [first] = entries
    if (first === undefined) throw new Error('a game')
    for (const entry of entries) {
      const part = { ...freshPart(first, 'en'), fill: { kind: 'scripted', strategy: first.strategies[0]?.id ?? '' } as const }
      const plan = { ...freshPlan(entry, 'en'), parts: [withGame(part, entry, 'en')] }
      expect(refusedIn(plan).filter(({ code }) => code !== 'telling-fill')).toEqual([])
    }
  })

  it('is the same after a file, and the file holds no key', async () => {
    const plan = freshPlan(matrix, 'de')
    const llm = { kind: 'llm', provider: 'openai', model: 'gpt-x', protocols: [], memory: { kind: 'all' } } as const
    const kept = { ...plan, parts: plan.parts.map(part => ({ ...part, others: [], fill: llm })) }
    keys.set(llm, 'sk-very-secret-key', 'memory')
    const text = planText(kept)
    expect(await planFrom(text)).toEqual(kept)
    expect(text).not.toContain('secret')
    const small = await planFrom('{"title":"x","parts":[{"game":"matrix","preset":"prisoners-dilemma","people":2,"config":{"rounds":2}}]}')
    expect(small.parts[0]?.config).toEqual(parseConfig(matrix.game, 'prisoners-dilemma', { rounds: 2 }))
    await expect(planFrom('{"parts":[]}')).rejects.toThrow('plan.title')
    await expect(planFrom('nothing')).rejects.toThrow('one JSON object')
  })

  it('is kept half typed, and what is no plan is nobody’s', () => {
    const plan = { ...freshPlan(matrix, 'en'), title: '' }
    keepDraft({ ...plan, join: { ...plan.join, consent: { version: '', text: '' } } })
    expect(readDraft()).toMatchObject({ title: '', join: { consent: { text: '' } } })
    localStorage.setItem('parley.host.plan', '{"title":"x"}')
    expect(readDraft()).toBeNull()
  })
})

describe('the page that plans a session', () => {
  it('is two presses from a game to opening, and says why it could not open', async () => {
    const page = await show(<PlanScreen />)
    expect(page.querySelectorAll('.game-pick button')).toHaveLength(cards.length)
    await act(async () => page.querySelector<HTMLButtonElement>('.game-pick button')?.click())
    await settle(50)
    expect(button('Open the session').disabled).toBe(false)
    await press('Open the session')
    expect(page.textContent).toContain('It could not be opened: the broker is asleep')
  })

  it('survives leaving the page', async () => {
    const page = await show(<PlanScreen />)
    await act(async () => [...page.querySelectorAll<HTMLButtonElement>('.game-pick button')].find(b => b.textContent?.includes('Matrix'))?.click())
    await settle(50)
    await type(field('Title'), 'Class 9b')
    expect(readDraft()?.title).toBe('Class 9b')
    erase()
    await show(<PlanScreen />)
    expect(field('Title').value).toBe('Class 9b')
  })

  it('says at its place what is wrong, and opens nothing until it is mended', async () => {
    const plan = freshPlan(matrix, 'en')
    keepDraft({ ...plan, join: { ...plan.join, places: 4 }, parts: plan.parts.map(part => ({ ...part, matching: 'perfect-strangers', matches: 9 })) })
    const page = await show(<PlanScreen />)
    await settle(100)
    const aside = page.querySelector('.plan-open')
    expect(aside?.textContent).toContain('nobody meets twice')
    expect(button('Open the session').disabled).toBe(true)
    const places = [...page.querySelectorAll('.fold')].filter(fold => fold.textContent?.includes('nobody meets twice, found 9'))
    expect(places.map(fold => fold.querySelector('.fold-title')?.textContent)).toEqual(['Tables and matching'])
    await type(field('Title'), '')
    await settle(50)
    expect(page.textContent).toContain('Give the session a title.')
  })

  it('shows the very sentence that participants read, for every way of telling', async () => {
    const plan = freshPlan(matrix, 'en')
    const instead = { kind: 'scripted', strategy: 'random' } as const
    const toldIn = (telling: (typeof plan.parts)[number]['telling']) =>
      readingOf({ ...plan, parts: plan.parts.map(part => ({ ...part, telling })) }, 0, matrix)?.told[0]
    expect(toldIn({ mode: 'disclosed' })).toBe('Your counterpart is a person.')
    expect(toldIn({ mode: 'probabilistic', chance: 0.3, instead })).toContain('With probability 30 %')
    expect(toldIn({ mode: 'balanced', parties: 2, instead })).toContain('Exactly 2 of the 60 players')
    expect(toldIn({ mode: 'none' })).toBe('')
    keepDraft(plan)
    const page = await show(<PlanScreen />)
    await settle(50)
    expect(page.querySelector('.told-very blockquote')?.textContent).toBe('Your counterpart is a person.')
    expect(page.querySelector('.plan-preview')?.textContent).toContain('Your counterpart is a person.')
  })

  it('points out a model without its key and stops nobody for it', async () => {
    const plan = freshPlan(matrix, 'en')
    const llm = { kind: 'llm', provider: 'anthropic', model: 'claude-x', protocols: [], memory: { kind: 'all' } } as const
    keepDraft({ ...plan, parts: plan.parts.map(part => ({ ...part, fill: llm })) })
    const page = await show(<PlanScreen />)
    await settle(300)
    expect(page.querySelector('.plan-open')?.textContent).toContain('The model claude-x has no key in this browser')
    expect(button('Open the session').disabled).toBe(false)
  })

  it('adds, orders and removes parts', async () => {
    keepDraft(freshPlan(matrix, 'en'))
    const page = await show(<PlanScreen />)
    await press('Add a part')
    await settle(50)
    expect(page.querySelectorAll('.part')).toHaveLength(2)
    const [a, b] = readDraft()?.parts ?? []
    await press('Move part 2 one place earlier')
    expect(readDraft()?.parts).toEqual([b, a])
    await press('Remove part 1')
    expect(readDraft()?.parts).toEqual([a])
  })
})
