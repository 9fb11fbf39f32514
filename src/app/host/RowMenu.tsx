import { Menu } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from './acts'

/** What a row's menu offers: an act, or a look over the shoulder. */
export type Offered = Act | { readonly act: 'peek'; readonly participant: string; readonly about: string }

/** The acts that are possible on one row, behind one button. `onPick` gets the button too, so that the focus can come back to it. */
export function RowMenu(props: {
  readonly label: string
  readonly offered: readonly Offered[]
  onPick(picked: Offered, from: HTMLElement | null): void
}) {
  const { t } = useTranslation('hostActs')
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu position="bottom-end" withinPortal returnFocus={false} transitionProps={{ duration: 0 }} shadow="none">
      <Menu.Target>
        <button ref={button} type="button" className="button row-menu" data-quiet aria-label={props.label} disabled={props.offered.length === 0}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
            <circle cx="4" cy="10" r="1.75" />
            <circle cx="10" cy="10" r="1.75" />
            <circle cx="16" cy="10" r="1.75" />
          </svg>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.offered.map(offered => (
          <Menu.Item key={offered.act} onClick={() => props.onPick(offered, button.current)}>
            {t(`menu.${offered.act as 'kick'}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
