import type { Shape } from '../../core/game'
import type { SeatProps } from '../contract'
import './board.css'
import { nameOf } from './naming'
import { type Language, padTexts, showNumber } from './texts'

/** The situation of a game without a drawing of its own: the key facts of the observation, by name, in a readable form. */
export function Board<T extends Shape>({ observation, language, labels }: Pick<SeatProps<T>, 'observation' | 'language' | 'labels'>) {
  if (observation === null || observation === undefined) return null
  if (typeof observation !== 'object') return <p className="board-one">{plain(observation, language)}</p>
  return (
    <dl className="board">
      {Object.entries(observation as Record<string, unknown>).map(([key, value]) => (
        <div key={key} className="board-fact" data-wide={isDeep(value) || undefined}>
          <dt>{nameOf(key, { labels })}</dt>
          <dd>
            <Value value={value} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Rows of a list that are shown; longer ones show their end, because what happened last matters most. */
const ROWS = 12

function Value({ value, language }: { readonly value: unknown; readonly language: Language }) {
  if (Array.isArray(value)) {
    if (value.length === 0) return <>{padTexts(language).none}</>
    const last = value.slice(-ROWS)
    if (value.every(v => v !== null && typeof v === 'object' && !Array.isArray(v)))
      return <Rows rows={last as Record<string, unknown>[]} language={language} />
    return <>{`${value.length > ROWS ? '… ' : ''}${last.map(v => plain(v, language)).join(', ')}`}</>
  }
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value).map(([k, v]) => `${nameOf(k, {})}: ${plain(v, language)}`)
    return <>{parts.join(' · ')}</>
  }
  return <>{plain(value, language)}</>
}

function Rows({ rows, language }: { readonly rows: readonly Record<string, unknown>[]; readonly language: Language }) {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return (
    <div className="board-rows">
      <table>
        <thead>
          <tr>
            {columns.map(c => (
              <th key={c} scope="col">
                {nameOf(c, {})}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map(c => (
                <td key={c}>{plain(row[c], language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isDeep = (value: unknown): boolean => value !== null && typeof value === 'object'

function plain(value: unknown, language: Language): string {
  const t = padTexts(language)
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number') return showNumber(value, language, 4)
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'string') return value === '' ? '–' : value
  if (Array.isArray(value)) return value.length === 0 ? t.none : value.map(v => plain(v, language)).join(', ')
  return Object.entries(value)
    .map(([k, v]) => `${nameOf(k, {})} ${plain(v, language)}`)
    .join(', ')
}
