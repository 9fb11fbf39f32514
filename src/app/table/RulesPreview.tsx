import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { SeatRange } from '../../core/game'
import { rulesText } from '../../core/rules-text'
import { applyTransforms } from '../../transforms'
import { Guard } from '../../ui/pad/Guard'
import { Markdown } from '../../ui/pad/Markdown'
import '../../ui/pad/feed.css'
import type { Setup } from '../setup/setup'
import { toSpec } from '../setup/to-spec'

/** The rules exactly as a seat will read them, with what it is told about the others, while the set-up is being made. */
export function RulesPreview(props: {
  readonly entry: CatalogueEntry
  readonly setup: Setup
  readonly config: unknown
  readonly seats: number
  readonly range: SeatRange | null
  readonly language: 'en' | 'de'
}) {
  const { entry, setup, config, seats, range, language } = props
  const { t } = useTranslation()
  const [picked, setPicked] = useState<number | null>(null)
  const ready = config !== null && range !== null && seats >= range.min && seats <= range.max
  const spec = useMemo(() => {
    if (!ready) return null
    try {
      return toSpec(setup, entry, language)
    } catch {
      return null
    }
  }, [ready, setup, entry, language])
  const reader = spec?.seats.findIndex(({ player }) => player.kind === 'human') ?? -1
  const model = spec?.seats.findIndex(({ player }) => player.kind === 'llm') ?? -1
  const seat = picked !== null && picked < seats ? picked : Math.max(0, reader >= 0 ? reader : model)
  const text = useMemo(() => {
    if (spec === null) return null
    try {
      const game = applyTransforms(entry.game, spec.game.with)
      const wording = game.wording[spec.seats[seat]?.wording ?? 'en'] ?? game.wording.en
      const brief = game.brief === undefined ? spec.config : game.brief(spec.config as never, seat, seats)
      return rulesText(wording, brief, spec, seat)
    } catch {
      return null
    }
  }, [spec, entry, seat, seats])
  const roles = range?.roles
  const distinct = roles === undefined ? [] : roles.slice(0, seats)
  return (
    <section className="preview">
      <div className="section-head">
        <h2>{t('table.rules', { seat: seat + 1 })}</h2>
        {distinct.length > 1 && (
          <div className="preview-seats">
            {distinct.map((role, i) => (
              <button key={role} type="button" className="button" data-quiet aria-pressed={seat === i} onClick={() => setPicked(i)}>
                {i + 1}
              </button>
            ))}
          </div>
        )}
      </div>
      {text === null ? (
        <p className="lead">{t('table.rulesWait')}</p>
      ) : (
        <Guard language={language} reset={text}>
          <Markdown>{text}</Markdown>
        </Guard>
      )}
    </section>
  )
}
