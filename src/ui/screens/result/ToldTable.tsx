import type { Language } from '../../../wording/objection'
import { resultModelTexts } from '../../../wording/result-models'
import type { SeatFace } from '../../contract'
import { Markdown } from '../../pad/Markdown'
import { SeatMark } from '../../pad/SeatMark'
import { type Column, Rows } from './Rows'
import './models.css'

/** One seat: what it was told about the others (`''`: nothing, null: not recorded), in the language `lang` of its wording, and what was so, line by line. */
export interface ToldRow {
  readonly face: SeatFace
  readonly told: string | null
  readonly lang: Language
  readonly so: readonly string[]
}

/** What every seat that reads was told about its counterparts, beside what was so. */
export function ToldTable({ rows, seats, language }: { readonly rows: readonly ToldRow[]; readonly seats: number; readonly language: Language }) {
  const t = resultModelTexts(language).told
  const heads = { seat: resultModelTexts(language).spent.columns.seat, was: t.was, so: t.so }
  if (rows.every(({ told }) => told === null))
    return (
      <section aria-labelledby="told">
        <h2 id="told">{t.title}</h2>
        <p className="told-hint">{t.noRecord}</p>
      </section>
    )
  const columns = (['seat', 'was', 'so'] as const).map((id): Column => ({ id, head: heads[id] }))
  return (
    <section aria-labelledby="told">
      <h2 id="told">{t.title}</h2>
      <p className="told-hint">{t.hint}</p>
      <Rows
        label={t.title}
        name="told"
        columns={columns}
        count={rows.length}
        rowHeight={61}
        language={language}
        cells={i => cellsOf(rows[i] as ToldRow, seats, language)}
      />
    </section>
  )
}

function cellsOf({ face, told, lang, so }: ToldRow, seats: number, language: Language) {
  const t = resultModelTexts(language).told
  return [
    <span key="who" className="rows-who">
      <SeatMark seat={face.seat} seats={seats} kind={face.kind} language={language} label={false} />
      <span className="rows-name">{face.name}</span>
    </span>,
    told === null || told === '' ? (
      <span key="told" className="rows-quiet">
        {told === null ? t.unknown : t.nothing}
      </span>
    ) : (
      <div key="told" lang={lang}>
        <Markdown>{told}</Markdown>
      </div>
    ),
    <span key="so" className="rows-lines">
      {so.map((line, j) => (
        <span key={j}>{line}</span>
      ))}
    </span>,
  ]
}
