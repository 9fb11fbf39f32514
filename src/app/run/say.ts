import type { TFunction } from 'i18next'
import type { BudgetLimits } from '../../core/budget'
import type { Tally } from '../../players/llm/tally'
import { figure, type Language } from '../../ui/screens/dashboard/figures'
import type { Failures } from '../counts'
import { failureList } from './frame'

type T = TFunction<'run'>

/** An amount of money: a whole number of cents where that says enough, else two digits that count ("0.0042 USD"). */
export function money(x: number, currency: string | null, language: Language): string {
  const digits = x === 0 || Math.abs(x) >= 0.1 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(Math.abs(x))))
  return `${figure(x, language, digits)}${currency === null ? '' : ` ${currency}`}`
}

/** A stretch of time for people: "12 s", "3 min 05 s", "2 h 14 min". */
export function span(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${two(seconds % 60)} s`
  return `${figure(Math.floor(minutes / 60), language, 0)} h ${two(minutes % 60)} min`
}

/** How calls go, in a few short phrases. */
export function callFacts(tally: Tally, t: T, language: Language): readonly string[] {
  const n = (x: number) => figure(x, language, 0)
  return [
    t('live.calls', { answered: n(tally.answered), out: n(tally.out), queued: n(tally.queued) }),
    ...(tally.tokensIn + tally.tokensOut === 0 ? [] : [t('live.tokens', { n: n(tally.tokensIn + tally.tokensOut) })]),
    ...(tally.cost === null ? [] : [money(tally.cost, tally.currency, language)]),
  ]
}

/** Failed attempts by kind, most frequent first: "timeout 2, refused 1". */
export function failureKinds(failures: Failures, t: T, language: Language): string {
  return failureList(failures)
    .map(([kind, n]) => t('kindCount', { kind: t(`kinds.${kind}`), n: figure(n, language, 0) }))
    .join(', ')
}

export function failureText(failures: Failures, t: T, language: Language): string {
  const list = failureKinds(failures, t, language)
  return list === '' ? t('live.noneFailed') : t('live.failed', { list })
}

/** An amount of what a limit is about, with its unit where that is money. */
export function amount(kind: keyof BudgetLimits, x: number, currency: string | null, language: Language): string {
  return kind === 'money' ? money(x, currency, language) : figure(x, language, kind === 'minutes' ? 1 : 0, 0)
}
