import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BudgetLimits } from '../../core/budget'
import type { Spent } from '../../players/llm/budget'
import { useSettings } from '../settings'
import './budget.css'
import { amount } from './say'
import './texts'

const KINDS: readonly (keyof BudgetLimits)[] = ['calls', 'tokens', 'money', 'minutes']

/** The limit that a word names, or null. */
export const limitOf = (word: string | null): keyof BudgetLimits | null => KINDS.find(kind => kind === word) ?? null

/** A limit of the budget is reached: which, what was spent, and the two ways on. Nothing happens until one is chosen. */
export function BudgetBanner(props: {
  readonly reached: keyof BudgetLimits
  readonly limits: BudgetLimits
  readonly spent: Spent
  readonly currency: string | null
  onRaise(limits: BudgetLimits): void
  onStop(): void
}) {
  const { reached, limits, currency } = props
  const { t } = useTranslation('run')
  const language = useSettings(s => s.language)
  const spent = props.spent[reached]
  const limit = limits[reached] ?? spent
  const isWhole = reached === 'calls' || reached === 'tokens'
  const [typed, setTyped] = useState(() =>
    String(isWhole ? Math.ceil(Math.max(limit, spent) * 2) : Number((Math.max(limit, spent) * 2).toPrecision(3))),
  )
  const value = Number(typed.replace(',', '.'))
  const isEnough = typed.trim() !== '' && Number.isFinite(value) && value > spent && (!isWhole || Number.isInteger(value))
  const shown = amount(reached, spent, currency, language)
  return (
    <section className="budget-held" role="alert" aria-labelledby="budget-title">
      <h2 id="budget-title">{t('budget.title')}</h2>
      <p>
        {t(`budget.${reached}`, { limit: amount(reached, limit, currency, language), spent: shown })} {t('budget.hint')}
      </p>
      <form
        className="budget-do"
        onSubmit={event => {
          event.preventDefault()
          if (isEnough) props.onRaise({ ...limits, [reached]: value })
        }}
      >
        <label>
          <span>{t('budget.raise')}</span>
          <span className="budget-field">
            <input
              inputMode="decimal"
              value={typed}
              aria-invalid={!isEnough}
              aria-describedby={isEnough ? undefined : 'budget-low'}
              onChange={event => setTyped(event.target.value)}
            />
            {reached === 'money' ? (currency ?? '') : t(`budget.units.${reached}`)}
          </span>
        </label>
        <button type="submit" className="button" data-first disabled={!isEnough}>
          {t('budget.raiseDo')}
        </button>
        <button type="button" className="button" onClick={props.onStop}>
          {t('budget.stop')}
        </button>
      </form>
      <p id="budget-low" className="budget-low">
        {isEnough ? '' : t('budget.tooLow', { spent: shown })}
      </p>
    </section>
  )
}
