import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import { ConfigForm } from '../../ui/kit/ConfigForm'
import { Face } from '../../ui/kit/Face'
import { issuesOf } from '../../ui/kit/issues'
import { useSettings } from '../settings'
import { probe } from '../setup/probe'
import { hasKind, seatCount } from '../setup/setup'
import { useTitle } from '../use-title'
import { CopyLink } from './CopyLink'
import { GridPicker } from './GridPicker'
import { More } from './More'
import { PresetPicker } from './PresetPicker'
import { RulesPreview } from './RulesPreview'
import { RunPart } from './RunPart'
import { SeatsEditor } from './SeatsEditor'
import { linkSentence } from './link-sentence'
import { isOpen } from './sitters'
import './table.css'
import { useSetup } from './use-setup'
import { useStart } from './use-start'

const Estimate = lazy(() => import('./model/Estimate').then(m => ({ default: m.Estimate })))
const AskPanel = lazy(() => import('./preview/AskPanel').then(m => ({ default: m.AskPanel })))

/** The table of one game: everything that a match is made of, with the rules beside it as they will read, and one button that starts it. */
export function TableScreen({ entry }: { readonly entry: CatalogueEntry }) {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  const { card, game } = entry
  const { setup, fault, change, reset } = useSetup(entry)
  useTitle(card.title[language])
  const { start, isStarting, problem } = useStart(setup, entry, language)

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
  const openAt = setup.groups.findIndex(({ player, or }) => isOpen(player) || (or !== undefined && isOpen(or.player)))
  const fix = missing
    ? fieldTitle(game.config, String(missing.path[0] ?? ''), language)
    : wrongSeats && range
      ? t(seats < range.min ? 'seats.tooFew' : 'seats.tooMany', { min: range.min, max: range.max })
      : openAt >= 0
        ? t('table.record', { n: seatCount(setup.groups.slice(0, openAt)) + 1 })
        : null
  const hasModels = hasKind(setup, 'llm')
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
              known={known}
              config={setup.config}
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
            <GridPicker game={game} setup={setup} language={language} onChange={change} />
            <ConfigForm
              schema={game.config}
              values={setup.config}
              language={language}
              onChange={values => change({ ...setup, config: { ...values } })}
            />
          </section>
          <More setup={setup} turns={known?.turns ?? []} onChange={change} />
          <RunPart setup={setup} language={language} onChange={change} />
        </div>
        <aside className="table-aside">
          <div className="start">
            <button type="button" className="button" data-first disabled={fix !== null || isStarting} onClick={() => void start()}>
              {isStarting ? t('table.starting') : setup.matches > 1 ? t('table.startMany', { n: setup.matches }) : t('table.start')}
            </button>
            <p className="start-say" role="status">
              {problem ?? (fix === null ? '' : t('table.fix', { what: fix.replace(/\.$/, '') }))}
            </p>
            <CopyLink setup={setup} game={card.id} />
          </div>
          {hasModels && fix === null && (
            <Suspense fallback={null}>
              <Estimate setup={setup} entry={entry} language={language} />
            </Suspense>
          )}
          <RulesPreview entry={entry} setup={setup} config={config} seats={seats} range={range} language={language} />
        </aside>
      </div>
      {hasModels && fix === null && (
        <Suspense fallback={null}>
          <AskPanel setup={setup} entry={entry} language={language} />
        </Suspense>
      )}
    </div>
  )
}

/** The title of a field in the screen's language, for the sentence that says what is missing. */
function fieldTitle(schema: CatalogueEntry['game']['config'], key: string, language: 'en' | 'de'): string {
  const shape = (schema as unknown as { shape?: Record<string, { meta?: () => { title?: string; de?: { title?: string } } | undefined }> }).shape
  const meta = shape?.[key]?.meta?.()
  return (language === 'de' ? meta?.de?.title : undefined) ?? meta?.title ?? key
}
