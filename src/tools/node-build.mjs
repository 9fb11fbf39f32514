import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, sourcesHash, viteBuild } from './project.mjs'

/** Programs that run in Node, by name. Each is bundled on its own, so that one that doesn't build can't stop the others. */
const entries = {
  cli: 'src/cli/main.ts',
  server: 'src/server/main.ts',
  'new-game': 'src/testkit/new-game.ts',
  golden: 'src/testkit/golden-cli.ts',
}

/** @typedef {keyof typeof entries} Program */

const home = join(root, 'dist-node')
/** Builds of one program that are kept: an older one may still be running and load a chunk late. */
const kept = 3

/**
 * The built program for the present sources, building it first if there is none. Safe when several processes ask at once:
 * each builds into a folder of its own, and the folder's name, which holds the sources' hash, is taken by the first to finish.
 * @param {Program} program
 * @returns {Promise<string>} absolute path of its module
 */
export const nodeBuild = async program => {
  const target = join(home, `${program}-${sourcesHash().slice(0, 16)}`)
  const module = join(target, `${program}.js`)
  if (existsSync(module)) return module
  if (!existsSync(join(root, entries[program]))) throw new Error(`There is nothing to build for “${program}”: ${entries[program]} is missing.`)
  process.stderr.write(`Building ${program} …\n`)
  const started = performance.now()
  const draft = `${target}.${process.pid}`
  await viteBuild({
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: draft,
      emptyOutDir: true,
      copyPublicDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: { input: { [program]: join(root, entries[program]) } },
    },
  })
  mkdirSync(home, { recursive: true })
  try {
    renameSync(draft, target)
  } catch (error) {
    if (!existsSync(module)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
  prune(program)
  process.stderr.write(`Built ${program} in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`)
  return module
}

/** @param {Program} program */
const prune = program => {
  const finished = new RegExp(`^${program}-[0-9a-f]{16}$`)
  const builds = readdirSync(home)
    .filter(name => finished.test(name))
    .map(name => ({ path: join(home, name), age: statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.age - a.age)
  for (const { path } of builds.slice(kept)) rmSync(path, { recursive: true, force: true })
}

/**
 * Builds a program if need be and runs it in this process, with `process.argv` as if it had been started by itself.
 * @param {Program} program
 * @param {readonly string[]} argv
 */
export const runProgram = async (program, argv = process.argv.slice(2)) => {
  const module = await nodeBuild(program)
  process.argv = [process.execPath, module, ...argv]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(module).href)
}
