import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { asked, choose, expectOver, expectQuestion, handOver, seeResult } from './support/table'
import { expect, test } from './support/test'

const market = { p: 0.5, v: 1.25, c: 0, price: 100, rounds: 3, message: 'binary' }

test('a person sells: the quality of each unit is shown, and what was sold is counted', async ({ page }) => {
  await setUp(page, 'persuasion', { config: market, seats: [{}, { strategy: 'trusting' }] })
  const recommended: boolean[] = []
  for (const round of [1, 2, 3]) {
    await expectQuestion(page, `Round ${round} of 3. The unit is of`)
    await expect(asked(page)).toContainText(/The unit is of (high|low) quality\./)
    if (round === 1) await expectGoodScreen(page)
    const recommend = round !== 2
    recommended.push(recommend)
    await choose(page, recommend ? 'Recommend' : 'Do not recommend')
  }
  await expectOver(page)
  // A buyer that trusts buys what is recommended: two units at 100.
  await expect(page.getByRole('list', { name: 'Payoffs in points' })).toContainText(/You\s*200 points/)
  await expectGoodScreen(page)
  await seeResult(page)
  await expectGoodScreen(page)
})

test('a person buys: until the decision nothing in the document depends on the quality', async ({ page }) => {
  // The same message at every quality, five units: whatever the document holds before deciding must be the same each time.
  const seen = new Map<string, string>()
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await setUp(page, 'persuasion', { config: { ...market, rounds: 1 }, seats: [{ strategy: 'always-recommend' }, {}], seed })
    await expectQuestion(page, 'The seller recommends the unit.')
    await expect(page.getByRole('main')).toContainText('Quality not known to you')
    const before = await page.getByRole('main').innerHTML()
    if (seen.size === 0) await expectGoodScreen(page)
    await choose(page, 'Pass')
    await expectOver(page)
    const quality = /The unit was of (high|low) quality/.exec((await page.getByRole('main').textContent()) ?? '')?.[1] ?? 'unknown'
    // React's own ids count up from page to page.
    const plain = before.replaceAll(/_r_\w+_|:r\w+:/g, 'id')
    expect(seen.get(quality) ?? plain).toBe(plain)
    seen.set(quality, plain)
  }
  expect([...seen.keys()].toSorted()).toEqual(['high', 'low'])
  expect(new Set(seen.values()).size).toBe(1)
})

test('a person buys for three rounds and learns each quality after deciding', async ({ page }) => {
  await setUp(page, 'persuasion', { config: market, seats: [{ strategy: 'truthful' }, {}] })
  let earned = 0
  for (const round of [1, 2, 3]) {
    await expectQuestion(page, `Round ${round} of 3.`)
    const recommends = ((await asked(page).textContent()) ?? '').includes('The seller recommends the unit.')
    await choose(page, recommends ? 'Buy' : 'Pass')
    if (recommends) earned += 25
    if (round === 1) await expectGoodScreen(page)
  }
  await expectOver(page)
  await expect(page.getByRole('list', { name: 'Payoffs in points' })).toContainText(new RegExp(`You\\s*${earned} points`))
  await expectGoodScreen(page)
})

test('two people play persuasion in words, and a text is shown as it was written', async ({ page }) => {
  await setUp(page, 'persuasion', { config: { ...market, rounds: 1, message: 'text' }, seats: [{ person: 'Sel' }, { person: 'Bo' }] })
  await handOver(page, 'Sel')
  const quality = /The unit is of (high|low) quality/.exec((await asked(page).textContent()) ?? '')?.[1]
  expect(quality).toBeDefined()
  await expectGoodScreen(page)
  const text = 'It is <b>as good</b> as *they* come & cheap'
  await asked(page).getByRole('textbox', { name: 'Message to the buyer' }).fill(text)
  await asked(page).getByRole('button', { name: 'Send', exact: true }).click()
  await handOver(page, 'Bo')
  await expect(page.getByRole('blockquote').filter({ hasText: text }).first()).toBeVisible()
  expect(await page.content()).not.toMatch(/of (high|low) quality\./)
  await expectGoodScreen(page)
  await choose(page, 'Buy')
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText(text)
  await expectGoodScreen(page)
})
