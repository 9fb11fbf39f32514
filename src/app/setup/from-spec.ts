import type { MatchSpec } from '../../core/spec'
import type { TalkOptions } from '../../transforms/talk'
import { type Group, type Setup, type Sitter, folded } from './setup'

/** The set-up that a match was started from, as far as its record tells (places that were shuffled stay as they were dealt), under another seed. */
export function fromSpec(spec: MatchSpec, seed: string): Setup {
  const talk = spec.game.with.find(ref => ref.transform === 'talk')?.options as TalkOptions | undefined
  const groups = spec.seats.map(({ player, name, wording, labels }): Group => {
    const sitter: Sitter =
      player.kind === 'scripted'
        ? {
            kind: 'scripted',
            strategy: player.strategy,
            ...(player.params === undefined ? {} : { params: player.params as Record<string, unknown> }),
          }
        : { kind: 'human' }
    return {
      player: sitter,
      count: 1,
      wording,
      ...(name === undefined ? {} : { name }),
      ...(labels === undefined
        ? {}
        : { labels: { ...(labels.names ? { names: { ...labels.names } } : {}), ...(labels.order ? { order: [...labels.order] } : {}) } }),
    }
  })
  const { retries, clockMs, onFailure } = spec.referee
  return {
    config: spec.config as Record<string, unknown>,
    groups: folded(groups),
    shuffle: false,
    talk: talk === undefined ? null : { before: talk.before, messages: talk.messages, maxChars: talk.maxChars, audience: talk.audience },
    referee: { retries, onFailure, ...(clockMs === undefined ? {} : { clockMs }) },
    seed,
  }
}
