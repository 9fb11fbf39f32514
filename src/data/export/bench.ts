import type { FinishedInput } from './entry'
import { entryOf } from './entry'
import { exportZip } from './export'

/** How long one export took. Times in milliseconds, sizes in bytes. */
export interface ExportBench {
  readonly matches: number
  readonly decisions: number
  readonly bytes: number
  readonly ms: number
}

/** Exports the given matches once and says how long it took; `now` is a monotonic clock in ms. The goal: 100,000 decisions in under 3 s. */
export async function benchExport(inputs: readonly FinishedInput[], now: () => number): Promise<ExportBench> {
  const from = now()
  const { bytes, counts } = await exportZip(inputs.map(entryOf), { app: 'bench' })
  return { matches: counts.matches, decisions: counts.decisions, bytes: bytes.length, ms: now() - from }
}
