import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../../catalogue'
import { Face } from '../../../ui/kit/Face'
import { byTitle } from '../../by-title'
import type { Card } from '../../../core/card'

/** The games as small cards: one press takes one. */
export function GamePick({ language, onPick }: { readonly language: 'en' | 'de'; onPick(card: Card): Promise<void> }) {
  const { t } = useTranslation('hostPlan')
  const ordered = useMemo(() => byTitle(cards, language), [language])
  const [taken, setTaken] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const pick = async (card: Card) => {
    if (taken !== null) return
    setTaken(card.id)
    setFault(null)
    try {
      await onPick(card)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
    setTaken(null)
  }
  return (
    <section>
      <h2>{t('pick.title')}</h2>
      <p className="host-hint">{t('pick.hint')}</p>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <ul className="game-pick">
        {ordered.map(card => (
          <li key={card.id}>
            <button type="button" aria-busy={taken === card.id || undefined} onClick={() => void pick(card)}>
              <Face marks={card.face} />
              <span className="game-pick-words">
                <strong>{card.title[language]}</strong>
                <span>{card.summary[language]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
