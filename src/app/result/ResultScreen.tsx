import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { Wording } from '../../core/game'
import type { SeatSpec } from '../../core/spec'
import { meanRegret, type Scores, scoresOf } from '../../data/scores'
import { attemptsOf } from '../../measures/failures'
import { invalidShare, outsideIn } from '../../measures/invalid'
import { playerLabel } from '../../measures/rows'
import type { ResultProps, SeatFace } from '../../ui/contract'
import { Guard } from '../../ui/pad/Guard'
import { Failures } from '../../ui/screens/result/Failures'
import { Measures } from '../../ui/screens/result/Measures'
import { points } from '../../ui/screens/result/numbers'
import { Published } from '../../ui/screens/result/Published'
import { referencesOf } from '../../ui/screens/result/references'
import '../../ui/screens/result/result.css'
import { type SeatRow, SeatTable } from '../../ui/screens/result/SeatTable'
import { type Hands, outcomeOf, type Told } from '../../ui/screens/result/sentences'
import { Theory } from '../../ui/screens/result/Theory'
import { ToldTable } from '../../ui/screens/result/ToldTable'
import { isMeasured, judge } from '../../ui/screens/result/why'
import { languageOf } from '../../wording/objection'
import { resultTexts } from '../../wording/result'
import { resultModelTexts } from '../../wording/result-models'
import { resultPublishedTexts } from '../../wording/result-published'
import { facesOf, hidesKinds } from '../faces'
import { labelsOf } from '../library/labels'
import { labelWords } from '../library/use-naming'
import { callingsOf } from '../names'
import { hasModels } from '../players-of'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import { Actions } from './Actions'
import type { Loaded } from './load'
import { isRehearsal, othersOf } from './model-rows'
import type { Moment } from './moment'
import { ReplayPart } from './ReplayPart'
import { takeovers } from './takeovers'

const ModelsPart = lazy(() => import('./ModelsPart'))
const GenericCharts = lazy(() => import('../../ui/screens/result/GenericCharts'))

/** A match that was played: how it ended, how well that was beside its benchmarks, who got what, what happened, and every moment of it again. */
export function ResultScreen({ match, moment }: { readonly match: Loaded; readonly moment: Moment }) {
  const language = useSettings(s => s.language)
  const t = resultTexts(language)
  const { entry, playback, live } = match
  const faces = useResultFaces(match)
  const told = useMemo(() => toldOf(match, faces, language), [match, faces, language])
  const scores = useMemo(() => scoresOf(playback.final, playback.status), [playback])
  const preset = match.meta.preset === undefined ? undefined : entry.game.presets[match.meta.preset]
  const title = t.title(preset === undefined ? entry.card.title[language] : `${entry.card.title[language]}, ${preset.title[language]}`)
  useTitle(title)
  const { status } = playback
  const isVeiled = live !== null && hidesKinds(match.spec)
  const { t: say } = useTranslation()
  const label = labelsOf([entry], language, labelWords(say, say('match.aPerson')))
  return (
    <div className="page result">
      <header className="result-head">
        <h1>{title}</h1>
        {!isVeiled && <RehearsalNote match={match} language={language} />}
        <p className="result-outcome">{outcomeOf(told)}</p>
        {status !== 'complete' && (
          <p className="result-status" role="note">
            {t.status[status](points(playback.steps.length, language))}{' '}
            {status === 'running' && (
              <Link to="/match/$id" params={{ id: match.id }}>
                {t.backToMatch}
              </Link>
            )}
          </p>
        )}
        {live === null && <Actions match={match} faces={faces} language={language} />}
        {status !== 'running' && <p className="result-debrief">{t.debrief}</p>}
        <Origin match={match} language={language} />
      </header>
      <Measures told={told} faces={faces} tags={entry.card.tags} hands={handsOf(match)} />
      <section aria-labelledby="seats">
        <h2 id="seats">{t.seatTable}</h2>
        <SeatTable rows={rowsOf(match, faces, told, scores, isVeiled ? null : label)} language={language} />
      </section>
      <PublishedPart match={match} scores={scores} language={language} />
      <Failures attempts={attemptsOf(match.log, faces.length)} faces={faces} language={language} />
      <section aria-labelledby="charts">
        <h2 id="charts">{t.charts}</h2>
        <GameResult match={match} faces={faces} told={told} />
      </section>
      <Theory told={told} faces={faces} />
      {live === null && hasModels(match.spec) && (
        <Suspense fallback={<p className="result-facts">{t.loading}</p>}>
          <ModelsPart match={match} faces={faces} language={language} />
        </Suspense>
      )}
      {!isVeiled && <ToldPart match={match} faces={faces} language={language} />}
      <ReplayPart match={match} faces={faces} moment={moment} language={language} />
    </div>
  )
}

/** Where an imported record is from. */
function Origin({ match: { spec, meta }, language }: { readonly match: Loaded; readonly language: 'en' | 'de' }) {
  const t = resultPublishedTexts(language)
  const sources = [...new Set(spec.seats.flatMap(({ player }) => (player.kind === 'imported' ? [player.source] : [])))]
  if (sources.length === 0) return null
  return (
    <p className="result-origin">
      {t.imported} <cite>{[meta.name ?? '', ...sources].filter(part => part !== '').join(', ')}</cite>. {t.importedHint}
    </p>
  )
}

/** Measures of the literature and ours beside them; nothing where the game knows neither, or while the match runs. */
function PublishedPart({ match, scores, language }: { readonly match: Loaded; readonly scores: Scores; readonly language: 'en' | 'de' }) {
  const { playback, log } = match
  const { game, final, status } = playback
  const invalid = useMemo(() => invalidShare(log, outsideIn(game, log)), [game, log])
  if ((game.published === undefined && game.conduct === undefined) || status === 'running') return null
  return (
    <Published
      measures={game.published ?? []}
      values={scores.published}
      config={final.config}
      conduct={scores.conduct}
      regret={scores.conduct === null ? null : meanRegret(scores.conduct)}
      invalid={invalid}
      isMeasured={isMeasured(status)}
      language={language}
    />
  )
}

/** Says at once that a stand-in sat there. */
function RehearsalNote({ match: { spec }, language }: { readonly match: Loaded; readonly language: 'en' | 'de' }) {
  const t = resultModelTexts(language).rehearsal
  const seats = spec.seats.filter(isRehearsal).length
  if (seats === 0) return null
  return (
    <p className="result-rehearsal" role="note">
      <strong>{t.title}</strong> {t.says(seats, spec.seats.length)}
    </p>
  )
}

/** What everybody who reads was told about the others, beside what was so. */
function ToldPart({ match, faces, language }: { readonly match: Loaded; readonly faces: readonly SeatFace[]; readonly language: 'en' | 'de' }) {
  const { t } = useTranslation()
  const { spec, entry } = match
  const rows = useMemo(() => {
    const words = resultModelTexts(language)
    const label = labelsOf([entry], language, labelWords(t, t('match.aPerson')))
    const taken = takeovers(match, player => label(playerLabel(player)), language)
    const players = spec.seats.map(({ player }, i) => [label(playerLabel(player)), ...(taken.get(i) ?? [])].join('; '))
    return spec.seats.flatMap((seat, i) => {
      const face = faces[i]
      if (face === undefined || (seat.player.kind !== 'human' && seat.player.kind !== 'llm')) return []
      const so = othersOf(players, i, words.told.seat)
      const told = seat.told ?? (spec.disclosure === undefined ? null : '')
      return [{ face, told, lang: languageOf(seat.wording), so: so.length === 0 ? [words.told.alone] : so }]
    })
  }, [match, spec, entry, faces, language, t])
  return rows.length === 0 ? null : <ToldTable rows={rows} seats={faces.length} language={language} />
}

/** The game's own account of the match; where it has none, or it fails, the charts that fit every game. */
function GameResult({ match, faces, told }: { readonly match: Loaded; readonly faces: readonly SeatFace[]; readonly told: Told }) {
  const { view, playback, spec, benchmarks, entry } = match
  const { language } = told
  const generic = (
    <Suspense fallback={<p className="result-facts">{resultTexts(language).loading}</p>}>
      <GenericCharts playback={playback} faces={faces} parties={told.parties} language={language} />
    </Suspense>
  )
  if (view?.Result === undefined || benchmarks === null || playback.steps.length === 0) return <div className="result-game">{generic}</div>
  const wording = (entry.game.wording[language] ?? entry.game.wording.en) as Wording<any>
  const props: ResultProps<any> = {
    config: spec.config,
    seats: faces.map(face => ({ ...face, spec: spec.seats[face.seat] as (typeof spec.seats)[number] })),
    outcome: match.outcome,
    payoffs: match.facts.payoffs,
    benchmarks,
    events: match.events,
    wording,
    language,
  }
  return (
    <div className="result-game">
      <Guard language={language} instead={generic} reset={match}>
        <Suspense fallback={<p className="result-facts">{resultTexts(language).loading}</p>}>
          <view.Result {...props} />
        </Suspense>
      </Guard>
    </div>
  )
}

/** Names of those who sat there. In an imported match the reader isn't at the table; while a match runs here, people see no more of their counterparts than at the table. */
function useResultFaces({ spec, entry, isImported, live }: Loaded): readonly SeatFace[] {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  return useMemo(() => {
    const callings = callingsOf(t, isImported ? t('match.person', { n: 1 }) : undefined)
    return facesOf(spec, entry, language, callings, { veiled: live !== null && hidesKinds(spec) })
  }, [spec, entry, isImported, live, language, t])
}

function toldOf({ spec, facts, benchmarks, entry, playback, isImported }: Loaded, faces: readonly SeatFace[], language: 'en' | 'de'): Told {
  const { game, status } = playback
  const { tags } = entry.card
  const people = spec.seats.filter(seat => seat.player.kind === 'human').length
  const none = { feasible: { worst: [], best: [] }, baseline: [], ideal: [], welfare: { none: 0, best: 0 }, equilibria: [] }
  const match = { payoffs: facts.payoffs, welfare: facts.welfare, benchmarks: facts.benchmarks ?? benchmarks ?? none, tags, status }
  return {
    match,
    judgement: judge(match),
    references: isMeasured(status) ? referencesOf(match.benchmarks, tags, game.welfare !== undefined) : [],
    parties: faces.map(({ name, kind, seat }) => ({
      name: inProse(name, language),
      isYou: kind === 'human' && people === 1 && spec.seats[seat]?.name === undefined && !isImported,
    })),
    language,
  }
}

function rowsOf(
  loaded: Loaded,
  faces: readonly SeatFace[],
  { match, judgement, language }: Told,
  { conduct }: Scores,
  label: ReturnType<typeof labelsOf> | null,
): readonly SeatRow[] {
  const { spec, facts, entry } = loaded
  const taken = takeovers(loaded, label && (player => label(playerLabel(player))), language)
  const isOver = facts.benchmarks !== null
  const regret = conduct?.regret ?? null
  return faces.map(face => {
    const note = taken.get(face.seat)?.join('; ')
    return {
      face,
      ...(note === undefined ? {} : { note }),
      player: label === null ? '' : playerOf(spec.seats[face.seat], entry, language),
      payoff: facts.payoffs[face.seat] ?? 0,
      baseline: isOver ? (match.benchmarks.baseline[face.seat] ?? null) : null,
      ideal: isOver ? (match.benchmarks.ideal[face.seat] ?? null) : null,
      selfGain: judgement.selfGain[face.seat] ?? { value: null, why: 'unfinished' },
      ...(regret === null ? {} : { regret: regret[face.seat] ?? null }),
    }
  })
}

/** A name inside a sentence: one with a comma of its own is quoted. */
const inProse = (name: string, language: 'en' | 'de'): string => (!name.includes(',') ? name : language === 'de' ? `„${name}“` : `“${name}”`)

/** Who decides there, where the name doesn't say it: the strategy under a given name, and its parameters. */
function playerOf(seat: SeatSpec | undefined, { strategies }: CatalogueEntry, language: 'en' | 'de'): string {
  if (seat === undefined || seat.player.kind === 'human') return ''
  if (isRehearsal(seat)) return ''
  if (seat.player.kind !== 'scripted') return playerLabel(seat.player)
  const { strategy, params } = seat.player
  const title = seat.name === undefined ? [] : [strategies.find(s => s.id === strategy)?.title[language] ?? strategy]
  const set = Object.entries((params ?? {}) as Record<string, unknown>).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const words = set.map(([name, value]) => `${name} ${typeof value === 'number' ? points(value, language) : JSON.stringify(value)}`)
  return [...title, ...(words.length > 0 ? [words.join(', ')] : [])].join(' · ')
}

function handsOf({ log, spec }: Loaded): Hands {
  const tried = attemptsOf(log, spec.seats.length)
  const [attempts, failed] = [tried.reduce((sum, seat) => sum + seat.all, 0), tried.reduce((sum, seat) => sum + seat.failed, 0)]
  const hands = { all: 0, attempts, failed, fallback: 0, imported: 0, others: 0 }
  for (const entry of log) {
    if (entry.e !== 'move') continue
    hands.all++
    if (entry.by === 'fallback') hands.fallback++
    else if (entry.by === 'imported') hands.imported++
    else if (entry.by !== 'player') hands.others++
  }
  return hands
}
