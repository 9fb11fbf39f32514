import { expect, modelAt, test } from './support/models'
import { replay, scrubTo } from './support/result'
import { expectGoodScreen } from './support/screen'
import { layTable, setUp, start } from './support/set-up'
import { expectOver, payoffsAtEnd, seeResult } from './support/table'

/** A text without its line breaks and runs of blanks, as a page may set it otherwise. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')

test('before anything is sent the table shows what a model will be sent, word for word', async ({ page, faults }) => {
  await layTable(page, 'matrix', {
    preset: 'prisoners-dilemma',
    config: { rounds: 2 },
    seats: [{ model: modelAt(faults, 'ok', { protocols: [{ id: 'cot' }] }) }, { strategy: 'cooperator' }],
  })
  await page.getByText('Show it turn by turn').click()
  const side = page.locator('.ask-sides')
  await expect(side).toContainText('How to answer')
  await expectGoodScreen(page)
  const shown = plain((await side.textContent()) ?? '')
  expect(faults.seen).toHaveLength(0)
  await start(page)
  await expectOver(page)
  const { messages } = JSON.parse(faults.seen[0]?.text ?? '{}') as { messages: readonly { content: string }[] }
  expect(messages.length).toBeGreaterThan(1)
  for (const { content } of messages) expect(shown.replaceAll(' ', '')).toContain(plain(content).replaceAll(' ', ''))
})

test('in a replay a decision opens on its prompt, its raw replies, its reasoning and its attempts', async ({ page, faults }) => {
  faults.script(
    { status: 500, message: 'A fault on purpose.' },
    { say: (_, good) => ({ text: `<b>Hm.</b> ${good.replace('"C"', '"Z"')}` }) },
    { say: () => ({ reasoning: 'I begin kindly.' }) },
  )
  await setUp(page, 'matrix', {
    preset: 'prisoners-dilemma',
    config: { rounds: 1 },
    seats: [{ model: modelAt(faults, 'ok') }, { strategy: 'cooperator' }],
  })
  await expectOver(page)
  await seeResult(page)
  await scrubTo(page, 1, 1)
  await replay(page).getByText('What the model was asked and said (3 calls)').first().click()
  const calls = replay(page).locator('.call')
  await expect(calls).toHaveCount(3)
  await expect(calls.nth(0)).toContainText('the provider failed (HTTP 500)')
  await expect(calls.nth(0)).toContainText('A fault on purpose.')
  await expect(calls.nth(1)).toContainText('<b>Hm.</b>')
  await expect(calls.nth(2)).toContainText('read after an objection')
  await expect(calls.nth(2)).toContainText('I begin kindly.')
  await calls
    .nth(2)
    .getByText(/^Prompt \(/)
    .click()
  await expect(calls.nth(2)).toContainText('# How to answer')
  await expect(calls.nth(2)).toContainText('Your answer "Z" is not allowed here')
  await expect(replay(page).locator('b', { hasText: 'Hm.' })).toHaveCount(0)
  await expectGoodScreen(page)
})

test('a model’s seat can be seated again as a recording, which asks nobody', async ({ page, faults }) => {
  // Luck at the server alone: what is played again can come from nowhere but the record.
  const acts = ['D', 'C', 'D', 'D', 'C']
  faults.script(...acts.map(act => ({ say: (_: unknown, good: string) => ({ text: good.replace('"C"', `"${act}"`) }) })))
  const wanted = { preset: 'prisoners-dilemma', config: { rounds: acts.length } }
  await setUp(page, 'matrix', { ...wanted, seats: [{ model: modelAt(faults, 'ok') }, { strategy: 'tit-for-tat' }] })
  await expectOver(page)
  const first = await payoffsAtEnd(page)
  const match = /match\/(\w+)/.exec(page.url())?.[1] ?? ''
  const asked = faults.seen.length
  expect(asked).toBe(acts.length)
  await setUp(page, 'matrix', { ...wanted, seats: [{ player: { kind: 'recorded', match, seat: 0 } }, { strategy: 'tit-for-tat' }] })
  await expectOver(page)
  expect(Object.values(await payoffsAtEnd(page))).toEqual(Object.values(first))
  expect(faults.seen).toHaveLength(asked)
})
