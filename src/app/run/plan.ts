import type { CatalogueEntry } from '../../catalogue'
import { Problem } from '../../core/problem'
import type { LlmSpec, MatchSpec } from '../../core/spec'
import { SCHEMA } from '../../data/schema-number'
import type { RunRecord } from '../../data/run-record'
import { limitsIn } from '../limits'
import { hasKind, Setup } from '../setup/setup'
import { toSpec, wordingFor } from '../setup/to-spec'

/** The record of a new run. The set-up is kept with the wordings that its language chose, so that every match reads the same whatever language the screen has later. */
export function recordOf(setup: Setup, entry: CatalogueEntry, language: 'en' | 'de', id: string, created: number): RunRecord {
  const groups = setup.groups.map(group => ({ ...group, wording: group.wording ?? wordingFor(entry, language) }))
  return {
    schema: SCHEMA,
    id,
    game: entry.card.id,
    setup: { ...setup, groups },
    matches: setup.matches,
    atOnce: atOnceOf(setup),
    budget: limitsIn(setup.budget),
    created,
    status: 'running',
  }
}

/** How many matches are under way together. People play one after the other; strategies need no company, since they wait for nobody. */
const atOnceOf = (setup: Setup): number => (hasKind(setup, 'human') || !hasKind(setup, 'llm') ? 1 : Math.min(setup.atOnce, setup.matches))

/** The set-up of a stored run. Throws a Problem where this version can't read it. */
export function setupOf(run: RunRecord): Setup {
  const parsed = Setup.safeParse(run.setup)
  if (parsed.success) return parsed.data
  throw new Problem({
    expected: 'the set-up of a run of this version',
    found: parsed.error.issues[0]?.path.join('.') || 'none',
    where: `run ${run.id}`,
    todo: 'look at its matches in the library',
  })
}

/** The match at a place of a run: the set-up under a seed of its own, so that any match can be played again alone. */
export const matchAt = (setup: Setup, entry: CatalogueEntry, index: number): MatchSpec =>
  toSpec({ ...setup, seed: `${setup.seed}/${index}` }, entry, 'en')

/** All models that may sit at the tables of a run. */
export const modelsIn = ({ groups }: Setup): readonly LlmSpec[] =>
  groups.flatMap(({ player, or }) => [player, or?.player]).flatMap(player => (player?.kind === 'llm' ? [player as LlmSpec] : []))
