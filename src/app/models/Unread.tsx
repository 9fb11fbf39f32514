import { useTranslation } from 'react-i18next'
import { useModels } from './store'

/** What was stored and could not be read: that it is kept, and how to save it or be rid of it. */
export function Unread() {
  const { t } = useTranslation('models')
  const { unread, aside, discard } = useModels()
  const count = unread.length + (aside === null ? 0 : 1)
  if (count === 0) return null
  const save = () => {
    const text = [...unread.map(each => JSON.stringify(each, null, 2)), ...(aside === null ? [] : [aside])].join('\n')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    link.download = 'models-unread.txt'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }
  return (
    <div className="fault mod-unread" role="status">
      <p>{t('unread', { count })}</p>
      <button type="button" className="button" data-quiet onClick={save}>
        {t('unreadSave')}
      </button>
      <button type="button" className="button" data-quiet onClick={discard}>
        {t('unreadDrop')}
      </button>
    </div>
  )
}
