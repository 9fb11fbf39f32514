import type { CatalogueEntry } from '../catalogue'
import type { Seat } from '../core/game'
import type { MatchSpec, SeatSpec } from '../core/spec'
import type { SeatFace } from '../ui/contract'

/** How seats are called that have no name: a person alone `you`, else `person(n)`; a player of unknown kind `someone(n)`. `standIn` is what a rehearsal is called, behind its name where it has one. */
export interface Callings {
  readonly you: string
  person(n: number): string
  someone(n: number): string
  recording: string
  table: string
  standIn: string
  role(id: string): string
}

/** How a table is looked at. `veiled`: see `hidesKinds`; `takenOver`: seats that people here took from players that failed. */
interface Look {
  readonly veiled?: boolean
  readonly takenOver?: readonly Seat[]
}

const PERSON: SeatSpec = { player: { kind: 'human', at: 'here' }, wording: 'en' }

const isRehearsal = ({ player }: SeatSpec): boolean => player.kind === 'llm' && player.provider === 'rehearsal'

const isHere = ({ player }: SeatSpec): boolean => player.kind === 'human' && player.at === 'here'

/**
 * Whether the people at this device may not know what kind of player a counterpart is: a model, a recording or a table sits with them, or who sits there was drawn,
 * and they were not told who is who. Tables of people and strategies alone hide it only where the set-up says that nothing is told. Where the spec says nothing about disclosure, nobody was told.
 */
export function hidesKinds(spec: MatchSpec): boolean {
  const people = spec.seats.filter(isHere)
  if (people.length === 0) return false
  const isPlain = spec.seats.every(({ player, lottery }) => (player.kind === 'human' || player.kind === 'scripted') && lottery === undefined)
  if (isPlain && spec.disclosure !== 'none') return false
  return spec.disclosure !== 'disclosed' || people.some(seat => seat.told === undefined || seat.told === '')
}

/**
 * Who sits where, as everybody may know it. Names are the given ones, else the strategy's title or the model's id, numbered where one sits twice.
 * Veiled, everybody but the people at this device is a player of unknown kind, and names that would tell it are left out.
 */
export function facesOf(
  spec: MatchSpec,
  entry: CatalogueEntry,
  language: 'en' | 'de',
  callings: Callings,
  { veiled = false, takenOver = [] }: Look = {},
): readonly SeatFace[] {
  const roles = entry.game.seats(spec.config as never).roles
  const seats = spec.seats.map((seat, i): SeatSpec => (takenOver.includes(i) ? PERSON : seat))
  const people = seats.filter(s => s.player.kind === 'human').length
  let person = 0
  const names = seats.map((seat, i) => {
    const { player } = seat
    const isNamedSo = isRehearsal(seat) && !veiled
    if (seat.name !== undefined) return isNamedSo ? `${seat.name} (${callings.standIn})` : seat.name
    if (veiled && !isHere(seat)) return callings.someone(i + 1)
    if (player.kind === 'human') return people === 1 ? callings.you : callings.person(++person)
    if (player.kind === 'llm') return isNamedSo ? callings.standIn : player.model
    if (player.kind === 'recorded') return callings.recording
    if (player.kind === 'table') return callings.table
    const id = player.kind === 'scripted' ? player.strategy : player.label
    return entry.strategies.find(s => s.id === id)?.title[language] ?? id
  })
  const total = new Map<string, number>()
  for (const name of names) total.set(name, (total.get(name) ?? 0) + 1)
  const met = new Map<string, number>()
  return seats.map((seat, i) => {
    const name = names[i] as string
    const nth = (met.get(name) ?? 0) + 1
    met.set(name, nth)
    const role = roles?.[Math.min(i, roles.length - 1)]
    return {
      seat: i,
      name: (total.get(name) ?? 1) > 1 ? `${name} ${nth}` : name,
      kind: veiled && !isHere(seat) ? 'unknown' : seat.player.kind === 'table' ? 'recorded' : seat.player.kind,
      ...(isRehearsal(seat) && !veiled ? { isRehearsal: true as const } : {}),
      ...(role === undefined ? {} : { role: callings.role(role) }),
    }
  })
}
