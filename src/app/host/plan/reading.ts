import type { CatalogueEntry } from '../../../catalogue'
import { rulesText } from '../../../core/rules-text'
import { placed, specOf, transformsOf } from '../../../host/live/match-spec'
import type { Filled } from '../../../session/log'
import type { SessionPlan } from '../../../session/plan'
import { applyTransforms } from '../../../transforms'
import { sessionTold } from '../../../wording/session-told'

/** What people at a table of a part read, seat by seat: the rules with all that is told, and that alone. `people`: which seats are people's; `roles`: their names in the rules, where they differ. */
export interface Reading {
  readonly people: readonly number[]
  readonly rules: readonly string[]
  readonly told: readonly string[]
  readonly roles: readonly string[]
}

/** Seats of a table that takes everybody, while nobody knows how many come. */
const ROOM = 10

/** What a part's participants will read, made by the host's own code; null while the part can't be played as it stands. */
export function readingOf(plan: SessionPlan, index: number, entry: CatalogueEntry): Reading | null {
  const part = plan.parts[index]
  if (part === undefined) return null
  try {
    const { game, strategies } = entry
    const parsed = game.config.parse(part.config)
    const { min, max, roles } = game.seats(parsed as never)
    const people = part.people === 'all' ? Math.max(min, Math.min(max, plan.join.places, ROOM) - part.others.length) : part.people
    const seats = placed(
      Array.from({ length: people }, (_, i): Filled => ({ party: `P${i + 1}` })),
      part.others,
    )
    const spec = specOf({
      plan,
      part: index,
      matching: 0,
      table: 0,
      game,
      seats,
      isInstead: false,
      languageOf: () => plan.language,
      told: specs =>
        sessionTold({
          seats: specs,
          telling: part.telling,
          // How many play is known when it starts; until then, as many as there are places for.
          parties: Math.ceil(plan.join.places / plan.join.team),
          dropout: part.dropout,
          members: () => plan.join.team,
          titleOf: (id, language) => strategies.find(one => one.id === id)?.title[language] ?? id,
        }),
    })
    const whole = applyTransforms(game, transformsOf(part))
    const at = spec.seats.flatMap(({ player }, seat) => (player.kind === 'human' ? [seat] : []))
    const rules = at.map(seat => {
      const wording = whole.wording[spec.seats[seat]?.wording ?? 'en'] ?? whole.wording.en
      const brief = whole.brief === undefined ? spec.config : whole.brief(spec.config as never, seat, spec.seats.length)
      return rulesText(wording, brief, spec, seat)
    })
    return {
      people: at,
      rules,
      told: at.map(seat => spec.seats[seat]?.told ?? ''),
      roles: roles === undefined ? [] : at.map(seat => roles[Math.min(seat, roles.length - 1)] ?? ''),
    }
  } catch {
    return null
  }
}
