import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { choose, expectOver, expectQuestion, handOver, say, seeResult } from './support/table'
import { expect, test } from './support/test'

const dilemma = { preset: 'prisoners-dilemma', config: { rounds: 1 }, seats: [{ person: 'Ada' }, { person: 'Ben' }] }

test('two people talk before they choose, and HTML in a message is text', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('a message ran as a script')
  })
  await setUp(page, 'matrix', { ...dilemma, talk: { before: 'choose' } })
  await handOver(page, 'Ada')
  await expectQuestion(page, 'Do you want to send a message before the decision?')
  await expectGoodScreen(page)
  const html = '<img src=x onerror=alert(1)> **Let us** both play <b>C</b> [now](javascript:alert(2))'
  await say(page, html)
  await handOver(page, 'Ben')
  const heard = page.getByRole('region', { name: 'What happened' })
  await expect(heard).toContainText('<img src=x onerror=alert(1)>')
  await expect(page.locator('main img[src], main b, main script, main a[href^="javascript"]')).toHaveCount(0)
  await expectGoodScreen(page)
  await say(page, 'Agreed.')
  await expectQuestion(page, 'What do you play: C or D?')
  await choose(page, 'C')
  await handOver(page, 'Ada')
  await expect(heard).toContainText('Agreed.')
  await choose(page, 'D')
  await expectOver(page)
  await expectGoodScreen(page)
  await seeResult(page)
  await expect(page.locator('main img[src], main b, main script')).toHaveCount(0)
})

test('whoever has nothing to say says nothing', async ({ page }) => {
  await setUp(page, 'matrix', { ...dilemma, talk: { before: 'choose' } })
  await handOver(page, 'Ada')
  await say(page, '')
  await handOver(page, 'Ben')
  await say(page, '')
  await expectQuestion(page, 'What do you play: C or D?')
})

test('a private message reaches the one it is for, and nobody else', async ({ page }) => {
  await setUp(page, 'p-beauty', {
    config: { rounds: 1 },
    seats: [{ person: 'Ada' }, { person: 'Ben' }, { person: 'Cem' }],
    talk: { before: 'guess', audience: 'private' },
  })
  await handOver(page, 'Ada')
  await page.getByRole('radio', { name: 'Ben' }).press('Space')
  await expect(page.getByRole('radio', { name: 'Ben' })).toBeChecked()
  await say(page, 'Between us: 17')
  await handOver(page, 'Ben')
  await expect(page.getByRole('region', { name: 'What happened' })).toContainText('Between us: 17')
  await expectGoodScreen(page)
  await say(page, '')
  await handOver(page, 'Cem')
  await expectQuestion(page, 'Do you want to send a message before the decision?')
  expect(await page.content()).not.toContain('Between us')
})
