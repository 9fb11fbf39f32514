import type { MatchSpec, PlayerSpec, SeatSpec } from '../../core/spec'
import type { TalkOptions } from '../../transforms/talk'
import { type Group, ONE_MATCH, type Setup, type Sitter, folded } from './setup'

/** The set-up that a match was started from, as far as its record tells (places that were shuffled stay as they were dealt), under another seed. */
export function fromSpec(spec: MatchSpec, seed: string): Setup {
  const talk = spec.game.with.find(ref => ref.transform === 'talk')?.options as TalkOptions | undefined
  const { retries, clockMs, onFailure } = spec.referee
  return {
    config: spec.config as Record<string, unknown>,
    groups: folded(spec.seats.map(groupOf)),
    shuffle: false,
    talk: talk === undefined ? null : { before: talk.before, messages: talk.messages, maxChars: talk.maxChars, audience: talk.audience },
    referee: { retries, onFailure, ...(clockMs === undefined ? {} : { clockMs }) },
    seed,
    ...ONE_MATCH,
    // How many tables of a session are of which kind means nothing for one table.
    ...(spec.disclosure === undefined || spec.disclosure === 'balanced' ? {} : { disclosure: spec.disclosure }),
  }
}

function groupOf({ player, lottery, name, wording, labels }: SeatSpec): Group {
  const [first, second] = lottery ?? []
  return {
    ...(first === undefined || second === undefined
      ? { player: sitterOf(player) }
      : { player: sitterOf(first.player), or: { player: sitterOf(second.player), chance: second.chance } }),
    count: 1,
    wording,
    ...(name === undefined ? {} : { name }),
    ...(labels === undefined
      ? {}
      : { labels: { ...(labels.names ? { names: { ...labels.names } } : {}), ...(labels.order ? { order: [...labels.order] } : {}) } }),
  }
}

/** A player of a record as the table seats it again; people elsewhere and imported players become a person here. */
function sitterOf(player: PlayerSpec): Sitter {
  switch (player.kind) {
    case 'scripted':
      return {
        kind: 'scripted',
        strategy: player.strategy,
        ...(player.params === undefined ? {} : { params: player.params as Record<string, unknown> }),
      }
    // The record was checked where it came in; the link checks it again.
    case 'llm':
      return structuredClone(player) as Extract<Sitter, { kind: 'llm' }>
    case 'recorded':
    case 'table':
      return { ...player }
    default:
      return { kind: 'human' }
  }
}
