import { Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../../catalogue'
import type { Seat } from '../../../core/game'
import type { LlmSpec } from '../../../core/spec'
import { placeOf } from '../../models/names'
import '../../models/texts'
import type { Setup } from '../../setup/setup'
import { ModelSide } from './ModelSide'
import { PersonSide } from './PersonSide'
import { useAhead } from './use-ahead'

/** Turns that are played at first, and more at a press. */
const TURNS = 10

/** Turn by turn of one seat: what its model gets, and beside it what a person there would see. On a narrow screen one of the two at a time. */
export function AskScreen({ setup, entry, language }: { readonly setup: Setup; readonly entry: CatalogueEntry; readonly language: 'en' | 'de' }) {
  const { t } = useTranslation('tableModels')
  const models = useTranslation('models').t
  const [seat, setSeat] = useState<Seat | null>(null)
  const [turns, setTurns] = useState(TURNS)
  const [place, setPlace] = useState(0)
  const [side, setSide] = useState<'model' | 'person'>('model')
  const played = useAhead(setup, entry, language, seat, turns)
  useEffect(() => {
    setTurns(TURNS)
    setPlace(0)
  }, [seat])
  if (played === null) return <p role="status">{t('preview.loading')}</p>
  if (typeof played === 'object' && 'nobody' in played) return <p>{t('preview.noModel')}</p>
  const why = typeof played === 'string' ? played : played.why
  if (why !== null)
    return (
      <p className="fault" role="alert">
        {t('preview.failed', { why })}
      </p>
    )
  if (typeof played === 'string' || played.ahead === null) return null
  const { spec, ahead } = played
  const of = ahead.turns.length
  const at = Math.min(place, of - 1)
  const turn = ahead.turns[at]
  const seats = spec.seats.flatMap(({ player }, i) => (player.kind === 'llm' ? [{ i, player }] : []))
  const callOf = (player: LlmSpec) => (player.provider === 'rehearsal' ? placeOf(player, models) : player.model)
  return (
    <div className="ask-screen">
      <div className="ask-controls">
        <Select
          label={t('preview.seat')}
          allowDeselect={false}
          searchable={seats.length > 12}
          limit={200}
          value={String(played.seat)}
          data={seats.map(({ i, player }) => ({ value: String(i), label: `${i + 1}: ${callOf(player)}` }))}
          onChange={value => value !== null && setSeat(Number(value))}
        />
        {of > 0 && (
          <div className="ask-turns">
            <span className="config-label" aria-live="polite">
              {t('preview.turn', { n: at + 1, of })}
            </span>
            <div className="ask-stepper">
              <button type="button" className="button" aria-label={t('preview.before')} disabled={at === 0} onClick={() => setPlace(at - 1)}>
                ←
              </button>
              <input
                type="range"
                aria-label={t('preview.turnLabel')}
                min={1}
                max={of}
                value={at + 1}
                onChange={e => setPlace(Number(e.target.value) - 1)}
              />
              <button type="button" className="button" aria-label={t('preview.after')} disabled={at >= of - 1} onClick={() => setPlace(at + 1)}>
                →
              </button>
            </div>
          </div>
        )}
        {spec.seed.startsWith(`${setup.seed}/`) && <p className="config-description">{t('preview.otherSeed', { seed: setup.seed })}</p>}
        {ahead.isOver ? (
          <p className="config-description">{t('preview.over')}</p>
        ) : (
          <button
            type="button"
            className="button"
            disabled={turns > of}
            onClick={() => {
              setPlace(of)
              setTurns(turns + TURNS)
            }}
          >
            {t('preview.more')}
          </button>
        )}
      </div>
      {turn === undefined ? (
        <p>{t('preview.noTurns')}</p>
      ) : (
        <>
          <div className="ask-tabs" role="group">
            {(['model', 'person'] as const).map(each => (
              <button key={each} type="button" className="button" aria-pressed={side === each} onClick={() => setSide(each)}>
                {t(`preview.${each}`)}
              </button>
            ))}
          </div>
          <div className="ask-sides" data-side={side}>
            <ModelSide played={played} turn={turn} />
            <PersonSide played={played} turn={turn} entry={entry} />
          </div>
        </>
      )}
    </div>
  )
}
