import { openSession, Participant, type Plan } from './support/session'
import { expect, test } from './support/test'
import { savedBy } from './support/zips'

const rehearsal = { kind: 'llm', provider: 'rehearsal', model: 'rehearsal', protocols: [], memory: { kind: 'all' } }

const dilemma = {
  name: 'Dilemma',
  game: 'matrix',
  preset: 'prisoners-dilemma',
  config: { rounds: 2 },
  people: 2,
  matching: 'perfect-strangers',
  matches: 3,
  telling: { mode: 'none' },
  restMs: 500,
}

const plan: Plan = {
  title: 'Two games with a class',
  seed: 'a class',
  next: 'auto',
  parts: [
    {
      name: 'Guess',
      game: 'p-beauty',
      people: 'all',
      config: { rounds: 2 },
      others: [
        { player: { kind: 'scripted', strategy: 'level-k', params: { k: 1 } } },
        { player: { kind: 'scripted', strategy: 'best-reply' } },
        { player: rehearsal },
      ],
      restMs: 1000,
    },
    dilemma,
  ],
}

test('six people, two strategies and a rehearsal play two games to the end, on a wall and on phones, and the files say what each of them saw', async ({
  page,
  browser,
  context,
  watched,
}) => {
  test.setTimeout(300_000)
  const link = await openSession(page, plan)
  const wallPage = context.waitForEvent('page')
  await page.getByRole('button', { name: /wall/i }).first().click()
  const wall = await wallPage
  watched.also(wall)
  const people = await Promise.all([0, 1, 2, 3, 4, 5].map(i => Participant.open(browser, p => watched.also(p), link, i < 2)))
  for (const one of people) await one.join()
  await expect(page.getByText('6 of 60 in')).toBeVisible()
  await expect(wall.getByText('6 in')).toBeVisible()
  await page.getByRole('button', { name: 'Start' }).click()
  const seen = await Promise.all(people.map((one, i) => one.play(i)))
  expect(new Set(seen.map(({ code }) => code)).size).toBe(6)

  // The wall shows nobody's name.
  const onWall = await wall.locator('body').innerText()
  for (const { code } of seen) expect(onWall).not.toContain(code)

  const zip = await savedBy(page, () =>
    page
      .getByRole('button', { name: /export/i })
      .first()
      .click(),
  )
  const participants = zip.rows('participants.csv')
  expect(participants.map(row => row['participant_id']).toSorted()).toEqual(['P001', 'P002', 'P003', 'P004', 'P005', 'P006'])
  const players = zip.rows('players.csv')
  const matches = zip.rows('matches.csv')
  const blockOf = new Map(matches.map(row => [row['match_id'], row['block'] ?? '']))
  for (const { code, points } of seen) {
    for (const [part, shown] of Object.entries(points)) {
      const own = players.filter(row => row['participant_id'] === code && blockOf.get(row['match_id']) === part)
      expect(own).toHaveLength(part === 'Guess' ? 1 : 3)
      const sum = own.reduce((total, row) => total + Number(row['payoff']), 0)
      expect(shown, `points of ${code} in ${part}`).toBeCloseTo(sum, 2)
    }
    expect(Object.keys(points)).toEqual(['Guess', 'Dilemma'])
  }

  // Nobody met twice, and every decision was a person's own, or a player's.
  const met = zip.rows('matching.csv').filter(row => row['part'] === '2' || row['part_name'] === 'Dilemma')
  expect(met.length).toBeGreaterThan(0)
  const pairs = matches
    .filter(row => row['block'] === 'Dilemma')
    .map(row =>
      players
        .filter(player => player['match_id'] === row['match_id'])
        .map(player => player['participant_id'])
        .toSorted()
        .join('+'),
    )
  expect(pairs).toHaveLength(9)
  expect(new Set(pairs).size).toBe(9)
  const decisions = zip.rows('decisions.csv')
  expect(decisions).toHaveLength(2 * 9 + 9 * 2 * 2)
  expect(new Set(decisions.map(row => row['by']))).toEqual(new Set(['player']))
  expect(zip.files.some(file => file.startsWith('otree/'))).toBe(true)
  for (const one of people) await one.close()
})

test('a host that is reloaded in the middle of a turn goes on where it was, and so does a participant', async ({ page, browser, watched }) => {
  test.setTimeout(240_000)
  const link = await openSession(page, { ...plan, parts: [{ ...dilemma, matches: 1 }], title: 'Reloaded' })
  const people = await Promise.all([0, 1].map(() => Participant.open(browser, p => watched.also(p), link)))
  for (const one of people) await one.join()
  await page.getByRole('button', { name: 'Start' }).click()
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('two people were to join')
  await first.page.getByRole('button', { name: 'I have read the rules' }).click()
  await first.page.locator('.pad button:enabled, form.pad button:enabled').first().click()
  await expect(page.getByText('1 of 2 in')).toBeVisible()

  page.on('dialog', dialog => void dialog.accept())
  await page.reload()
  await expect(page.getByText('1 of 2 in')).toBeVisible({ timeout: 60_000 })
  await second.page.reload()
  const seen = await Promise.all(people.map((one, i) => one.play(i)))
  expect(seen.map(({ points }) => Object.keys(points))).toEqual([['Dilemma'], ['Dilemma']])

  // A second tab can't take a session over unasked; this one is over, so there is nothing to take.
  const zip = await savedBy(page, () =>
    page
      .getByRole('button', { name: /export/i })
      .first()
      .click(),
  )
  const decisions = zip.rows('decisions.csv')
  expect(decisions).toHaveLength(4)
  expect(new Set(decisions.map(row => `${row['match_id']} ${row['seat']} ${row['round']}`)).size).toBe(4)
  for (const one of people) await one.close()
})

test('a second tab of the host asks before it takes a session over', async ({ page, context, watched }) => {
  await openSession(page, { ...plan, title: 'Two tabs' })
  const other = await context.newPage()
  watched.also(other)
  await other.goto(page.url())
  await expect(other.getByRole('button', { name: 'Take it over' })).toBeVisible()
  await expect(page.getByText(/connected to/)).toBeVisible()
  await other.getByRole('button', { name: 'Take it over' }).click()
  await expect(other.getByRole('button', { name: 'Start' })).toBeVisible()
})
