import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { loadGame, type CatalogueEntry } from '../../catalogue'
import type { PublishedExperiment } from '../../measures/published/published-table'
import { parseConfig } from '../../run/spec'
import { toLink } from '../setup/link'
import { quickSetup, type Sitter } from '../setup/setup'
import { modelChoices } from '../table/model/choices'
import type { Speaker } from './say'

/** Runs that a set-up from here begins with: as many as stand behind a published cell. */
const RUNS = 5

/** Opens the experiment's set-up at the table: its config and seats, all taken by the first model of this browser, or by a strategy where there is none. */
export function PlayPreset({ experiment, speaker: { t } }: { readonly experiment: PublishedExperiment; readonly speaker: Speaker }) {
  const [entry, setEntry] = useState<CatalogueEntry | null>(null)
  useEffect(() => {
    let here = true
    void loadGame(experiment.game).then(
      found => here && setEntry(found),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [experiment.game])
  return (
    <Link
      to="/game/$id"
      params={{ id: experiment.game }}
      search={entry === null ? {} : { s: toLink(setupOf(experiment, entry)) }}
      className="button"
      data-first
    >
      {t('play')}
    </Link>
  )
}

function setupOf(experiment: PublishedExperiment, { card, game, strategies }: CatalogueEntry) {
  const quick = quickSetup(card, game)
  const [model] = modelChoices()
  const strategy = quick.groups.find(({ player }) => player.kind === 'scripted')?.player
  const sitter: Sitter = model?.sitter ?? strategy ?? { kind: 'scripted', strategy: strategies[0]?.id ?? 'random' }
  if (experiment.kind === 'effect') {
    const config = game.config.parse({ ...experiment.reference.market }) as Record<string, unknown>
    const { preset: _, ...rest } = quick
    return { ...rest, config, groups: [{ player: sitter, count: game.seats(config).default }], matches: RUNS }
  }
  const config = parseConfig(game, experiment.preset, undefined) as Record<string, unknown>
  return { ...quick, preset: experiment.preset, config, groups: [{ player: sitter, count: experiment.seats }], matches: RUNS }
}
