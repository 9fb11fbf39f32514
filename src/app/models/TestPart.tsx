import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Check } from '../../players/llm/check'
import { providerOf } from '../../players/llm/providers'
import { CheckSentence } from './CheckSentence'
import { noteCheck, subjectOf, testModel } from './checks'
import { keys } from './keys'
import type { DraftState } from './use-draft'
import { refOf, settingsOf } from './store'

/** Tests the model as it stands in the form, with the key that was just typed, and says in one sentence what came of it. Nothing is saved by it. */
export function TestPart(props: { readonly read: DraftState['read']; readonly typedKey: string; readonly id: string; showAll(): void }) {
  const { read, typedKey, id } = props
  const { t } = useTranslation('models')
  const [seen, setSeen] = useState<{ readonly of: string; readonly check: Check | null } | null>(null)
  const asked = useRef(0)
  useEffect(
    () => () => {
      asked.current += 1
    },
    [],
  )
  const entry = read !== null && 'entry' in read ? read.entry : null
  const ref = entry === null ? null : refOf(entry)
  const subject = entry === null || ref === null ? null : subjectOf({ ...ref, settings: settingsOf(entry) })
  // A result of what stood here before the last change says nothing any more.
  const shown = seen !== null && seen.of === subject ? seen : null
  const test = async () => {
    if (entry === null || ref === null || subject === null) {
      props.showAll()
      return
    }
    asked.current += 1
    const mine = asked.current
    setSeen({ of: subject, check: null })
    const check = await testModel({ ...ref, settings: settingsOf(entry) }, typedKey === '' ? undefined : typedKey)
    noteCheck(id, subject, check)
    if (asked.current === mine) setSeen({ of: subject, check })
  }
  const provider = entry === null ? null : providerOf(entry.provider)
  const hasKey = ref !== null && (typedKey !== '' || keys.homeOf(ref) !== null)
  return (
    <div className="mod-test">
      <button type="button" className="button" disabled={shown !== null && shown.check === null} onClick={() => void test()}>
        {t('check')}
      </button>
      <div role="status">
        {shown === null ? (
          <p className="mod-note">{provider?.needsKey === true && ref?.proxied !== true && !hasKey ? t('checks.needsKey') : t('checks.note')}</p>
        ) : shown.check === null || ref === null ? (
          <p className="mod-note">{t('checks.running')}</p>
        ) : (
          <CheckSentence of={ref} check={shown.check} hasKey={hasKey} />
        )}
      </div>
    </div>
  )
}
