import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What came of it: the folder's id and how many files it has, or one sentence on what is wrong. */
export type NewGame = { readonly id: string; readonly files: number } | { readonly wrong: string }

const mark = '_template'
const shape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** What is wrong with an id, in one sentence; null where it is fine. */
function idFlaw(root: string, args: readonly string[]): string | null {
  const [id] = args
  const hint = 'lower-case words of letters and digits joined by hyphens, such as trust-game'
  if (id === undefined || id === '') return `expected an id, found none; name the game: npm run new-game <id> (${hint}).`
  if (args.length > 1)
    return `expected one id, found ${args.length} words (${args.join(' ')}); join them with hyphens: ${args.join('-').toLowerCase()}.`
  if (!shape.test(id)) return `expected ${hint}, found “${id}”; choose another id.`
  if (id.length > 40) return `expected an id of at most 40 characters, found ${id.length}; choose a shorter one.`
  if (existsSync(join(root, 'games', id)))
    return `expected an id that is free, found games/${id} already there; choose another id, nothing was changed.`
  return existsSync(join(root, 'games', mark, 'game.ts'))
    ? null
    : `expected the template in ${join('games', mark)}, found none in ${root}; run this in the project's folder.`
}

/** "trust-game" → "Trust game". */
const titleOf = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ')

/**
 * Copies games/_template to games/<id> with id and title replaced, golden logs too: luck hangs on the seed and not on the id, so the hashes stay true.
 * Refuses bad ids and folders that exist; leaves nothing behind where the copy fails.
 */
export function newGame(root: string, args: readonly string[]): NewGame {
  const wrong = idFlaw(root, args)
  if (wrong !== null) return { wrong }
  const id = args[0] as string
  const [from, to] = [join(root, 'games', mark), join(root, 'games', id)]
  const names = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(from.length + 1))
  try {
    for (const name of names) {
      const text = readFileSync(join(from, name), 'utf8')
        .replaceAll(mark, id)
        .replaceAll('Template game', titleOf(id))
        .replaceAll('Vorlage', titleOf(id))
      mkdirSync(dirname(join(to, name)), { recursive: true })
      writeFileSync(join(to, name), text)
    }
  } catch (error) {
    rmSync(to, { recursive: true, force: true })
    return { wrong: `expected to write games/${id}, found ${error instanceof Error ? error.message : String(error)}; nothing was left behind.` }
  }
  return { id, files: names.length }
}
