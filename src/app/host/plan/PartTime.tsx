import { Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Dropout } from '../../../session/plan'
import { PlayerPick } from '../PlayerPick'
import { Count } from './Count'
import { Fold, ORDER } from './Fold'
import { firstPlayer } from './fresh'
import type { PartProps } from './part-props'
import { saidAt } from './problems'
import { goneSay, paceSay } from './say'

const DAY = 86_400
const POLICIES = ['wait', 'fallback', 'strategy', 'model', 'end'] as const

/** The clock, whether results come together, how long they stand. */
export function PartPace({ part, path, language, problems, onChange }: PartProps) {
  const { t } = useTranslation('hostPlan')
  const { clockMs: _, ...unclocked } = part
  return (
    <Fold title={t('pace.title')} say={paceSay(part, t, language)} problem={saidAt(problems, `${path}.clockMs`, `${path}.barrier`, `${path}.restMs`)}>
      <Count
        label={t('pace.clock')}
        hint={t('pace.clockHint')}
        unit={t('pace.seconds')}
        value={part.clockMs}
        min={1}
        max={DAY}
        scale={1000}
        empty
        onChange={clockMs => onChange(clockMs === undefined ? unclocked : { ...unclocked, clockMs })}
      />
      <Count
        label={t('pace.rest')}
        hint={t('pace.restHint')}
        unit={t('pace.seconds')}
        value={part.restMs}
        min={0}
        max={DAY}
        scale={1000}
        onChange={restMs => restMs !== undefined && onChange({ ...part, restMs })}
      />
      <Count
        label={t('pace.retries')}
        value={part.retries}
        min={0}
        max={20}
        onChange={retries => retries !== undefined && onChange({ ...part, retries })}
      />
      <div className="config-field" data-wide>
        <Switch
          label={t('pace.barrier')}
          description={t('pace.barrierHint')}
          checked={part.barrier}
          onChange={event => onChange({ ...part, barrier: event.currentTarget.checked })}
        />
      </div>
    </Fold>
  )
}

/** What happens to the place of somebody who is gone: chosen beforehand, recorded with every decision that it makes. */
export function PartGone({ part, path, entry, language, problems, onChange }: PartProps) {
  const { t } = useTranslation('hostPlan')
  const { dropout } = part
  const { player, ...bare } = dropout
  const put = (next: Dropout) => onChange({ ...part, dropout: next })
  const takes = dropout.policy === 'strategy' || dropout.policy === 'model'
  return (
    <Fold title={t('gone.title')} say={goneSay(part, t, language)} problem={saidAt(problems, `${path}.dropout`)}>
      <Select
        label={t('gone.policy')}
        inputWrapperOrder={ORDER}
        allowDeselect={false}
        value={dropout.policy}
        data={POLICIES.map(value => ({ value, label: t(`gone.policies.${value}`) }))}
        onChange={value => {
          const policy = value as Dropout['policy']
          if (policy === 'strategy') put({ ...bare, policy, player: player?.kind === 'scripted' ? player : firstPlayer(entry) })
          else if (policy === 'model') put({ ...bare, policy, player: player?.kind === 'llm' ? player : REHEARSAL })
          else put({ ...bare, policy })
        }}
      />
      {dropout.policy !== 'wait' && (
        <Count
          label={t('gone.after')}
          hint={t('gone.afterHint')}
          unit={t('pace.seconds')}
          value={dropout.afterMs}
          min={1}
          max={DAY}
          scale={1000}
          onChange={afterMs => afterMs !== undefined && put({ ...dropout, afterMs })}
        />
      )}
      {takes && (
        <PlayerPick
          entry={entry}
          language={language}
          label={t('gone.who')}
          name={t('gone.who')}
          value={player ?? firstPlayer(entry)}
          onChange={next => typeof next !== 'string' && put({ ...bare, policy: next.kind === 'llm' ? 'model' : 'strategy', player: next })}
        />
      )}
      {takes && (
        <div className="config-field" data-wide>
          <Switch label={t('gone.returns')} checked={dropout.returns} onChange={event => put({ ...dropout, returns: event.currentTarget.checked })} />
        </div>
      )}
    </Fold>
  )
}

/** A stand-in until a model is chosen: whoever has no model can try the policy with it. */
const REHEARSAL = { kind: 'llm', provider: 'rehearsal', model: 'rehearsal', protocols: [], memory: { kind: 'all' } } as const
