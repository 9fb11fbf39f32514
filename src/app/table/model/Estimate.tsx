import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../../catalogue'
import type { BudgetLimits } from '../../../core/budget'
import type { LlmSpec, MatchSpec } from '../../../core/spec'
import { estimate, type Estimate as Figures, type Range } from '../../../players/llm/estimate'
import { measureMatch } from '../../../players/llm/measure-match'
import { providerOf } from '../../../players/llm/providers'
import { applyTransforms } from '../../../transforms'
import { figure } from '../../../ui/screens/dashboard/figures'
import { limitsOf } from '../../models/store'
import { hasKind, type Setup } from '../../setup/setup'
import { toSpec } from '../../setup/to-spec'
import './model.css'
import './texts'

/** Milliseconds after the last change at which it is estimated anew, and those after which the page gets its turn. */
const SETTLE = 600
const SLICE = 12

/** Matches of a run that are looked at where it is drawn anew for each who sits there. */
const DRAWS = 3

type Found = { readonly figures: Figures; readonly specs: readonly MatchSpec[] } | { readonly why: string }

/** What the set-up may take before it is started: calls, tokens, cost and minutes, each from the least to the most. */
export function Estimate({ setup, entry, language }: { readonly setup: Setup; readonly entry: CatalogueEntry; readonly language: 'en' | 'de' }) {
  const { t } = useTranslation('tableModels')
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(() => {
      void figuresOf(setup, entry, language, () => gone)
        .catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }))
        .then(next => !gone && next !== null && setFound(next))
    }, SETTLE)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [setup, entry, language])
  return (
    <section className="estimate" aria-label={t('estimate.title')}>
      <h2>{t('estimate.title')}</h2>
      {found === null ? (
        <p role="status">{t('estimate.working')}</p>
      ) : 'why' in found ? (
        <p role="status">{t('estimate.failed', { why: found.why })}</p>
      ) : (
        <Numbers {...found} setup={setup} language={language} />
      )}
    </section>
  )
}

function Numbers(props: { readonly figures: Figures; readonly specs: readonly MatchSpec[]; readonly setup: Setup; readonly language: 'en' | 'de' }) {
  const { figures, specs, setup, language } = props
  const { t } = useTranslation('tableModels')
  const { calls, tokensIn, tokensOut, cost, minutes } = figures
  const isFree = (player: LlmSpec) => providerOf(player.provider).kind === 'rehearsal'
  const tokens = { low: tokensIn.low + tokensOut.low, high: tokensIn.high + tokensOut.high }
  const range = ({ low, high }: Range, digits = 0) => {
    const [from, to] = [low, high].map(x => figure(rounded(x, digits), language, digits, 0))
    return from === to ? from : `${from} – ${to}`
  }
  const priceless = [
    ...new Set(
      specs
        .flatMap(spec => spec.seats)
        .flatMap(({ player }) => (player.kind === 'llm' && !isFree(player) && player.price === undefined ? [player.model] : [])),
    ),
  ]
  const money = cost === null ? [] : Object.entries(cost)
  const notes = [
    ...(cost === null && priceless.length > 0
      ? [t('estimate.noPrice', { models: [...priceless.slice(0, 3), ...(priceless.length > 3 ? ['…'] : [])].join(', ') })]
      : []),
    ...(figures.hidden ? [t('estimate.hidden')] : []),
    ...(isShort(setup.budget, { calls, tokens, minutes, money: money.length === 1 ? money[0]?.[1] : undefined }) ? [t('estimate.short')] : []),
    ...(setup.groups.some(({ or }) => or !== undefined) ? [t('estimate.lots', { count: specs.length })] : []),
    t('estimate.basis'),
  ]
  return (
    <>
      <dl>
        <dt>{t('estimate.calls')}</dt>
        <dd>{range(calls)}</dd>
        <dt>{t('estimate.tokens')}</dt>
        <dd>{range(tokens)}</dd>
        <dt>{t('estimate.cost')}</dt>
        <dd>
          {money.length === 0 ? t('estimate.none') : money.map(([currency, sum]) => `${range(sum, sum.high < 10 ? 3 : 2)} ${currency}`).join(' + ')}
        </dd>
        <dt>{t('estimate.minutes')}</dt>
        <dd>{range(minutes, minutes.high < 10 ? 1 : 0)}</dd>
      </dl>
      <p>{notes.join(' ')}</p>
    </>
  )
}

/** Two significant digits of what is only estimated; single calls stay single. */
const rounded = (x: number, digits: number): number => (digits === 0 && x < 100 ? Math.round(x) : Number(x.toPrecision(2)))

/** Whether a limit lies below the least that is expected. */
const isShort = (budget: Setup['budget'], least: { readonly [K in keyof BudgetLimits]: Range | undefined }): boolean =>
  (['calls', 'tokens', 'money', 'minutes'] as const).some(which => (budget[which] ?? Number.POSITIVE_INFINITY) < (least[which]?.low ?? 0))

async function figuresOf(setup: Setup, entry: CatalogueEntry, language: 'en' | 'de', isGone: () => boolean): Promise<Found | null> {
  const isDrawn = setup.groups.some(({ or }) => or !== undefined)
  const seeds = setup.matches > 1 && isDrawn ? Array.from({ length: Math.min(DRAWS, setup.matches) }, (_, i) => `${setup.seed}/${i}`) : [setup.seed]
  const specs = seeds.map(seed => toSpec({ ...setup, seed }, entry, language))
  let since = performance.now()
  const breathe = async () => {
    if (isGone()) throw new Error('no longer wanted')
    if (performance.now() - since < SLICE) return
    await new Promise(resolve => setTimeout(resolve, 0))
    since = performance.now()
  }
  // As runs are played: with people one match after the other.
  const plan = { matches: setup.matches, atOnce: hasKind(setup, 'human') ? 1 : Math.min(setup.atOnce, setup.matches), limitsOf }
  const all: Figures[] = []
  for (const spec of specs) {
    const measure = await measureMatch(applyTransforms(entry.game, spec.game.with), spec, breathe)
    // The stand-in has no price because there is nothing to pay.
    const paid = measure.models.filter(({ model }) => providerOf(model.provider).kind !== 'rehearsal')
    all.push({ ...estimate(measure, plan), cost: paid.length === 0 ? {} : estimate({ ...measure, models: paid }, plan).cost })
  }
  return isGone() ? null : { figures: spanned(all), specs }
}

/** From the least of all to the most of all. */
function spanned(all: readonly Figures[]): Figures {
  const span = (of: (figures: Figures) => Range | undefined): Range => ({
    low: Math.min(...all.map(each => of(each)?.low ?? 0)),
    high: Math.max(...all.map(each => of(each)?.high ?? 0)),
  })
  const costs = all.map(each => each.cost)
  const currencies = [...new Set(costs.flatMap(cost => Object.keys(cost ?? {})))]
  return {
    calls: span(each => each.calls),
    tokensIn: span(each => each.tokensIn),
    tokensOut: span(each => each.tokensOut),
    cost: costs.includes(null) ? null : Object.fromEntries(currencies.map(currency => [currency, span(each => each.cost?.[currency])])),
    minutes: span(each => each.minutes),
    hidden: all.some(each => each.hidden),
  }
}
