import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartPlan, SessionPlan } from '../../../session/plan'
import { Guard } from '../../../ui/pad/Guard'
import { Markdown } from '../../../ui/pad/Markdown'
import { figure } from '../../../ui/screens/dashboard/figures'
import { roleName } from '../../names'
import { useEntry } from '../use-entry'
import { readingOf } from './reading'

/** What participants will read, in its order: the consent, the rules of each part with what is told, the end. Written by the host's own code. */
export function PlanPreview({ plan, language }: { readonly plan: SessionPlan; readonly language: 'en' | 'de' }) {
  const { t } = useTranslation('hostPlan')
  const table = useTranslation().t
  const [picked, setPart] = useState(0)
  const [seat, setSeat] = useState(0)
  const index = Math.min(picked, plan.parts.length - 1)
  const part = plan.parts[index] as PartPlan
  const entry = useEntry(part.game)
  const reading = useMemo(() => (entry === null ? null : readingOf(plan, index, entry)), [plan, index, entry])
  const n = (x: number) => figure(x, language, 0)
  const roles = reading?.roles ?? []
  const distinct = roles.filter((role, i) => roles.indexOf(role) === i)
  const at = distinct.length > 1 ? roles.indexOf(distinct[Math.min(seat, distinct.length - 1)] ?? '') : 0
  const text = reading?.rules[at] ?? null
  return (
    <section className="preview plan-preview" lang={plan.language}>
      <h2 lang={language}>{t('preview.title')}</h2>
      {plan.join.consent !== undefined && plan.join.consent.text !== '' && (
        <details>
          <summary lang={language}>{t('preview.consent')}</summary>
          <Markdown>{plan.join.consent.text}</Markdown>
        </details>
      )}
      {plan.parts.length > 1 && (
        <div className="preview-seats" lang={language}>
          {plan.parts.map((_, i) => (
            <button key={i} type="button" className="button" data-quiet aria-pressed={i === index} onClick={() => setPart(i)}>
              {t('preview.part', { n: n(i + 1) })}
            </button>
          ))}
        </div>
      )}
      {distinct.length > 1 && (
        <div className="preview-seats" lang={language}>
          {distinct.map((role, i) => (
            <button
              key={role}
              type="button"
              className="button"
              data-quiet
              aria-pressed={i === Math.min(seat, distinct.length - 1)}
              onClick={() => setSeat(i)}
            >
              {roleName(role, table)}
            </button>
          ))}
        </div>
      )}
      {text === null ? (
        <p className="host-hint" lang={language}>
          {t('preview.wait')}
        </p>
      ) : (
        <Guard language={language} reset={text}>
          <Markdown>{text}</Markdown>
        </Guard>
      )}
      {plan.end.text !== '' && (
        <div className="plan-end">
          <h3 lang={language}>{t('preview.end')}</h3>
          <Markdown>{plan.end.text}</Markdown>
        </div>
      )}
    </section>
  )
}
