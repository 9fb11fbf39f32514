import { Button, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JoinPlan, SessionPlan } from '../../../session/plan'
import { figure } from '../../../ui/screens/dashboard/figures'
import { randomName } from '../../random'
import { Count } from './Count'
import { FilePick } from './FilePick'
import { Fold, ORDER } from './Fold'
import { labelsIn } from './lists'
import { type Said, saidAt } from './problems'
import { endSay, flowSay, joinSay } from './say'

interface WholeProps {
  readonly plan: SessionPlan
  readonly language: 'en' | 'de'
  readonly problems: readonly Said[]
  onChange(plan: SessionPlan): void
}

/** How people come in: names, places, latecomers, teams, consent. */
export function JoinForm({ plan, language, problems, onChange }: WholeProps) {
  const { t } = useTranslation('hostPlan')
  const { join } = plan
  // What is typed stays as it is typed; the plan gets the labels in it.
  const [typed, setTyped] = useState(() => join.labels.join('\n'))
  const put = (next: JoinPlan) => onChange({ ...plan, join: next })
  const { consent, ...open } = join
  const n = (x: number) => figure(x, language, 0)
  const takeLabels = (text: string) => {
    setTyped(text)
    const labels = labelsIn(text)
    put({ ...join, labels, places: Math.max(1, labels.length) })
  }
  return (
    <Fold title={t('join.title')} say={joinSay(plan, t, language)} problem={saidAt(problems, 'join')}>
      <Select
        label={t('join.names')}
        allowDeselect={false}
        value={join.names}
        data={(['assigned', 'labels'] as const).map(value => ({ value, label: t(`join.nameKinds.${value}`) }))}
        onChange={value => {
          if (value === 'labels') put({ ...join, names: 'labels', labels: labelsIn(typed), places: Math.max(1, labelsIn(typed).length) })
          else put({ ...join, names: 'assigned', labels: [] })
        }}
      />
      <Count
        label={t('join.places')}
        hint={t('join.placesHint')}
        value={join.places}
        min={1}
        max={1000}
        error={saidAt(problems, 'join.places') !== undefined}
        onChange={places => places !== undefined && put({ ...join, places })}
      />
      {join.names === 'labels' && (
        <div className="config-field" data-wide>
          <Textarea
            label={t('join.labels')}
            description={t('join.labelsHint')}
            inputWrapperOrder={ORDER}
            rows={6}
            value={typed}
            error={saidAt(problems, 'join.labels') !== undefined}
            onChange={event => takeLabels(event.currentTarget.value)}
          />
          <div className="file-line">
            <FilePick label={t('join.labelsLoad')} accept=".txt,.csv,text/plain,text/csv" onText={text => takeLabels(labelsIn(text).join('\n'))} />
            <span role="status">{t('join.labelsIs', { count: join.labels.length, n: n(join.labels.length) })}</span>
          </div>
        </div>
      )}
      <div className="config-field" data-wide>
        <Switch label={t('join.late')} checked={join.late} onChange={event => put({ ...join, late: event.currentTarget.checked })} />
      </div>
      <Count
        label={t('join.team')}
        hint={t('join.teamHint')}
        value={join.team}
        min={1}
        max={100}
        error={saidAt(problems, 'join.team') !== undefined}
        onChange={team => team !== undefined && put({ ...join, team })}
      />
      {join.team > 1 && (
        <Select
          label={t('join.rule')}
          allowDeselect={false}
          value={join.rule}
          data={(['first', 'majority'] as const).map(value => ({ value, label: t(`join.rules.${value}`) }))}
          onChange={value => value !== null && put({ ...join, rule: value as JoinPlan['rule'] })}
        />
      )}
      <div className="config-field" data-wide>
        <Switch
          label={t('join.consent')}
          checked={consent !== undefined}
          onChange={event => put(event.currentTarget.checked ? { ...open, consent: { version: '1', text: '' } } : open)}
        />
      </div>
      {consent !== undefined && (
        <>
          <div className="config-field" data-wide>
            <Textarea
              label={t('join.consentText')}
              description={t('join.consentHint')}
              inputWrapperOrder={ORDER}
              rows={8}
              maxLength={100_000}
              value={consent.text}
              error={saidAt(problems, 'join.consent') !== undefined}
              onChange={event => put({ ...open, consent: { ...consent, text: event.currentTarget.value } })}
            />
          </div>
          <TextInput
            label={t('join.consentVersion')}
            maxLength={100}
            value={consent.version}
            onChange={event => put({ ...open, consent: { ...consent, version: event.currentTarget.value } })}
          />
        </>
      )}
    </Fold>
  )
}

const MINUTE = 60_000

/** When it starts, and whether it goes on by itself. */
export function FlowForm({ plan, language, problems, onChange }: WholeProps) {
  const { t } = useTranslation('hostPlan')
  const { start } = plan
  return (
    <Fold title={t('flow.title')} say={flowSay(plan, t, language)} problem={saidAt(problems, 'start', 'next', 'seed')}>
      <Select
        label={t('flow.start')}
        allowDeselect={false}
        value={start.when}
        data={(['hand', 'full'] as const).map(value => ({ value, label: t(`flow.starts.${value}`) }))}
        onChange={value => onChange({ ...plan, start: value === 'full' ? { when: 'full', people: plan.join.places } : { when: 'hand' } })}
      />
      <Select
        label={t('flow.next')}
        allowDeselect={false}
        value={plan.next}
        data={(['hand', 'auto'] as const).map(value => ({ value, label: t(`flow.nexts.${value}`) }))}
        onChange={value => value !== null && onChange({ ...plan, next: value as SessionPlan['next'] })}
      />
      {start.when === 'full' && (
        <>
          <Count
            label={t('flow.people')}
            value={start.people}
            min={1}
            max={1000}
            error={saidAt(problems, 'start.people') !== undefined}
            onChange={people => people !== undefined && onChange({ ...plan, start: { ...start, people } })}
          />
          <Count
            label={t('flow.within')}
            hint={t('flow.withinHint')}
            unit={t('flow.minutes')}
            value={start.withinMs}
            min={1}
            max={1440}
            scale={MINUTE}
            empty
            onChange={withinMs => {
              const { withinMs: _, ...rest } = start
              onChange({ ...plan, start: withinMs === undefined ? rest : { ...rest, withinMs } })
            }}
          />
        </>
      )}
      <div className="config-field seed" data-wide>
        <TextInput
          label={t('seed.title')}
          description={t('seed.hint')}
          inputWrapperOrder={ORDER}
          maxLength={200}
          value={plan.seed}
          onChange={event => onChange({ ...plan, seed: event.currentTarget.value })}
        />
        <Button variant="default" onClick={() => onChange({ ...plan, seed: randomName(12) })}>
          {t('seed.fresh')}
        </Button>
      </div>
    </Fold>
  )
}

/** What stands at the end, and where it leads. */
export function EndForm({ plan, problems, onChange }: WholeProps) {
  const { t } = useTranslation('hostPlan')
  const { end } = plan
  const put = (member: 'url' | 'code', value: string) => {
    const { [member]: _, ...rest } = end
    onChange({ ...plan, end: value === '' ? rest : { ...rest, [member]: value } })
  }
  return (
    <Fold title={t('end.title')} say={endSay(plan, t)} problem={saidAt(problems, 'end')}>
      <div className="config-field" data-wide>
        <Textarea
          label={t('end.text')}
          rows={3}
          maxLength={20_000}
          value={end.text}
          onChange={event => onChange({ ...plan, end: { ...end, text: event.currentTarget.value } })}
        />
      </div>
      <TextInput
        label={t('end.url')}
        description={t('end.urlHint')}
        inputWrapperOrder={ORDER}
        type="url"
        maxLength={2000}
        value={end.url ?? ''}
        error={saidAt(problems, 'end.url') !== undefined}
        onChange={event => put('url', event.currentTarget.value.trim())}
      />
      <TextInput label={t('end.code')} maxLength={200} value={end.code ?? ''} onChange={event => put('code', event.currentTarget.value.trim())} />
    </Fold>
  )
}
