import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Setup, hasKind } from '../setup/setup'

const LIMITS = ['calls', 'tokens', 'money', 'minutes'] as const

/** How many matches are played, how many of them together, and what models may spend in all. */
export function RunPart({ setup, language, onChange }: { readonly setup: Setup; readonly language: 'en' | 'de'; onChange(setup: Setup): void }) {
  const { t } = useTranslation()
  const { budget, matches } = setup
  const hasModels = hasKind(setup, 'llm')
  const limit = (which: (typeof LIMITS)[number], n: number | string) => {
    const { [which]: _, ...rest } = budget
    onChange({ ...setup, budget: typeof n === 'number' && n > 0 ? { ...rest, [which]: n } : rest })
  }
  const mark = language === 'de' ? ',' : '.'
  return (
    <details className="more" open={matches > 1 || hasModels || Object.keys(budget).length > 0}>
      <summary>
        <h2>{t('table.run')}</h2>
      </summary>
      <div className="config">
        <NumberInput
          label={t('run.matches')}
          description={t('run.matchesHint')}
          inputWrapperOrder={ORDER}
          min={1}
          max={10_000}
          allowDecimal={false}
          clampBehavior="strict"
          value={matches}
          onChange={n => typeof n === 'number' && n >= 1 && onChange({ ...setup, matches: n })}
        />
        {matches > 1 && hasModels && (
          <NumberInput
            label={t('run.atOnce')}
            description={t('run.atOnceHint')}
            inputWrapperOrder={ORDER}
            min={1}
            max={64}
            allowDecimal={false}
            clampBehavior="strict"
            value={setup.atOnce}
            onChange={n => typeof n === 'number' && n >= 1 && onChange({ ...setup, atOnce: n })}
          />
        )}
        {hasModels && (
          <fieldset className="config-group config-field" data-wide>
            <legend className="config-label">{t('run.budget')}</legend>
            <div className="budget">
              {LIMITS.map(which => (
                <NumberInput
                  key={which}
                  label={t(`run.${which}`)}
                  description={which === 'money' ? t('run.moneyHint') : undefined}
                  inputWrapperOrder={ORDER}
                  hideControls
                  min={0}
                  max={1e9}
                  allowDecimal={which === 'money' || which === 'minutes'}
                  decimalSeparator={mark}
                  thousandSeparator={language === 'de' ? '.' : ','}
                  clampBehavior="strict"
                  value={budget[which] ?? ''}
                  onChange={n => limit(which, n)}
                />
              ))}
            </div>
            <p className="config-description">{t('run.budgetHint')}</p>
          </fieldset>
        )}
      </div>
    </details>
  )
}

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']
