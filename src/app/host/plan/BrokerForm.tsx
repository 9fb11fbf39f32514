import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { safeStorage } from '../../safe-storage'
import { Fold, ORDER } from './Fold'

const KEY = 'parley.host.broker'

/** Where the next session shall run: '' for this page's own server, `tabs` for tabs of this browser, else a broker's address. Kept in this browser, not in the plan: the log doesn't depend on it. */
export const readBroker = (): string => safeStorage.get(KEY) ?? ''

/** Where messages travel. Whoever runs our own server needs nothing of this. */
export function BrokerForm() {
  const { t } = useTranslation('hostPlan')
  const [broker, setBroker] = useState(readBroker)
  const kind = broker === '' ? 'own' : broker === 'tabs' ? 'tabs' : 'other'
  const put = (value: string) => {
    setBroker(value)
    safeStorage.set(KEY, value.trim())
  }
  const isWrong = kind === 'other' && !/^wss?:\/\/[^/\s]+/.test(broker.trim())
  return (
    <Fold title={t('broker.title')} say={kind === 'other' ? broker : t(`broker.say.${kind}`)} problem={isWrong ? t('broker.wrong') : undefined}>
      <Select
        label={t('broker.where')}
        allowDeselect={false}
        value={kind}
        data={(['own', 'tabs', 'other'] as const).map(value => ({ value, label: t(`broker.kinds.${value}`) }))}
        onChange={value => put(value === 'own' ? '' : value === 'tabs' ? 'tabs' : 'wss://')}
      />
      {kind === 'other' && (
        <TextInput
          label={t('broker.address')}
          description={t('broker.hint')}
          inputWrapperOrder={ORDER}
          maxLength={500}
          value={broker}
          onChange={event => put(event.currentTarget.value === '' ? 'wss://' : event.currentTarget.value)}
        />
      )}
    </Fold>
  )
}
