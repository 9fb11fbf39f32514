import { Modal } from '@mantine/core'
import { QRCodeSVG } from 'qrcode.react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hosting } from './hosting'
import './join-panel.css'

/** Px of the code on the page, and how it scales on a whole screen. */
const SIZE = 208

/** How people come in: the code to scan, the link to copy or read out, the letters where the server offers them, and a larger code for the room. */
export function JoinPanel({ hosting, isLocked }: { readonly hosting: Hosting; readonly isLocked: boolean }) {
  const { t } = useTranslation('host')
  const { link, lanLinks, code } = hosting
  const [isLarge, setLarge] = useState(false)
  const others = lanLinks.filter(other => other !== link)
  return (
    <section className="join-panel" aria-labelledby="join-title">
      <h2 id="join-title">{t('join.title')}</h2>
      {isLocked && <p className="host-hint">{t('join.locked')}</p>}
      <div className="join-code" data-shut={isLocked || undefined}>
        <Qr value={link} size={SIZE} />
      </div>
      {code !== null && (
        <p className="join-letters">
          <span className="host-hint">{t('join.code')}</span> <strong translate="no">{code}</strong>
          <small className="host-hint">{t('join.codeHint')}</small>
        </p>
      )}
      <LinkLine label={t('join.link')} link={link} />
      {others.length > 0 && (
        <details className="join-lan">
          <summary>{t('join.lan')}</summary>
          {others.map(other => (
            <LinkLine key={other} label={t('join.link')} link={other} />
          ))}
        </details>
      )}
      <div className="join-do">
        <button type="button" className="button" data-quiet onClick={() => setLarge(true)}>
          {t('join.larger')}
        </button>
      </div>
      {isLarge && (
        <Modal
          opened
          fullScreen
          onClose={() => setLarge(false)}
          title={t('join.scan')}
          transitionProps={{ duration: 0 }}
          closeButtonProps={{ 'aria-label': t('join.close') }}
          classNames={{ title: 'dialog-title' }}
        >
          <div className="join-large">
            <Qr value={link} size={1024} />
            {code !== null && (
              <p className="dialog-code" translate="no">
                {code}
              </p>
            )}
          </div>
        </Modal>
      )}
    </section>
  )
}

/** A code to scan: black on white with its quiet zone in both themes, or cameras don't find it. */
export function Qr({ value, size }: { readonly value: string; readonly size: number }) {
  const { t } = useTranslation('host')
  return <QRCodeSVG className="qr" value={value} size={size} marginSize={4} level="M" bgColor="#ffffff" fgColor="#000000" title={t('join.scan')} />
}

/** A link as text that can be marked, and a button that copies it; where the browser gives no clipboard (plain http) it is marked instead. */
function LinkLine({ label, link }: { readonly label: string; readonly link: string }) {
  const { t } = useTranslation('host')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'' | 'copied' | 'marked'>('')
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(link)
      setSaid('copied')
    } catch {
      setSaid('marked')
    }
  }
  return (
    <div className="join-link">
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input id={id} ref={field} readOnly value={link} onFocus={event => event.currentTarget.select()} />
      <button type="button" className="button" data-quiet onClick={() => void copy()}>
        {said === 'copied' ? t('join.copied') : t('join.copy')}
      </button>
      <p role="status" className="host-hint">
        {said === 'marked' ? t('join.copyFailed') : ''}
      </p>
    </div>
  )
}
