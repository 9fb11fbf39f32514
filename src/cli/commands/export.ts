import { existsSync, writeFileSync } from 'node:fs'
import { Problem, shown } from '../../core/problem'
import { VERSION } from '../../core/version'
import { exportZip } from '../../data/export/export'
import { readFolder } from '../../data/files'
import { say } from '../../data/problem'
import { options } from '../args'
import { rulesOf } from '../../catalogue'
import type { Command } from '../main'

/** `parley export`: packs a folder that `play --out` wrote into the zip that the app imports. Every log is checked on the way. */
export const exportCommand: Command = async console => {
  const { values, positionals } = options('export', console.args, { out: { type: 'string' } })
  const [dir, ...rest] = positionals
  if (dir === undefined || rest.length > 0 || values.out === undefined) {
    throw new Problem({
      expected: 'a folder and --out file.zip',
      found: console.args.join(' ') || 'nothing',
      where: 'parley export',
      todo: "write 'parley export dir --out data.zip'",
    })
  }
  if (!existsSync(dir)) throw new Problem({ expected: 'a folder', found: 'nothing', where: `parley export ${shown(dir)}`, todo: 'check the path' })
  const { entries, sessions, problem } = await readFolder(dir, { resolve: rulesOf })
  if (problem !== null) {
    console.say(say(problem, 'en'))
    return 2
  }
  const { bytes, counts } = await exportZip(entries, { app: VERSION, sessions })
  writeFileSync(values.out, bytes)
  console.say(`${values.out}: ${counts.matches} matches, ${counts.decisions} decisions, ${(bytes.length / 1024).toFixed(0)} kB.`)
  return 0
}
