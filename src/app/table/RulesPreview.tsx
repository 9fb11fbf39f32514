import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { SeatRange } from '../../core/game'
import { applyTransforms, talkRef } from '../../transforms'
import { Guard } from '../../ui/pad/Guard'
import { Markdown } from '../../ui/pad/Markdown'
import '../../ui/pad/feed.css'
import type { Setup } from '../setup/setup'
import { wordingFor } from '../setup/to-spec'

/** The rules exactly as a seat will read them, while the set-up is being made. */
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
  const places = setup.groups.flatMap(group => Array.from({ length: group.count }, () => group))
  const person = places.findIndex(group => group.player.kind === 'human')
  const seat = picked !== null && picked < seats ? picked : Math.max(0, person)
  const group = places[seat]
  const ready = config !== null && range !== null && seats >= range.min && seats <= range.max
  const text = useMemo(() => {
    if (!ready) return null
    try {
      const game = setup.talk === null ? entry.game : applyTransforms(entry.game, [talkRef(setup.talk)])
      const wording = game.wording[group?.wording ?? wordingFor(entry, language)] ?? game.wording.en
      const brief = game.brief === undefined ? config : game.brief(config as never, seat, seats)
      const { names, order } = group?.labels ?? {}
      return wording.rules(brief as never, seat, seats, { ...(names ? { names } : {}), ...(order ? { order } : {}) })
    } catch {
      return null
    }
  }, [ready, entry, setup.talk, group, config, seat, seats, language])
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
