import type { LogOf } from '../../../core/log'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import { BeliefLines } from './BeliefLines'
import { CallList } from './CallList'
import { timeWords } from './time-words'

/** Rejected answers of one attempt that are shown in full; longer ones are cut. */
const LONG = 120

/** One answer: what it was, who gave it, at which try and after how long, and what had been refused before it. */
export function MoveLine(props: {
  readonly move: LogOf<'move'>
  readonly label: string
  readonly tries: readonly LogOf<'try'>[]
  readonly language: Language
  labelOf?(action: unknown): string
}) {
  const { move, language } = props
  const t = replayTexts(language)
  const facts = [t.by[move.by], t.tries(move.tries), ...(move.ms === undefined ? [] : [timeWords(move.ms, language)])]
  return (
    <div className="replay-move">
      <p>
        <strong>{props.label}</strong> <span className="replay-soft">{facts.join(' · ')}</span>
      </p>
      {move.by !== 'player' && <p className="replay-by">{t.byLine[move.by]}</p>}
      <Tries tries={props.tries} language={language} />
      <BeliefLines k={move.k} seat={move.seat} language={language} {...(props.labelOf ? { labelOf: props.labelOf } : {})} />
      <CallList k={move.k} seat={move.seat} language={language} />
    </div>
  )
}

/** Attempts that were not accepted, with what came. */
export function Tries({ tries, language }: { readonly tries: readonly LogOf<'try'>[]; readonly language: Language }) {
  const t = replayTexts(language)
  if (tries.length === 0) return null
  const said = tries.map(({ failure, raw }) => (raw === undefined ? t.failures[failure] : `“${cut(raw)}” (${t.failures[failure]})`))
  return (
    <p className="replay-soft">
      {t.failed} {said.join('; ')}
    </p>
  )
}

const cut = (raw: string): string => (raw.length > LONG ? `${raw.slice(0, LONG - 1)}…` : raw)
