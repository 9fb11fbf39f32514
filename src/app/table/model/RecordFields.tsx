import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { canonical } from '../../../core/canonical'
import type { MatchCard } from '../../../data/card'
import { useShelf } from '../../library/cards'
import { nameOf, playersOf } from '../../library/listing'
import { useNaming } from '../../library/use-naming'
import type { Sitter } from '../../setup/setup'
import type { SitterPart } from '../sitter-part'

/** Which seat of which finished match sits here again: matches of this game with as many seats, those with the same parameters first. */
export function RecordFields({ sitter, choosing, seats, seat, config, onChange }: SitterPart<Extract<Sitter, { kind: 'recorded' }>>) {
  const { t } = useTranslation('tableModels')
  const { cards } = useShelf()
  const { game } = choosing.entry
  const found = useMemo(() => {
    const same = canonical(config)
    return (cards ?? [])
      .filter(card => card.game === game.id && card.version === game.version && card.seats.length === seats)
      .filter(card => card.status === 'complete' || card.status === 'limit')
      .map(card => ({ card, isSame: canonical(card.config) === same }))
      .sort((a, b) => Number(b.isSame) - Number(a.isSame))
  }, [cards, game, seats, config])
  const naming = useNaming(useMemo(() => found.map(({ card }) => card), [found]))
  if (cards === null) return <p>{t('record.loading')}</p>
  const chosen = found.find(({ card }) => card.id === sitter.match)?.card
  const gone = sitter.match !== '' && chosen === undefined
  if (found.length === 0 && !gone) return <p>{t('record.none', { n: seats })}</p>
  const lineOf = (card: MatchCard, isSame: boolean) =>
    [nameOf(card, naming), playersOf(card, naming), ...(isSame ? [] : [t('record.other')])].join(' · ')
  return (
    <div className="record-fields">
      <Select
        label={t('record.match')}
        placeholder={t('record.pick')}
        allowDeselect={false}
        searchable
        value={chosen?.id ?? null}
        error={gone ? t('record.gone', { id: sitter.match }) : undefined}
        data={found.map(({ card, isSame }) => ({ value: card.id, label: lineOf(card, isSame) }))}
        onChange={id => id !== null && onChange({ kind: 'recorded', match: id, seat: Math.min(seat, seats - 1) })}
      />
      {chosen !== undefined && (
        <Select
          label={t('record.seat')}
          allowDeselect={false}
          searchable={seats > 12}
          value={String(sitter.seat)}
          data={chosen.seats.map((each, n) => ({
            value: String(n),
            label: t('record.seatOf', { n: n + 1, player: each.name === undefined || each.name === '' ? naming.label(each.player) : each.name }),
          }))}
          onChange={n => n !== null && onChange({ ...sitter, seat: Number(n) })}
        />
      )}
      <p>{t('record.hint')}</p>
    </div>
  )
}
