import { Problem, shown } from '../../core/problem'
import { options } from '../args'
import type { Bench, Figure } from '../bench/bench'
import { exporting } from '../bench/data'
import { crowd, engine, log } from '../bench/engine'
import { llm } from '../bench/llm'
import { dashboard, home, join, models } from '../bench/page'
import { session } from '../bench/session'
import { benchWorker, type Work } from '../bench/session-worker'
import type { Command } from '../main'

const benches: Readonly<Record<string, Bench>> = { engine, log, crowd, llm, models, export: exporting, home, dashboard, join, session }

/** `parley bench`: prints what was measured beside what is promised. Nothing in the tests hangs on it. */
export const bench: Command = async console => {
  const { values, positionals } = options('bench', console.args, { json: { type: 'boolean' }, worker: { type: 'string' } })
  if (values.worker !== undefined) {
    // A process of the session's bench: it works until it is killed.
    await benchWorker(JSON.parse(values.worker) as Work)
    return new Promise(() => undefined)
  }
  const [name] = positionals
  if (name !== undefined && !Object.hasOwn(benches, name)) {
    throw new Problem({
      expected: `one of ${Object.keys(benches).join(', ')}`,
      found: shown(name),
      where: 'parley bench',
      todo: 'correct the name, or leave it out for all',
    })
  }
  const figures: Figure[] = []
  for (const [id, measure] of Object.entries(benches)) {
    if (name !== undefined && name !== id) continue
    try {
      figures.push(...(await measure()))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      console.say(error.message)
    }
  }
  if (values.json === true) console.out(JSON.stringify(figures, null, 2))
  else for (const line of rows(figures)) console.out(line)
  return 0
}

function rows(figures: readonly Figure[]): readonly string[] {
  const table = figures.map(f => [
    f.name,
    f.figure.toFixed(2),
    f.unit,
    `${f.atLeast ? '≥' : '≤'} ${f.target}`,
    (f.atLeast ? f.figure >= f.target : f.figure <= f.target) ? 'met' : 'missed',
    f.what,
  ])
  const head = ['bench', 'figure', 'unit', 'promise', '', 'what']
  const widths = head.map((title, i) => Math.max(title.length, ...table.map(row => (row[i] as string).length)))
  return [head, ...table].map(row =>
    row
      .map((cell, i) => (i === 1 ? cell.padStart(widths[i] as number) : cell.padEnd(widths[i] as number)))
      .join('  ')
      .trimEnd(),
  )
}
