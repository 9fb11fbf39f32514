import type { CatalogueEntry } from '../../catalogue'
import { type Luck, luckOf } from '../../core/luck'
import type { LlmSpec, MatchSpec, PlayerSpec, SeatSpec } from '../../core/spec'
import { findStrategy, makeSpec, parseParams } from '../../run/spec'
import { applyTransforms, talkRef } from '../../transforms'
import { toldAll } from '../../wording/told'
import { optionsOf, probe } from './probe'
import type { Group, Setup, Sitter } from './setup'

/** The wording that a language's screen reads by default: the language itself, where the game has it. */
export const wordingFor = (entry: CatalogueEntry, language: 'en' | 'de'): string => (language in entry.game.wording ? language : 'en')

/**
 * Makes the record of a match from a set-up: whoever is drawn is drawn here, from the seed, and what each seat is told is written down beside what is so.
 * Throws a Problem for whatever doesn't fit: config, strategies, params, number of seats.
 */
export function toSpec(setup: Setup, entry: CatalogueEntry, language: 'en' | 'de'): MatchSpec {
  const refs = setup.talk === null ? [] : [talkRef(setup.talk)]
  const luck = luckOf(setup.seed)
  const sitters = luck.fork('sitters')
  const slots = setup.groups.flatMap(group => Array.from({ length: group.count }, () => group))
  const seats = slots.map((group, i) => ({ group, spec: seatOf(group, entry, language, sitters.fork(i)) }))
  const placed = setup.shuffle ? luck.fork('places').shuffle(seats) : seats
  const ordered = withOrders(placed, setup, entry, luck.fork('orders'))
  return {
    ...makeSpec({
      game: entry.game,
      config: setup.config,
      with: refs,
      seats: withTold(ordered, setup, entry),
      seed: setup.seed,
      referee: {
        retries: setup.referee.retries,
        onFailure: setup.referee.onFailure,
        ...(setup.referee.clockMs === undefined ? {} : { clockMs: setup.referee.clockMs }),
      },
    }),
    disclosure: setup.disclosure,
  }
}

interface Placed {
  readonly group: Group
  readonly spec: SeatSpec
}

function seatOf(group: Group, entry: CatalogueEntry, language: 'en' | 'de', luck: Luck): SeatSpec {
  const { name, labels, or } = group
  const given = labels === undefined ? {} : { ...(labels.names ? { names: labels.names } : {}), ...(labels.order ? { order: labels.order } : {}) }
  const own = playerOf(group.player, entry)
  const other = or === undefined ? undefined : { player: playerOf(or.player, entry), chance: or.chance }
  return {
    player: other !== undefined && luck.unit() < other.chance ? other.player : own,
    ...(other === undefined ? {} : { lottery: [{ player: own, chance: (1000 - Math.round(other.chance * 1000)) / 1000 }, other] }),
    wording: group.wording ?? wordingFor(entry, language),
    ...(name === undefined || name === '' ? {} : { name }),
    ...(Object.keys(given).length === 0 ? {} : { labels: given }),
  }
}

function playerOf(player: Sitter, entry: CatalogueEntry): PlayerSpec {
  switch (player.kind) {
    case 'human':
      return { kind: 'human', at: 'here' }
    case 'scripted': {
      const params = parseParams(findStrategy(entry.strategies, player.strategy), player.params)
      return { kind: 'scripted', strategy: player.strategy, ...(params === undefined ? {} : { params }) }
    }
    // JSON has no members that are there and undefined: what the schema lets pass is a spec.
    case 'llm':
      return JSON.parse(JSON.stringify(player)) as LlmSpec
    default:
      return { ...player }
  }
}

/** Orders of actions that are drawn, for each seat its own. The options are those that the seat meets in the first steps. */
function withOrders(placed: readonly Placed[], setup: Setup, entry: CatalogueEntry, luck: Luck): readonly SeatSpec[] {
  if (!placed.some(({ group }) => group.labels?.drawn === true)) return placed.map(({ spec }) => spec)
  const game = setup.talk === null ? entry.game : applyTransforms(entry.game, [talkRef(setup.talk)])
  const parsed = game.config.safeParse(setup.config)
  const known = parsed.success ? probe(game, parsed.data, placed.length) : null
  return placed.map(({ group, spec }, seat) => {
    const options = known === null ? [] : optionsOf(known, seat)
    if (group.labels?.drawn !== true || options.length === 0) return spec
    return { ...spec, labels: { ...spec.labels, order: luck.fork(seat).shuffle(options) } }
  })
}

/** What those who read are told: people and models. */
function withTold(seats: readonly SeatSpec[], { disclosure, referee }: Setup, { strategies }: CatalogueEntry): readonly SeatSpec[] {
  const all = toldAll({
    seats,
    disclosure,
    mayHandOver: referee.onFailure === 'person',
    titleOf: (id: string, language: 'en' | 'de') => strategies.find(strategy => strategy.id === id)?.title[language] ?? id,
  })
  return seats.map((seat, i) => {
    if (seat.player.kind !== 'human' && seat.player.kind !== 'llm') return seat
    const told = all[i]
    return told === undefined || told === '' ? seat : { ...seat, told }
  })
}
