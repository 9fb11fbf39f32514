import { inflateRawSync } from 'node:zlib'
import { expect, type Page } from './test'

/** Who sits on one or more neighbouring seats: a person by name, a strategy by id, or a model as a link carries it. */
export interface Sitting {
  readonly person?: string
  readonly strategy?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly model?: Readonly<Record<string, unknown>>
  /** Any other player, as a link carries it. */
  readonly player?: Readonly<Record<string, unknown>>
  readonly count?: number
}

/** What a test sets; the rest is as on an untouched table. `seed` is fixed unless given, so that a test plays the same match every time. */
export interface Wanted {
  readonly seats: readonly Sitting[]
  readonly preset?: string
  readonly config?: Readonly<Record<string, unknown>>
  readonly talk?: { readonly before: string; readonly messages?: number; readonly audience?: 'public' | 'private' }
  readonly clockSeconds?: number
  readonly seed?: string
  readonly retries?: number
  readonly onFailure?: 'fallback' | 'abort' | 'person'
  /** What a run of several matches, or one with a budget, says beside. */
  readonly run?: { readonly matches?: number; readonly atOnce?: number; readonly budget?: Readonly<Record<string, number>> }
}

/** The address part of a share link, written here from its documented form (`j` + base64url of JSON with a version), not by the code under test. */
export const shareWord = (content: unknown): string => `j${Buffer.from(JSON.stringify(content)).toString('base64url')}`

/** What an address carries as a set-up, or null. */
export const sharedIn = (address: string): { readonly config: Readonly<Record<string, unknown>> } | null => {
  const word = new URLSearchParams(new URL(address).hash.split('?')[1]).get('s')
  if (word === null) return null
  const bytes = Buffer.from(word.slice(1), 'base64url')
  return JSON.parse((word.startsWith('z') ? inflateRawSync(bytes) : bytes).toString())
}

/** What the address of a page carries as its set-up, or null. */
export const sharedBy = (page: Page): ReturnType<typeof sharedIn> => sharedIn(page.url())

/** The content of a share link for a wanted set-up: version 1, or 2 where models sit or a run is described. */
export const shareContent = ({ seats, preset, config, talk, clockSeconds, seed, retries, onFailure, run }: Wanted): Record<string, unknown> => ({
  v: run === undefined && seats.every(({ model, player }) => model === undefined && player === undefined) ? 1 : 2,
  ...(preset === undefined ? {} : { preset }),
  config: config ?? {},
  groups: seats.map(({ person, strategy, params, model, player, count }) => ({
    player:
      player ??
      (model !== undefined
        ? { kind: 'llm', protocols: [], memory: { kind: 'all' }, ...model }
        : strategy === undefined
          ? { kind: 'human' }
          : { kind: 'scripted', strategy, ...(params === undefined ? {} : { params }) }),
    count: count ?? 1,
    ...(person === undefined || person === '' ? {} : { name: person }),
  })),
  shuffle: false,
  talk: talk === undefined ? null : { messages: 1, maxChars: 280, audience: 'public', ...talk },
  referee: { retries: retries ?? 3, onFailure: onFailure ?? 'fallback', ...(clockSeconds === undefined ? {} : { clockMs: clockSeconds * 1000 }) },
  seed: seed ?? 'e2e',
  ...run,
})

/** Opens a game's table with a set-up, by its link. `starts`: what its first button says. */
export const layTable = async (page: Page, game: string, wanted: Wanted, starts = 'Start the match'): Promise<void> => {
  await page.goto(`./#/game/${game}?s=${shareWord(shareContent(wanted))}`)
  await expect(page.getByRole('button', { name: starts })).toBeEnabled()
}

/** Opens a game's table with a set-up and starts the match. */
export const setUp = async (page: Page, game: string, wanted: Wanted): Promise<void> => {
  await layTable(page, game, wanted)
  await start(page)
}

/** Starts the match that is laid on the table. */
export const start = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start the match' }).click()
  await expect(page).toHaveURL(/#\/match\/\w+$/)
}

/** Chooses one entry of a list that opens, by its label. */
export const pick = async (page: Page, list: string | RegExp, entry: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: list })
  const option = page.getByRole('option', { name: entry, exact: true })
  // A list that shut again, because the field before it was still settling, is opened once more, as a person would.
  await expect(async () => {
    if (!(await option.isVisible())) await box.click()
    if ((await box.getAttribute('readonly')) === null) await box.fill(entry)
    await option.click({ timeout: 3_000 })
  }).toPass()
}
