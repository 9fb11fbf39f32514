import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The folder of reference data beside a checkout (`../shared/oracles`), or null where there is none, as on a fresh clone. Tests that use it say so when they are skipped;
 * the formulas they prove are proved by hand-written fixtures too.
 */
export function oracles(folder: string): string | null {
  const path = resolve(process.cwd(), '..', 'shared', 'oracles', folder)
  return existsSync(path) ? path : null
}
