import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { driftOf, goldenFiles } from './golden'
import { folders, loadSubject } from './subjects'

/** `npm run golden [id …] [--force]`: writes the golden logs and the transcript of the games named, or of all. Prints one line for each game. */
async function main(args: readonly string[]): Promise<number> {
  const force = args.includes('--force')
  const ids = args.filter(arg => arg !== '--force')
  const unknown = ids.find(id => !folders.includes(id))
  if (unknown !== undefined) {
    console.error(`golden: expected a folder in games/ (${folders.join(', ')}), found “${unknown}”; correct the name.`)
    return 1
  }
  let refused = 0
  for (const folder of ids.length > 0 ? ids : folders) refused += (await write(folder, force)) ? 0 : 1
  return refused === 0 ? 0 : 1
}

/** Writes one folder's files, unless stored logs of the same version drifted: then the version must be raised first, or the old logs were never published (`--force`). */
async function write(folder: string, force: boolean): Promise<boolean> {
  const subject = await loadSubject(folder)
  const place = join(process.cwd(), 'games', folder, 'golden')
  mkdirSync(place, { recursive: true })
  const old = readdirSync(place).filter(name => name.endsWith('.jsonl'))
  const drifted = old.map(name => [name, driftOf(subject.game, readFileSync(join(place, name), 'utf8'))] as const).find(([, drift]) => drift !== null)
  if (drifted !== undefined && !force) {
    console.error(
      `games/${folder}/golden/${drifted[0]}: expected the replay that version ${subject.game.version} of the rules gave, found ${drifted[1]}; if the change is meant, raise version in game.ts and run this again (or --force, if these logs were never published).`,
    )
    return false
  }
  const files = goldenFiles(subject)
  for (const name of old) if (!Object.hasOwn(files, name)) rmSync(join(place, name))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text)
  console.log(`games/${folder}/golden: ${Object.keys(files).join(', ')}`)
  return true
}

process.exitCode = await main(process.argv.slice(2))
