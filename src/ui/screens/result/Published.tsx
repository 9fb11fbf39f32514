import { type Conduct, DEFINITIONS, type Definition, type PublishedMeasure, publishedKey, type PublishedValues } from '../../../core/published'
import type { Language } from '../../../wording/objection'
import { resultTexts } from '../../../wording/result'
import { resultPublishedTexts } from '../../../wording/result-published'
import { conceptIn } from '../../../wording/theory'
import { percent, points, score } from './numbers'
import './published.css'

interface Props {
  /** The game's measures of the literature, in its order. */
  readonly measures: readonly PublishedMeasure[]
  /** Their values; null where the match was not played to its end. */
  readonly values: PublishedValues | null
  readonly config: unknown
  readonly conduct: Conduct | null
  /** Mean regret over the seats that have one, in points per round. */
  readonly regret: number | null
  readonly invalid: number | null
  readonly isMeasured: boolean
  readonly language: Language
}

/** The measures of the literature in both definitions, with what they reward wrongly in plain sight; beside them regret, distance to equilibrium and invalid answers. */
export function Published(props: Props) {
  const { measures, values, isMeasured, language } = props
  const t = resultPublishedTexts(language)
  return (
    <section className="published" aria-labelledby="published">
      <h2 id="published">{measures.length > 0 ? t.title : t.bare}</h2>
      {isMeasured ? (
        <div className="published-parts">
          {measures.length > 0 && values !== null && (
            <div>
              <p className="published-hint">{t.hint}</p>
              <Scores {...props} values={values} />
              <Sources measures={measures} language={language} />
            </div>
          )}
          <Ours {...props} hasHead={measures.length > 0} />
        </div>
      ) : (
        <p className="published-hint">
          {resultTexts(language).na}. {t.unfinished}
        </p>
      )}
    </section>
  )
}

function Scores({ measures, values, config, language }: Props & { readonly values: PublishedValues }) {
  const t = resultPublishedTexts(language)
  const warnings = measures.map(measure => warningsOf(measure, config, language))
  const apart = (i: number) => {
    const later = warnings.slice(i + 1).flat()
    return (warnings[i] ?? []).filter(one => !later.some(({ which, text }) => which === one.which && text === one.text))
  }
  return (
    <table className="published-table">
      <thead>
        <tr>
          <th scope="col">{t.measure}</th>
          {DEFINITIONS.map(definition => (
            <th key={definition} scope="col">
              {t.definitions[definition]}
            </th>
          ))}
        </tr>
      </thead>
      {measures.map((measure, i) => (
        <tbody key={measure.id}>
          <tr>
            <th scope="row">
              {measure.title[language]}
              <span className="published-unit">{measure.unit[language]}</span>
            </th>
            {DEFINITIONS.map(definition => (
              <td key={definition}>{shown(values[publishedKey(measure.id, definition)] ?? null, language)}</td>
            ))}
          </tr>
          {/* What is said of several measures stands under the last of them. */}
          {apart(i).map(({ which, text }) => (
            <tr key={text}>
              <td colSpan={1 + DEFINITIONS.length} className="published-warning">
                {which !== null && <strong>{t.warning(t.definitions[which])} </strong>}
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const shown = (value: number | null, language: Language): string => (value === null ? resultTexts(language).na : score(value, language))

/** The warnings of a measure; one that holds for both definitions stands once and names neither. */
function warningsOf(measure: PublishedMeasure, config: unknown, language: Language) {
  const each = DEFINITIONS.flatMap((which): readonly { which: Definition | null; text: string }[] => {
    const said = measure.warning?.(config, which) ?? null
    return said === null ? [] : [{ which, text: said[language] }]
  })
  const [first] = each
  return first !== undefined && each.length === DEFINITIONS.length && each.every(({ text }) => text === first.text)
    ? [{ which: null, text: first.text }]
    : each
}

/** Where each definition stands, those of several measures together once. */
function Sources({ measures, language }: Pick<Props, 'measures' | 'language'>) {
  const t = resultPublishedTexts(language)
  const by = new Map<string, { readonly source: PublishedMeasure['source']; readonly titles: string[] }>()
  for (const { source, title } of measures) {
    const key = `${source.paper}\n${source.code}`
    const there = by.get(key)
    if (there === undefined) by.set(key, { source, titles: [title[language]] })
    else there.titles.push(title[language])
  }
  return (
    <details className="published-sources">
      <summary>{t.sources}</summary>
      {[...by].map(([key, { source, titles }]) => (
        <div key={key}>
          {by.size > 1 && <p>{titles.join(', ')}</p>}
          <dl>
            {DEFINITIONS.map(definition => (
              <div key={definition}>
                <dt>{t.definitions[definition]}</dt>
                <dd lang="en">{source[definition]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  )
}

function Ours({ conduct, regret, invalid, language, hasHead }: Props & { readonly hasHead: boolean }) {
  const t = resultPublishedTexts(language)
  const { na } = resultTexts(language)
  const distance = conduct?.distance ?? null
  const items = [
    {
      ...t.ours.regret,
      value: regret === null ? na : points(regret, language),
      unit: regret === null ? '' : t.perRound,
      says: regret === null ? t.regretNone : spreadWords(conduct, language),
    },
    {
      ...t.ours.distance,
      value: distance === null ? na : score(distance.value, language),
      unit: distance?.unit[language] ?? '',
      says: distance === null ? t.distanceNone : t.distanceTo(conceptIn(language, distance.to)),
    },
    { ...t.ours.invalid, value: invalid === null ? na : percent(invalid, language), unit: '', says: invalid === null ? t.invalidNone : '' },
  ]
  return (
    <div>
      {hasHead && <h3>{t.beside}</h3>}
      <dl className="published-ours">
        {items.map(({ name, value, unit, says, means }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span>
                <strong>{value}</strong>
                {unit !== '' && <span className="published-unit">{unit}</span>}
              </span>
              {says !== '' && <span>{says}</span>}
              <small>{means}</small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** From the least to the most regret of a seat. */
function spreadWords(conduct: Conduct | null, language: Language): string {
  const t = resultPublishedTexts(language)
  let [least, most] = [Infinity, -Infinity]
  for (const x of conduct?.regret ?? []) {
    if (x === null) continue
    least = Math.min(least, x)
    most = Math.max(most, x)
  }
  const [from, to] = [points(least, language), points(most, language)]
  return from === to ? t.regretAlike : t.regret(from, to)
}
