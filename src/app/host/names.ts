import type { PersonRow } from '../../host/handle'
import type { PlayerSpec } from '../../core/spec'
import type { CatalogueEntry } from '../../catalogue'
import type { ParticipantId } from '../../session/log'
import type { PartyId } from '../../session/plan'

/** What a person is called on the host's screens: the name on their phone, and the researcher's label where there is one. */
export const personName = ({ name, label }: Pick<PersonRow, 'name' | 'label'>): string =>
  label === null || label === name ? name : `${name} (${label})`

/** Names by participant and by party. A team is called by its members. */
export interface Names {
  of(participant: ParticipantId): string
  party(party: PartyId): string
}

/** See Names. Somebody unknown is called by their code. */
export function namesOf(people: readonly Pick<PersonRow, 'participant' | 'party' | 'name' | 'label'>[]): Names {
  const byId = new Map(people.map(person => [person.participant, personName(person)]))
  const byParty = new Map<PartyId, string[]>()
  for (const person of people) {
    if (person.party === null) continue
    const members = byParty.get(person.party)
    if (members === undefined) byParty.set(person.party, [personName(person)])
    else members.push(personName(person))
  }
  return {
    of: participant => byId.get(participant) ?? participant,
    // Whoever plays alone is their own party.
    party: party => byParty.get(party)?.join(' + ') ?? byId.get(party) ?? party,
  }
}

/** What a player that is no person is called: a strategy by its title, a model by its id, all else by its kind. */
export function playerName(player: PlayerSpec, entry: Pick<CatalogueEntry, 'strategies'> | null, language: 'en' | 'de'): string {
  if (player.kind === 'scripted') return entry?.strategies.find(({ id }) => id === player.strategy)?.title[language] ?? player.strategy
  if (player.kind === 'llm') return player.model
  return player.kind
}
