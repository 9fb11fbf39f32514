import type { CatalogueEntry } from '../../catalogue'
import { luckOf } from '../../core/luck'
import type { MatchSpec, PlayerSpec, SeatSpec } from '../../core/spec'
import { findStrategy, makeSpec, parseParams } from '../../run/spec'
import { talkRef } from '../../transforms'
import type { Group, Setup } from './setup'

/** The wording that a language's screen reads by default: the language itself, where the game has it. */
export const wordingFor = (entry: CatalogueEntry, language: 'en' | 'de'): string => (language in entry.game.wording ? language : 'en')

/** Makes the record of a match from a set-up. Throws a Problem for whatever doesn't fit: config, strategies, params, number of seats. */
export function toSpec(setup: Setup, entry: CatalogueEntry, language: 'en' | 'de'): MatchSpec {
  const refs = setup.talk === null ? [] : [talkRef(setup.talk)]
  const seats = setup.groups.flatMap(group => Array.from({ length: group.count }, () => seatOf(group, entry, language)))
  return makeSpec({
    game: entry.game,
    config: setup.config,
    with: refs,
    seats: setup.shuffle ? luckOf(setup.seed).fork('places').shuffle(seats) : seats,
    seed: setup.seed,
    referee: {
      retries: setup.referee.retries,
      onFailure: setup.referee.onFailure,
      ...(setup.referee.clockMs === undefined ? {} : { clockMs: setup.referee.clockMs }),
    },
  })
}

function seatOf(group: Group, entry: CatalogueEntry, language: 'en' | 'de'): SeatSpec {
  const { name, labels } = group
  return {
    player: playerOf(group, entry),
    wording: group.wording ?? wordingFor(entry, language),
    ...(name === undefined || name === '' ? {} : { name }),
    ...(labels === undefined
      ? {}
      : { labels: { ...(labels.names ? { names: labels.names } : {}), ...(labels.order ? { order: labels.order } : {}) } }),
  }
}

function playerOf({ player }: Group, entry: CatalogueEntry): PlayerSpec {
  if (player.kind === 'human') return { kind: 'human', at: 'here' }
  const params = parseParams(findStrategy(entry.strategies, player.strategy), player.params)
  return { kind: 'scripted', strategy: player.strategy, ...(params === undefined ? {} : { params }) }
}
