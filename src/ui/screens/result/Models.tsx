import type { Language } from '../../../wording/objection'
import { resultModelTexts } from '../../../wording/result-models'
import type { SeatFace } from '../../contract'
import { SeatMark } from '../../pad/SeatMark'
import './models.css'

/** One way in which seats were filled with a model: its name, who sat there, and what is known of it, one fact a line. */
export interface ModelGroup {
  readonly key: string
  readonly title: string
  readonly faces: readonly SeatFace[]
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** What a reader must know before trusting the name. */
  readonly warning?: string
}

/** Seats that are named one by one. */
const NAMED = 6

/** Each model of the match with where it was reached and how it was asked; models that differ in nothing stand once. */
export function Models({ groups, seats, language }: { readonly groups: readonly ModelGroup[]; readonly seats: number; readonly language: Language }) {
  const t = resultModelTexts(language).models
  return (
    <section className="models" aria-labelledby="models">
      <h2 id="models">{t.title}</h2>
      <div className="models-grid">
        {groups.map(({ key, title, faces, facts, warning }) => (
          <article key={key} className="models-one">
            <h3>
              {faces[0] !== undefined && <SeatMark seat={faces[0].seat} seats={seats} kind="llm" language={language} label={false} />}
              <span>{title}</span>
            </h3>
            <dl>
              <div>
                <dt>{t.seats}</dt>
                <dd>{namesOf(faces, t.more)}</dd>
              </div>
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {warning !== undefined && <p className="models-warning">{warning}</p>}
          </article>
        ))}
      </div>
    </section>
  )
}

function namesOf(faces: readonly SeatFace[], more: (n: string) => string): string {
  const named = faces.slice(0, NAMED).map(({ seat, name }) => `${seat + 1} (${name})`)
  const rest = faces.length - named.length
  return [...named, ...(rest > 0 ? [more(String(rest))] : [])].join(', ')
}
