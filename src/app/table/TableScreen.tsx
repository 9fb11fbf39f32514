import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import { ConfigForm } from '../../ui/kit/ConfigForm'
import { Face } from '../../ui/kit/Face'
import { issuesOf } from '../../ui/kit/issues'
import { startMatch } from '../session'
import { useSettings } from '../settings'
import { seatCount } from '../setup/setup'
import { toSpec } from '../setup/to-spec'
import { useTitle } from '../use-title'
import { CopyLink } from './CopyLink'
import { More } from './More'
import { PresetPicker } from './PresetPicker'
import { RulesPreview } from './RulesPreview'
import { SeatsEditor } from './SeatsEditor'
import { linkSentence } from './link-sentence'
import { probe } from './probe'
import './table.css'
import { useSetup } from './use-setup'

/** The table of one game: everything that a match is made of, with the rules beside it as they will read, and one button that starts it. */
export function TableScreen({ entry }: { readonly entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  const navigate = useNavigate()
  const { card, game } = entry
  const { setup, fault, change, reset } = useSetup(entry)
  useTitle(card.title[language])
  const [starting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => setProblem(null), [setup])

  const parsed = useMemo(() => game.config.safeParse(setup.config), [game, setup.config])
  const config = parsed.success ? parsed.data : null
  const seats = seatCount(setup.groups)
  const range = useMemo(() => (config === null ? null : game.seats(config as never)), [game, config])
  const known = useMemo(
    () => (config === null || range === null ? null : probe(game, config, Math.max(range.min, Math.min(range.max, seats)))),
    [game, config, range, seats],
  )
  const missing = config === null ? issuesOf(parsed)[0] : undefined
  const wrongSeats = range !== null && (seats < range.min || seats > range.max)
  const fix = missing
    ? fieldTitle(game.config, String(missing.path[0] ?? ''), language)
    : wrongSeats && range
      ? t(seats < range.min ? 'seats.tooFew' : 'seats.tooMany', { min: range.min, max: range.max })
      : null

  const start = async () => {
    if (starting) return
    setStarting(true)
    setProblem(null)
    try {
      const session = await startMatch(toSpec(setup, entry, language), setup.preset === undefined ? {} : { preset: setup.preset })
      await navigate({ to: '/match/$id', params: { id: session.id } })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      setStarting(false)
    }
  }
  return (
    <div className="page table-page">
      <header className="table-head">
        <Face marks={card.face} className="table-face" />
        <div>
          <h1>{card.title[language]}</h1>
          <p className="lead">{card.summary[language]}</p>
          <details className="sources">
            <summary>{t('table.sources')}</summary>
            <ul>
              {card.cites.map(cite => (
                <li key={cite}>{cite}</li>
              ))}
            </ul>
          </details>
        </div>
      </header>
      {fault !== null && (
        <p className="fault" role="alert">
          {linkSentence(fault, t)}
        </p>
      )}
      <div className="table-columns">
        <div className="table-form">
          <section>
            <div className="section-head">
              <h2>{t('table.players')}</h2>
            </div>
            <SeatsEditor
              entry={entry}
              groups={setup.groups}
              shuffle={setup.shuffle}
              range={range}
              options={known?.options ?? new Map()}
              language={language}
              onGroups={groups => change({ ...setup, groups: [...groups] })}
              onShuffle={shuffle => change({ ...setup, shuffle })}
            />
          </section>
          <section>
            <div className="section-head">
              <h2>{t('table.game')}</h2>
              <button type="button" className="button" data-quiet onClick={reset}>
                {t('table.reset')}
              </button>
            </div>
            <PresetPicker game={game} setup={setup} language={language} onChange={change} />
            <ConfigForm
              schema={game.config}
              values={setup.config}
              language={language}
              onChange={values => change({ ...setup, config: { ...values } })}
            />
          </section>
          <More setup={setup} turns={known?.turns ?? []} onChange={change} />
        </div>
        <aside className="table-aside">
          <div className="start">
            <button type="button" className="button" data-first disabled={fix !== null || starting} onClick={() => void start()}>
              {starting ? t('table.starting') : t('table.start')}
            </button>
            <p className="start-say" role="status">
              {problem ?? (fix === null ? '' : t('table.fix', { what: fix.replace(/\.$/, '') }))}
            </p>
            <CopyLink setup={setup} game={card.id} />
          </div>
          <RulesPreview entry={entry} setup={setup} config={config} seats={seats} range={range} language={language} />
        </aside>
      </div>
    </div>
  )
}

/** The title of a field in the screen's language, for the sentence that says what is missing. */
function fieldTitle(schema: CatalogueEntry['game']['config'], key: string, language: 'en' | 'de'): string {
  const shape = (schema as unknown as { shape?: Record<string, { meta?: () => { title?: string; de?: { title?: string } } | undefined }> }).shape
  const meta = shape?.[key]?.meta?.()
  return (language === 'de' ? meta?.de?.title : undefined) ?? meta?.title ?? key
}
