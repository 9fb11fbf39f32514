import type { Belief } from '../../../core/belief'
import type { Seat } from '../../../core/game'
import { callTexts } from '../../../wording/calls'
import type { Language } from '../../../wording/objection'
import { showNumber } from '../../pad/texts'
import { useSpoken } from './spoken'

/** What a seat believed when it decided, with the score of what it stated. Nothing where it stated nothing. `labelOf` names an action. */
export function BeliefLines(props: { readonly k: number; readonly seat: Seat; readonly language: Language; labelOf?(action: unknown): string }) {
  const { k, seat, language, labelOf } = props
  const t = callTexts(language)
  const rows = useSpoken().beliefsAt(k, seat)
  return rows.map(({ belief, score }, i) => {
    const what = wordsOf(belief, language, labelOf)
    return (
      <p key={i} className="replay-soft">
        {belief.condition === 'given' ? t.given(what) : t.believed(belief.order, what, score === null ? null : showNumber(score, language, 2))}
      </p>
    )
  })
}

/** Percent by option, likeliest first; or the expected number. */
function wordsOf({ value, space }: Belief, language: Language, labelOf: (action: unknown) => string = String): string {
  if (typeof value === 'number') return showNumber(value, language, 2)
  if (space.kind !== 'choice' || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const shares = Object.entries(value as Record<string, number>).sort(([, a], [, b]) => b - a)
  return shares.map(([option, share]) => `${labelOf(option)} ${showNumber(share, language, 1)} %`).join(', ')
}
