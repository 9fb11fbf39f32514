import type { CatalogueEntry } from '../catalogue'
import type { MatchSpec } from '../core/spec'
import type { SeatFace } from '../ui/contract'

/** How people are called that have no name: alone `you`, else `person(n)`. */
export interface Callings {
  readonly you: string
  person(n: number): string
  role(id: string): string
}

/** Who sits where, as everybody may know it. Names are the given ones, else the strategy's title, numbered where one title sits twice. */
export function facesOf(spec: MatchSpec, entry: CatalogueEntry, language: 'en' | 'de', callings: Callings): readonly SeatFace[] {
  const roles = entry.game.seats(spec.config as never).roles
  const people = spec.seats.filter(s => s.player.kind === 'human').length
  let person = 0
  const names = spec.seats.map(seat => {
    if (seat.name !== undefined) return seat.name
    if (seat.player.kind === 'human') return people === 1 ? callings.you : callings.person(++person)
    const id = seat.player.kind === 'scripted' ? seat.player.strategy : seat.player.kind
    return entry.strategies.find(s => s.id === id)?.title[language] ?? id
  })
  const total = new Map<string, number>()
  for (const name of names) total.set(name, (total.get(name) ?? 0) + 1)
  const met = new Map<string, number>()
  return spec.seats.map((seat, i) => {
    const name = names[i] as string
    const nth = (met.get(name) ?? 0) + 1
    met.set(name, nth)
    const role = roles?.[Math.min(i, roles.length - 1)]
    return {
      seat: i,
      name: (total.get(name) ?? 1) > 1 ? `${name} ${nth}` : name,
      kind: seat.player.kind === 'table' ? 'recorded' : seat.player.kind,
      ...(role === undefined ? {} : { role: callings.role(role) }),
    }
  })
}
