import { addModel, expect, keptCalls, modelAt, test } from './support/models'
import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { answerNumber, asked, choose, expectOver, expectQuestion, offer, payoffsAtEnd, seeResult } from './support/table'

const key = 'sk-planted-games'

test('a dilemma of a person and a model that speaks like Ollama', async ({ page, faults }) => {
  const model = modelAt(faults, 'qwen3:8b', { baseURL: faults.base.ollama, settings: { stream: true } })
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 2 }, seats: [{ person: 'Ada' }, { model }] })
  for (const round of [1, 2]) {
    await expectQuestion(page, `Round ${round} of 2.`)
    if (round === 2) await expectGoodScreen(page)
    await choose(page, 'C')
  }
  await expectOver(page)
  // The model takes the first of its actions, C.
  expect(Object.values(await payoffsAtEnd(page))).toEqual([6, 6])
  const calls = await keptCalls(page)
  expect(calls.map(call => [call.status, call.read])).toEqual(Array(2).fill(['ok', 'native']))
  expect(faults.seen.map(({ asked: { stream, usage } }) => [stream, usage])).toEqual(Array(2).fill([true, true]))
  await seeResult(page)
  await expectGoodScreen(page)
})

test('bargaining with messages: a model by Anthropic’s way offers, a person answers, and the other way round', async ({ page, faults }) => {
  await addModel(page, 'Anthropic', faults.base.messages, 'claude-opus-4-5', key)
  const model = { provider: 'anthropic', baseURL: faults.base.messages, model: 'claude-opus-4-5', settings: { stream: true } }
  await setUp(page, 'bargaining', { config: { rounds: 2, messages: true }, seats: [{ model }, { person: 'Ben' }] })
  // The model offers the middle with its one sentence.
  await expect(page.getByText('All right.').first()).toBeVisible()
  await expectGoodScreen(page)
  await choose(page, 'Reject')
  await offer(page, 60, 'Take it, it is <b>fair</b>.')
  await expectOver(page)
  const heard = faults.seen.at(-1)?.asked.prompt ?? ''
  expect(heard.split('\n').find(line => line.includes('<b>fair</b>'))).toBeDefined()
  expect((await keptCalls(page)).every(call => call.status === 'ok')).toBe(true)
  await seeResult(page)
  await expectGoodScreen(page)
})

test('persuasion: a model by Gemini’s way sells in words, a person buys', async ({ page, faults }) => {
  await addModel(page, 'Google Gemini', faults.base.gemini, 'gemini-3-pro-001', key)
  const model = { provider: 'google', baseURL: faults.base.gemini, model: 'gemini-3-pro-001', settings: { stream: true } }
  await setUp(page, 'persuasion', { config: { p: 0.5, v: 1.25, c: 0, price: 100, rounds: 2, message: 'text' }, seats: [{ model }, { person: 'Bo' }] })
  for (const round of [1, 2]) {
    await expectQuestion(page, `Round ${round} of 2.`)
    await expect(page.getByRole('blockquote').filter({ hasText: 'All right.' }).first()).toBeVisible()
    if (round === 1) await expectGoodScreen(page)
    await choose(page, 'Buy')
  }
  await expectOver(page)
  expect(faults.seen).toHaveLength(2)
  // The seller is told the quality, and the buyer's page never is before deciding.
  expect(faults.seen.every(one => /is of \*\*(high|low) quality\*\*/.test(one.asked.last))).toBe(true)
  await seeResult(page)
  await expectGoodScreen(page)
})

test('a beauty contest of models by three ways, a strategy and a person', async ({ page, faults }) => {
  await addModel(page, 'Anthropic', faults.base.messages, 'claude-opus-4-5', key)
  await addModel(page, 'Google Gemini', faults.base.gemini, 'gemini-3-pro-001', key)
  await setUp(page, 'p-beauty', {
    config: { rounds: 2 },
    seats: [
      { person: 'Ada' },
      { model: modelAt(faults, 'local-1'), count: 3 },
      { model: { provider: 'anthropic', baseURL: faults.base.messages, model: 'claude-opus-4-5' } },
      { model: { provider: 'google', baseURL: faults.base.gemini, model: 'gemini-3-pro-001' } },
      { strategy: 'level-k' },
    ],
  })
  for (const round of [1, 2]) {
    await expectQuestion(page, `round ${round} of 2`)
    await answerNumber(page, 20)
  }
  await expectOver(page)
  const calls = await keptCalls(page)
  expect(calls).toHaveLength(10)
  expect(calls.every(call => call.status === 'ok' && call.read === 'native')).toBe(true)
  expect(faults.seen).toHaveLength(10)
  expect(new Set(faults.seen.map(one => one.path)).size).toBe(3)
  await seeResult(page)
  await expectGoodScreen(page)
})

test('a model that fails hands its seat to the person at this device, who is told why', async ({ page, faults }) => {
  await setUp(page, 'matrix', {
    preset: 'prisoners-dilemma',
    config: { rounds: 2 },
    seats: [{ model: modelAt(faults, 'prose') }, { strategy: 'cooperator' }],
    retries: 1,
    onFailure: 'person',
  })
  await expect(page.getByText(/You take over seat 1: .* failed \(unreadable\)/)).toBeVisible()
  await expectGoodScreen(page)
  await choose(page, 'D')
  await expect(asked(page)).toContainText('Round 2 of 2')
  await choose(page, 'D')
  await expectOver(page)
  expect(Object.values(await payoffsAtEnd(page))).toEqual([10, 0])
  expect(faults.seen).toHaveLength(2)
})

test('a match that is to end with a failure ends with it', async ({ page, faults }) => {
  await setUp(page, 'matrix', { config: { rounds: 3 }, seats: [{ model: modelAt(faults, '401') }, { strategy: 'cooperator' }], onFailure: 'abort' })
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /stopped/i })
      .first(),
  ).toBeVisible()
  expect(faults.seen).toHaveLength(1)
})
