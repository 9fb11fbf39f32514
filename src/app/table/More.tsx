import { Button, NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../../ui/pad/naming'
import { randomName } from '../random'
import type { Setup } from '../setup/setup'
import { ToldField } from './ToldField'

/** What fewer people need: talk before acting, what seats are told of each other, the referee's clock and consequence, the seed. */
export function More({ setup, turns, onChange }: { readonly setup: Setup; readonly turns: readonly string[]; onChange(setup: Setup): void }) {
  const { t } = useTranslation()
  const { talk, referee } = setup
  const first = turns[0]
  const setTalk = (patch: Partial<NonNullable<Setup['talk']>>) => talk !== null && onChange({ ...setup, talk: { ...talk, ...patch } })
  const setReferee = (next: Setup['referee']) => onChange({ ...setup, referee: next })
  const { clockMs, ...unclocked } = referee
  return (
    <details className="more" open={talk !== null || clockMs !== undefined || setup.disclosure !== 'disclosed'}>
      <summary>
        <h2>{t('table.more')}</h2>
      </summary>
      <div className="config">
        <div className="config-field" data-wide>
          <Switch
            label={t('talk.title')}
            description={t('talk.hint')}
            checked={talk !== null}
            disabled={first === undefined}
            onChange={e =>
              onChange({
                ...setup,
                talk: e.currentTarget.checked && first !== undefined ? { before: first, messages: 1, maxChars: 280, audience: 'public' } : null,
              })
            }
          />
        </div>
        {talk !== null && (
          <>
            <Select
              label={t('talk.before')}
              allowDeselect={false}
              value={talk.before}
              data={[...new Set([talk.before, ...turns])].map(id => ({ value: id, label: nameOf(id, {}) }))}
              onChange={before => before !== null && setTalk({ before })}
            />
            <Select
              label={t('talk.audience')}
              allowDeselect={false}
              value={talk.audience}
              data={[
                { value: 'public', label: t('talk.public') },
                { value: 'private', label: t('talk.private') },
              ]}
              onChange={audience => setTalk({ audience: audience === 'private' ? 'private' : 'public' })}
            />
            <NumberInput
              label={t('talk.messages')}
              min={1}
              max={50}
              allowDecimal={false}
              clampBehavior="strict"
              value={talk.messages}
              onChange={n => typeof n === 'number' && setTalk({ messages: n })}
            />
            <NumberInput
              label={t('talk.chars')}
              min={1}
              max={10000}
              allowDecimal={false}
              clampBehavior="strict"
              value={talk.maxChars}
              onChange={n => typeof n === 'number' && setTalk({ maxChars: n })}
            />
          </>
        )}
        <NumberInput
          label={t('referee.clock')}
          description={t('referee.clockHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          min={1}
          max={86400}
          allowDecimal={false}
          clampBehavior="strict"
          rightSection={<span className="config-unit">{t('referee.seconds')}</span>}
          rightSectionWidth="6em"
          rightSectionPointerEvents="none"
          disabled={referee.onFailure === 'wait'}
          value={clockMs === undefined ? '' : clockMs / 1000}
          onChange={n => setReferee(typeof n === 'number' && n >= 1 ? { ...unclocked, clockMs: n * 1000 } : unclocked)}
        />
        <NumberInput
          label={t('referee.retries')}
          min={0}
          max={20}
          allowDecimal={false}
          clampBehavior="strict"
          value={referee.retries}
          onChange={n => typeof n === 'number' && setReferee({ ...referee, retries: n })}
        />
        <div className="config-field" data-wide>
          <span id="on-failure" className="config-label">
            {t('referee.onFailure')}
          </span>
          <SegmentedControl
            orientation="vertical"
            aria-labelledby="on-failure"
            value={referee.onFailure}
            data={(['fallback', 'abort', 'person', 'wait'] as const).map(value => ({ value, label: t(`referee.${value}`) }))}
            onChange={onFailure =>
              setReferee({ ...(onFailure === 'wait' ? unclocked : referee), onFailure: onFailure as Setup['referee']['onFailure'] })
            }
          />
        </div>
        <ToldField setup={setup} onChange={onChange} />
        <div className="config-field seed" data-wide>
          <TextInput
            label={t('seed.title')}
            description={t('seed.hint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            maxLength={200}
            value={setup.seed}
            onChange={e => onChange({ ...setup, seed: e.currentTarget.value === '' ? '0' : e.currentTarget.value })}
          />
          <Button variant="default" onClick={() => onChange({ ...setup, seed: randomName(8) })}>
            {t('seed.fresh')}
          </Button>
        </div>
      </div>
    </details>
  )
}
