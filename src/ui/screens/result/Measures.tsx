import type { SeatFace } from '../../contract'
import type { Language } from '../../../wording/objection'
import { resultTexts } from '../../../wording/result'
import { SeatMark } from '../../pad/SeatMark'
import { Line, type LineValue } from './Line'
import { percent } from './numbers'
import './measures.css'
import { cover, fairnessSpan, foremost, named, type Span, versusSpan } from './references'
import { efficiencyWords, fairnessWords, handsSentence, type Hands, type MeasureWords, NAMED, selfGainWords, type Told } from './sentences'
import { isMeasured } from './why'

/** Marks on a line that are drawn one by one; of more seats equal ones are drawn once. */
const APART = 24

/** The three measures side by side: the number, the line with its benchmark, and the words; under them whose decisions these were. */
export function Measures({
  told,
  faces,
  tags,
  hands,
}: {
  readonly told: Told
  readonly faces: readonly SeatFace[]
  readonly tags: readonly string[]
  readonly hands: Hands
}) {
  const { judgement, references, language } = told
  const t = resultTexts(language)
  return (
    <section className="measures" aria-labelledby="measures">
      <h2 id="measures">{t.measures}</h2>
      {isMeasured(told.match.status) ? (
        <div className="measures-three">
          <Measure
            name="selfGain"
            words={selfGainWords(told, tags)}
            values={gainMarks(told, faces)}
            versus={gainSpans(told)}
            told={told}
            isMean={faces.length > 1}
          />
          <Measure
            name="efficiency"
            words={efficiencyWords(told)}
            values={oneMark(judgement.efficiency.value, language)}
            versus={asList(versusSpan(named(references), r => r.efficiency))}
            told={told}
          />
          <Measure
            name="fairness"
            words={fairnessWords(told)}
            values={oneMark(judgement.fairness.value, language)}
            versus={asList(versusSpan(named(references), fairnessSpan))}
            told={told}
          />
        </div>
      ) : (
        <p className="measures-none">
          <strong>{t.na}.</strong> {t.noMeasures(Object.values(t.names))} {t.why[told.match.status === 'running' ? 'running' : 'unfinished']}
        </p>
      )}
      <p className="measures-hands">{handsSentence(hands, language)}</p>
    </section>
  )
}

function Measure(props: {
  readonly name: 'selfGain' | 'efficiency' | 'fairness'
  readonly words: MeasureWords
  readonly values: readonly LineValue[]
  readonly versus: readonly Span[]
  readonly told: Told
  readonly isMean?: boolean
}) {
  const { name, words, told } = props
  const { language, references } = told
  const t = resultTexts(language)
  const isLine = foremost(references)[0]?.standing === 'line'
  return (
    <article className="measure">
      <h3>{t.names[name]}</h3>
      <p className="measure-value" data-missing={words.value === null || undefined}>
        {words.value === null ? (
          t.na
        ) : props.isMean === true && props.values.length > 1 ? (
          <Marks values={props.values} language={language} mean={words.value} />
        ) : (
          percent(words.value, language)
        )}
      </p>
      {words.value !== null && (
        <Line values={props.values} versus={props.versus} versusName={isLine ? t.mark.reference : t.mark.equilibrium} language={language} />
      )}
      {words.says.map(text => (
        <p key={text}>{text}</p>
      ))}
      {words.versus !== null && <p className="measure-versus">{words.versus}</p>}
      <p className="measure-means">{t.means[name]}</p>
    </article>
  )
}

/** The number over self-gain: each of two seats with its mark, the mean of more. */
function Marks({ values, language, mean }: { readonly values: readonly LineValue[]; readonly language: Language; readonly mean: number }) {
  if (values.length !== 2) return <>{resultTexts(language).onAverage(percent(mean, language))}</>
  return (
    <span className="measure-pair">
      {values.map(({ id, value, mark, title }) => (
        <span key={id} title={title}>
          {mark} {percent(value, language)}
        </span>
      ))}
    </span>
  )
}

function gainMarks({ judgement, parties, language }: Told, faces: readonly SeatFace[]): readonly LineValue[] {
  const marks = judgement.selfGain.flatMap(({ value }, seat) => {
    const face = faces[seat]
    if (value === null || face === undefined) return []
    const title = `${parties[seat]?.name ?? ''}: ${percent(value, language)}`
    return [
      {
        id: String(seat),
        value,
        title,
        mark: <SeatMark seat={seat} seats={faces.length} kind={face.kind} language={language} size={16} label={false} />,
        kind: face.kind,
      },
    ]
  })
  if (marks.length <= APART) return marks
  const apart = new Map(marks.map(mark => [`${mark.kind} ${Math.round(mark.value * 100)}`, mark]))
  return [...apart.values()].sort((a, b) => Number(a.kind === 'human') - Number(b.kind === 'human'))
}

const oneMark = (value: number | null, language: Language): readonly LineValue[] =>
  value === null ? [] : [{ id: 'match', value, title: percent(value, language), mark: <span className="line-diamond" /> }]

const asList = (span: Span | null): readonly Span[] => (span === null ? [] : [span])

/** Where each seat of a small table stands in the foremost references; one interval over all seats of a large one. Equal ones once. */
function gainSpans({ references, parties }: Told): readonly Span[] {
  if (parties.length > NAMED) return asList(versusSpan(named(references), r => cover(r.selfGain)))
  const spans = parties.flatMap((_, seat) => asList(versusSpan(named(references), r => r.selfGain[seat] ?? null)))
  return [...new Map(spans.map(span => [`${span.lo.toFixed(9)} ${span.hi.toFixed(9)}`, span])).values()]
}
