import type { Card } from '../core/card'
import type { GameDef } from '../core/game'
import type { Strategy } from '../core/strategy'
import type { SmallSetting, Subject } from './subject'

const cards = import.meta.glob<Card>('/games/*/card.ts', { import: 'default' })
const games = import.meta.glob<GameDef>('/games/*/game.ts', { import: 'default' })
const strategies = import.meta.glob<readonly Strategy[]>('/games/*/strategies.ts', { import: 'default' })
const smalls = import.meta.glob<readonly SmallSetting[]>('/games/*/small.ts', { import: 'default' })
const notes = import.meta.glob<string>('/games/*/notes.md', { query: '?raw', import: 'default' })
const golden = import.meta.glob<string>('/games/*/golden/*', { query: '?raw', import: 'default' })

/** Every folder in games/, the template too: the folder is the registration. */
export const folders: readonly string[] = Object.keys(games)
  .map(path => path.split('/')[2] as string)
  .sort()

/** Loads a folder as a subject. Files that are missing are left out, and the laws say so. Throws where card, game or strategies can't be loaded. */
export async function loadSubject(folder: string): Promise<Subject> {
  const at = <V>(files: Record<string, () => Promise<V>>, name: string): Promise<V> | undefined => files[`/games/${folder}/${name}`]?.()
  const [card, game, own, small, note] = await Promise.all([
    at(cards, 'card.ts'),
    at(games, 'game.ts'),
    at(strategies, 'strategies.ts'),
    at(smalls, 'small.ts'),
    at(notes, 'notes.md'),
  ])
  if (card === undefined || game === undefined || own === undefined)
    throw new Error(`games/${folder}: expected card.ts, game.ts and strategies.ts, each with a default export`)
  const stored = await Promise.all(
    Object.entries(golden)
      .filter(([path]) => path.startsWith(`/games/${folder}/`))
      .map(async ([path, load]) => [path.split('/').at(-1) as string, await load()] as const),
  )
  const optional = { ...(small === undefined ? {} : { small }), ...(note === undefined ? {} : { notes: note }) }
  return { card, game, strategies: own, folder, golden: Object.fromEntries(stored), ...optional }
}
