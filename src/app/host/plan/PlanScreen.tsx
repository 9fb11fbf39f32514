import { Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadGame } from '../../../catalogue'
import type { PartPlan, SessionPlan } from '../../../session/plan'
import { figure } from '../../../ui/screens/dashboard/figures'
import { download } from '../../library/transfer'
import { useSettings } from '../../settings'
import '../../table/table.css'
import { useTitle } from '../../use-title'
import '../host-parts.css'
import '../host.css'
import { takeUp } from '../hosting'
import '../texts'
import { BrokerForm, readBroker } from './BrokerForm'
import { keepDraft, readDraft } from './draft-store'
import { FilePick } from './FilePick'
import { ORDER } from './Fold'
import { freshPart, freshPlan } from './fresh'
import { GamePick } from './GamePick'
import { PartForm } from './PartForm'
import { planFrom, planText } from './plan-file'
import './plan.css'
import { PlanPreview } from './PlanPreview'
import { type Said, saidAt } from './problems'
import { usePlanProblems } from './use-plan-problems'
import { EndForm, FlowForm, JoinForm } from './WholeForms'

/** Planning a session: a game first, then everything else on one page that is already set as a class needs it, and one button that opens it. What was planned survives leaving the page. */
export function PlanScreen() {
  const { t } = useTranslation('hostPlan')
  const language = useSettings(s => s.language)
  useTitle(t('title'))
  const [plan, setPlan] = useState<SessionPlan | null>(readDraft)
  const [fault, setFault] = useState<string | null>(null)
  const change = (next: SessionPlan | null) => {
    setPlan(next)
    setFault(null)
    keepDraft(next)
  }
  const load = (text: string) => {
    planFrom(text).then(change, (error: unknown) => setFault(error instanceof Error ? error.message : String(error)))
  }
  const said = fault !== null && (
    <p className="fault" role="alert">
      {t('file.failed', { why: fault })}
    </p>
  )
  if (plan === null)
    return (
      <div className="page plan-page">
        <h1>{t('title')}</h1>
        {said}
        <GamePick language={language} onPick={async card => change(freshPlan(await loadGame(card.id), language))} />
        <FilePick label={t('pick.file')} accept=".json,application/json" onText={load} />
      </div>
    )
  return <Planned plan={plan} language={language} fault={said} onChange={change} onLoad={load} />
}

function Planned(props: {
  readonly plan: SessionPlan
  readonly language: 'en' | 'de'
  readonly fault: ReactNode
  onChange(plan: SessionPlan | null): void
  onLoad(text: string): void
}) {
  const { plan, language, onChange } = props
  const { t } = useTranslation('hostPlan')
  const problems = usePlanProblems(plan, language)
  const setPart = (i: number, part: PartPlan) => onChange({ ...plan, parts: plan.parts.map((was, j) => (j === i ? part : was)) })
  const add = async () => {
    const last = plan.parts.at(-1)
    if (last !== undefined)
      onChange({
        ...plan,
        parts: [...plan.parts, { ...freshPart(await loadGame(last.game), plan.language), name: `${last.name} ${plan.parts.length + 1}` }],
      })
  }
  const whole = { plan, language, problems, onChange }
  return (
    <div className="page table-page plan-page">
      <header className="plan-head">
        <h1>{t('title')}</h1>
        <Reset onReset={() => onChange(null)} />
      </header>
      {props.fault}
      <div className="table-columns">
        <div className="table-form plan-form">
          <div className="config">
            <TextInput
              label={t('basics.title')}
              description={t('basics.titleHint')}
              inputWrapperOrder={ORDER}
              maxLength={200}
              value={plan.title}
              error={saidAt(problems, 'title')}
              onChange={event => onChange({ ...plan, title: event.currentTarget.value })}
            />
            <Select
              label={t('basics.language')}
              description={t('basics.languageHint')}
              inputWrapperOrder={ORDER}
              allowDeselect={false}
              value={plan.language}
              data={(['en', 'de'] as const).map(value => ({ value, label: t(`basics.languages.${value}`) }))}
              onChange={value => value !== null && onChange({ ...plan, language: value as SessionPlan['language'] })}
            />
          </div>
          {plan.parts.map((_, i) => (
            <PartForm
              key={i}
              plan={plan}
              index={i}
              language={language}
              problems={problems}
              onChange={part => setPart(i, part)}
              onUp={
                i === 0
                  ? undefined
                  : () => onChange({ ...plan, parts: plan.parts.toSpliced(i - 1, 2, plan.parts[i] as PartPlan, plan.parts[i - 1] as PartPlan) })
              }
              onRemove={plan.parts.length === 1 ? undefined : () => onChange({ ...plan, parts: plan.parts.toSpliced(i, 1) })}
            />
          ))}
          <div className="part-add">
            <button type="button" className="button" onClick={() => void add()}>
              {t('part.add')}
            </button>
            <span className="host-hint">{t('part.addHint')}</span>
          </div>
          <div className="folds">
            <JoinForm {...whole} />
            <FlowForm {...whole} />
            <EndForm {...whole} />
            <BrokerForm />
          </div>
        </div>
        <aside className="table-aside">
          <Open plan={plan} language={language} problems={problems} onOpened={() => keepDraft(null)} />
          <div className="plan-file">
            <button
              type="button"
              className="button"
              data-quiet
              onClick={() => download('session.json', new TextEncoder().encode(planText(plan)), 'application/json')}
            >
              {t('file.save')}
            </button>
            <FilePick label={t('file.load')} accept=".json,application/json" onText={props.onLoad} />
            <p className="host-hint">
              {t('file.hint')} {t('kept')}
            </p>
          </div>
          <PlanPreview plan={plan} language={language} />
        </aside>
      </div>
    </div>
  )
}

/** The one button, with all that keeps it from being pressed. What is only worth a look stands there too and stops nobody. */
function Open(props: { readonly plan: SessionPlan; readonly language: 'en' | 'de'; readonly problems: readonly Said[]; onOpened(): void }) {
  const { plan, problems, language } = props
  const { t } = useTranslation('hostPlan')
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const refused = problems.filter(({ level }) => level === 'refused')
  const open = async () => {
    setBusy(true)
    setFault(null)
    try {
      const { openHosting } = await import('../open')
      const hosting = await openHosting(plan, readBroker())
      takeUp(hosting)
      props.onOpened()
      await navigate({ to: '/host/$session', params: { session: hosting.handle.session } })
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <div className="start plan-open">
      <button type="button" className="button" data-first disabled={isBusy || refused.length > 0} onClick={() => void open()}>
        {isBusy ? t('opening') : t('open')}
      </button>
      <div className="start-say" role="status">
        {fault !== null ? (
          t('failed', { why: fault })
        ) : refused.length > 0 ? (
          <>
            {t('fix')}
            <Sentences problems={refused} language={language} />
          </>
        ) : (
          t('openHint')
        )}
        <Sentences problems={problems.filter(({ level }) => level === 'warning')} language={language} />
      </div>
    </div>
  )
}

/** Sentences that are listed beside the button; the rest stands at its place. */
const LISTED = 3

function Sentences({ problems, language }: { readonly problems: readonly Said[]; readonly language: 'en' | 'de' }) {
  if (problems.length === 0) return null
  return (
    <ul className="plan-problems">
      {problems.slice(0, LISTED).map(({ where, say }) => (
        <li key={`${where} ${say}`}>{say}</li>
      ))}
      {problems.length > LISTED && <li>+ {figure(problems.length - LISTED, language, 0)}</li>}
    </ul>
  )
}

/** Throws the plan away, after one question. */
function Reset({ onReset }: { onReset(): void }) {
  const { t } = useTranslation('hostPlan')
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <button type="button" className="button" data-quiet onClick={() => setAsking(true)}>
        {t('reset')}
      </button>
    )
  return (
    <div className="session-do" role="group" aria-label={t('reset')}>
      <span>{t('resetAsk')}</span>
      <button type="button" className="button" onClick={onReset}>
        {t('resetYes')}
      </button>
      <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
        {t('resetNo')}
      </button>
    </div>
  )
}
