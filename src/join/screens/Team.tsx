import type { Wording } from '../../core/game'
import type { Question, SeatScreen } from '../../host/wire/messages'
import { type Naming, nameOf } from '../../ui/pad/naming'
import { showNumber } from '../../ui/pad/texts'
import type { JoinTexts } from '../../wording/join.en'
import type { Language } from '../texts'

/** What the members of a team have proposed, most first, one's own marked. */
export function Team(props: {
  readonly team: NonNullable<Question['team']>
  readonly naming: Naming
  readonly wording: Wording<any>
  readonly table: SeatScreen
  readonly t: JoinTexts
  readonly language: Language
}) {
  const { team, t, table, language } = props
  const isMine = (action: unknown) => team.mine !== null && team.mine !== undefined && JSON.stringify(team.mine) === JSON.stringify(action)
  const say = (action: unknown): string => {
    if (typeof action === 'number') return showNumber(action, language)
    if (typeof action === 'string') return nameOf(action, props.naming)
    return props.wording.label(action, table.brief, table.seat, table.labels)
  }
  return (
    <section className="team" aria-live="polite">
      <p>
        <strong>{t.team.head(String(team.members))}</strong> {t.team.hint}
      </p>
      {team.proposals.length === 0 ? (
        <p className="hint">{t.team.none}</p>
      ) : (
        <ul>
          {team.proposals.map((one, i) => (
            <li key={i}>
              {t.team.row(String(one.n), String(team.members), say(one.action))}
              {isMine(one.action) && <span className="hint"> ({t.team.mine})</span>}
            </li>
          ))}
        </ul>
      )}
      {team.mine !== null && team.mine !== undefined && <p className="hint">{t.team.change}</p>}
    </section>
  )
}
