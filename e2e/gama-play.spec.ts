import { answerToTheEnd } from './support/answer'
import { expectGoodScreen } from './support/screen'
import { setUp, type Sitting } from './support/set-up'
import { seeResult } from './support/table'
import { expect, test } from './support/test'

/** A model that is none: it answers at once, offline. */
const rehearsal: Sitting = { model: { provider: 'rehearsal', model: 'rehearsal', settings: { rehearsal: { delayMs: 0 } } } }

interface Played {
  readonly game: string
  readonly title: string
  readonly preset: string
  readonly config: Readonly<Record<string, unknown>>
  /** Who sits beside the person. */
  readonly others: readonly Sitting[]
  /** Rounds that everybody answers in; null where that depends on the play. */
  readonly rounds: number | null
}

const strategies = (...ids: readonly string[]): readonly Sitting[] => ids.map(strategy => ({ strategy }))

/** The games of the two published systems, short: the person, a rehearsal and eight strategies, or the person and one other. */
const games: readonly Played[] = [
  {
    game: 'p-beauty',
    title: 'Guess p of the mean',
    preset: 'gama-bench',
    config: { rounds: 3 },
    others: [rehearsal, ...strategies('level-k', 'nash', 'uniform', 'follow-target', 'best-reply', 'cognitive-hierarchy', 'constant', 'random')],
    rounds: 3,
  },
  {
    game: 'el-farol',
    title: 'El Farol bar',
    preset: 'gama-bench',
    config: { rounds: 3 },
    others: [rehearsal, ...strategies('symmetric-mix', 'coin', 'always', 'alternate', 'take-turns', 'last-count', 'inductive', 'reinforcement')],
    rounds: 3,
  },
  {
    game: 'divide-dollar',
    title: 'Divide the dollar',
    preset: 'gama-bench',
    config: { rounds: 3 },
    others: [rehearsal, ...strategies('fair-share', 'fixed', 'greedy', 'best-reply', 'adaptive', 'proportional', 'random-around', 'random')],
    rounds: 3,
  },
  {
    game: 'public-goods',
    title: 'Public goods',
    preset: 'gama-bench',
    config: { rounds: 3 },
    others: [rehearsal, ...strategies('free-rider', 'full', 'nash', 'fixed-share', 'conditional', 'self-serving', 'hump-shaped', 'random')],
    rounds: 3,
  },
  {
    game: 'diner',
    title: 'Diner’s dilemma',
    preset: 'gama-bench',
    config: { rounds: 3 },
    others: [
      rehearsal,
      { strategy: 'best-reply', count: 2 },
      { strategy: 'conditional', count: 2 },
      { strategy: 'reinforcement', count: 2 },
      ...strategies('matching', 'random'),
    ],
    rounds: 3,
  },
  {
    game: 'sealed-bid-auction',
    title: 'Sealed-bid auction',
    preset: 'gama-bench',
    config: { rounds: 2 },
    others: [
      rehearsal,
      ...strategies('truthful', 'equilibrium', 'expected-rival', 'fixed-share', 'zero', 'just-below', 'random-below', 'direction-learner'),
    ],
    rounds: 2,
  },
  {
    game: 'battle-royale',
    title: 'Battle royale',
    preset: 'gama-bench',
    config: { shots: 12 },
    others: [
      rehearsal,
      ...strategies('best-target', 'subgame-perfect', 'weakest-first', 'random-target', 'always-miss', 'retaliator'),
      { strategy: 'random', count: 2 },
    ],
    rounds: null,
  },
  {
    game: 'pirate',
    title: 'Pirate game',
    preset: 'gama-bench',
    config: {},
    others: [
      rehearsal,
      ...strategies('gama-benchmark', 'equal-split', 'minimal-coalition', 'greedy', 'always-accept', 'always-reject', 'aspiration', 'random'),
    ],
    rounds: null,
  },
  { game: 'negotiation', title: 'Price negotiation', preset: 'glee-baseline', config: { rounds: 4 }, others: strategies('conceder'), rounds: null },
]

for (const { game, title, preset, config, others, rounds } of games) {
  test(`one person among mixed seats plays ${game} to its published scores`, async ({ page }) => {
    await setUp(page, game, { preset, config, seats: [{ person: 'Ada' }, ...others] })
    const asked = await answerToTheEnd(page, 30, () => expectGoodScreen(page))
    if (rounds !== null) expect(asked).toBe(rounds)
    await expectGoodScreen(page)
    await seeResult(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    const scores = page.getByRole('region', { name: 'Published scores' })
    await expect(scores.getByRole('columnheader')).toHaveText(['Measure', 'Paper', 'Program'])
    await expect(scores.getByRole('row').nth(1).getByRole('cell')).toHaveText([/^(−?[\d.,]+|n\/a)$/, /^(−?[\d.,]+|n\/a)$/])
    await expect(scores.getByText('Invalid answers')).toBeVisible()
    await scores.getByText('Where the definitions stand').click()
    await expect(scores.locator('details dd').first()).toBeVisible()
    await expectGoodScreen(page)
  })
}
