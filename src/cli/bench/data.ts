import { loadGame } from '../../catalogue'
import type { SeatSpec } from '../../core/spec'
import { benchExport } from '../../data/export/bench'
import type { FinishedInput } from '../../data/export/entry'
import { findStrategy, makeSpec } from '../../run/spec'
import { playSync } from '../../run/sync'
import type { Bench } from './bench'

/** Seconds to export 100,000 decisions: 250 matches of 200 rounds for two. */
export const exporting: Bench = async () => {
  const { game, strategies, card } = await loadGame('matrix')
  const names = ['tit-for-tat', 'random']
  const scripted = names.map(name => ({ strategy: findStrategy(strategies, name), params: {} }))
  const seats = names.map((strategy): SeatSpec => ({ player: { kind: 'scripted', strategy }, wording: 'en' }))
  const base = makeSpec({ game, preset: 'prisoners-dilemma', config: { rounds: 200 }, seats, seed: 'bench' })
  const inputs = Array.from({ length: 250 }, (_, i): FinishedInput => {
    const { log } = playSync(game, { ...base, seed: `bench/${i}` }, scripted, { log: 'full' })
    // As they come from storage: parsed from text, sharing no object with each other.
    return { id: `bench-${i}`, log: JSON.parse(JSON.stringify(log)) as typeof log, resolved: { game, tags: card.tags } }
  })
  await benchExport(inputs.slice(0, 20), () => performance.now())
  const { ms, decisions, bytes } = await benchExport(inputs, () => performance.now())
  return [
    {
      name: 'export',
      what: `zip of ${decisions.toLocaleString('en')} decisions (${(bytes / 1e6).toFixed(1)} MB)`,
      figure: ms / 1000,
      unit: 's',
      target: 3,
      atLeast: false,
    },
  ]
}
