import { measure } from './support/result'
import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { asked, choose, expectQuestion, payoffsAtEnd, playNow, seeResult } from './support/table'
import { expect, type Page, test } from './support/test'

type Move = 'C' | 'D'
const moves: readonly Move[] = ['C', 'C', 'D', 'C', 'D', 'D', 'C', 'C', 'C', 'D']
const pays: Readonly<Record<`${Move}${Move}`, readonly [number, number]>> = { CC: [3, 3], CD: [0, 5], DC: [5, 0], DD: [1, 1] }

/** What the rules give for `moves` against tit for tat, worked out here: it plays C, then what the other played before. */
const expected = moves.reduce(
  ([mine, theirs], move, i) => {
    const [a, b] = pays[`${move}${moves[i - 1] ?? 'C'}`]
    return [mine + a, theirs + b] as const
  },
  [0, 0] as readonly [number, number],
)

/** By keyboard alone where there is one: a digit finds the button, Enter sends it. */
const play = async (page: Page, move: Move, byKeys: boolean): Promise<void> => {
  if (!byKeys) return choose(page, move)
  await page.keyboard.press(move === 'C' ? '1' : '2')
  await expect(asked(page).getByRole('button', { name: move, exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
}

test('a person plays ten rounds of the prisoner’s dilemma against tit for tat', async ({ page }, { project }) => {
  const byKeys = project.name === 'desktop'
  if (byKeys) {
    await page.goto('./')
    const button = page.getByRole('button', { name: 'Play Matrix games now' })
    await expect(button).toBeVisible()
    for (let i = 0; i < 60 && !(await button.evaluate(element => element === document.activeElement)); i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  } else await playNow(page, 'Matrix games')
  for (const [i, move] of moves.entries()) {
    await expectQuestion(page, `Round ${i + 1} of 10.`)
    await play(page, move, byKeys)
  }
  expect(await payoffsAtEnd(page)).toEqual({ You: expected[0], 'Tit for tat': expected[1] })
  await expectGoodScreen(page)
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText(`You got ${expected[0]} points, Tit for tat ${expected[1]}.`)
  // Baseline: 10 rounds of maximin, 1 point each; surplus: from 20 to 60 points.
  await expect(measure(page, 'Efficiency')).toContainText(`${Math.round((100 * (expected[0] + expected[1] - 20)) / 40)} %`)
  await expect(measure(page, 'Efficiency')).toContainText('has 0 %')
  const played = page.getByRole('group', { name: 'The game, its equilibria, and what was played' })
  const counts = Object.fromEntries(Object.keys(pays).map(cell => [cell, moves.filter((move, i) => `${move}${moves[i - 1] ?? 'C'}` === cell).length]))
  await expect(played.getByRole('row').nth(2)).toHaveText(new RegExp(`^C.*played ${counts['CC']} ×.*best sum.*played ${counts['CD']} ×`, 's'))
  await expect(played.getByRole('row').nth(3)).toHaveText(new RegExp(`^D.*played ${counts['DC']} ×.*played ${counts['DD']} ×.*Nash`, 's'))
  await expect(played.getByRole('cell').filter({ hasText: 'Nash' })).toHaveCount(1)
  await expectGoodScreen(page)
})

test('the matrix highlights the cell that was just played, and totals grow', async ({ page }) => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 3 }, seats: [{}, { strategy: 'always', params: { action: 'D' } }] })
  await choose(page, 'C')
  await expectQuestion(page, 'Round 2 of 3.')
  const totals = page.getByRole('list', { name: 'Points so far' })
  await expect(totals).toContainText(/You\s*0/)
  await expect(page.getByRole('cell', { name: /last round/ })).toContainText('0 / 5')
  await expectGoodScreen(page)
})

test('a match can be paused, and stopped after asking once', async ({ page }) => {
  await playNow(page, 'Matrix games')
  await choose(page, 'C')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(asked(page)).toContainText('Nobody can act and no clock runs until the match goes on.')
  await expect(asked(page).getByRole('button', { name: 'C', exact: true })).toBeHidden()
  await expectGoodScreen(page)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectQuestion(page, 'Round 2 of 10.')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stop this match? It is kept as unfinished.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep playing' }).click()
  await choose(page, 'C')
  await expectQuestion(page, 'Round 3 of 10.')
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Stop it' }).click()
  await expect(page.getByText('The match was stopped.')).toBeVisible()
  await expectGoodScreen(page)
})

test('strategies alone play before spectators, from any seat’s eyes and at any speed', async ({ page }) => {
  await setUp(page, 'matrix', {
    preset: 'prisoners-dilemma',
    config: { rounds: 40 },
    seats: [{ strategy: 'tit-for-tat' }, { strategy: 'alternator' }],
  })
  await page.getByRole('combobox', { name: 'Seen by' }).selectOption('Alternator')
  await expectGoodScreen(page)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('At once')
  // Tit for tat earns 3 (C, C), then 20 rounds of 0 (C, D) and 19 of 5 (D, C); the alternator 3, then 20 × 5 and 19 × 0.
  expect(await payoffsAtEnd(page)).toEqual({ 'Tit for tat': 98, Alternator: 103 })
})
