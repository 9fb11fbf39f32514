import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Setup } from '../setup/setup'

const MODES = ['disclosed', 'probabilistic', 'none'] as const

/** What the seats are told about each other: what is true, the true chances, or nothing. */
export function ToldField({ setup, onChange }: { readonly setup: Setup; onChange(setup: Setup): void }) {
  const { t } = useTranslation()
  const id = useId()
  const isDrawn = setup.groups.some(({ or }) => or !== undefined)
  return (
    <div className="config-field" data-wide>
      <span id={id} className="config-label">
        {t('told.title')}
      </span>
      <SegmentedControl
        orientation="vertical"
        aria-labelledby={id}
        value={setup.disclosure}
        data={MODES.map(value => ({ value, label: t(`told.${value}`) }))}
        onChange={mode => onChange({ ...setup, disclosure: MODES.find(each => each === mode) ?? 'disclosed' })}
      />
      <p className="config-description">{setup.disclosure === 'probabilistic' && !isDrawn ? t('told.noLottery') : t('told.hint')}</p>
    </div>
  )
}
