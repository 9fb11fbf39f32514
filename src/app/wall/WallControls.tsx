import { useId, useState } from 'react'
import type { HostHandle } from '../../host/handle'
import { useSettings } from '../settings'
import { useTheme } from '../theme-attribute'
import { nextLayer } from './sheet'
import { LayerPart } from './LayerPart'
import { Sheet } from './Sheet'
import { WALL_STAGES } from './protocol'
import { wallTexts } from './texts'
import { type Fed, useWallFeed } from './use-wall-feed'
import './wall-controls.css'

interface ControlsProps {
  readonly handle: HostHandle
  /** The full link that people join by, with the key; null once nobody may. */
  readonly joinLink: string | null
  /** Six letters, where the server offers them. */
  readonly code: string | null
}

/**
 * The wall in the teacher's hand, on the host's screen: opens the window, says what stands there, and switches the layers of a chart on one by one. Feeds the walls of its session while it is mounted, so that it belongs on
 * every screen of a session from which a class is taught, also when the session is over.
 */
export function WallControls({ handle, joinLink, code }: ControlsProps) {
  const language = useSettings(s => s.language)
  const t = wallTexts(language).controls
  const fed = useWallFeed(handle, joinLink === null ? null : { link: joinLink, code })
  const id = useId()
  return (
    <section className="wall-controls" aria-labelledby={id}>
      <h2 id={id}>{t.title}</h2>
      <OpenWall session={handle.session} />
      <fieldset className="wall-stages">
        <legend>{t.stage}</legend>
        {WALL_STAGES.map(stage => (
          <label key={stage} data-on={fed.choice.stage === stage || undefined}>
            <input type="radio" name={`${id} stage`} checked={fed.choice.stage === stage} onChange={() => fed.change({ stage })} />
            {t.stages[stage]}
          </label>
        ))}
      </fieldset>
      <Dark fed={fed} />
      {fed.choice.stage === 'play' && (
        <label className="wall-check">
          <input type="checkbox" checked={fed.choice.live} onChange={event => fed.change({ live: event.target.checked })} />
          <span>
            {t.live}
            <small>{t.liveHint}</small>
          </span>
        </label>
      )}
      {fed.charts.length === 0 ? fed.show?.playing != null && <p className="wall-hint">{t.noCharts}</p> : <ChartPart fed={fed} language={language} />}
    </section>
  )
}

/** Opens the window; where the browser keeps it from opening, the address to open by hand. */
function OpenWall({ session }: { readonly session: string }) {
  const t = wallTexts(useSettings(s => s.language)).controls
  const [isBlocked, setBlocked] = useState(false)
  const address = `${window.location.href.split('#')[0]}#/wall/${session}`
  return (
    <div className="wall-open">
      <button
        type="button"
        className="button"
        data-quiet
        onClick={() => setBlocked(window.open(address, `parley-wall-${session}`, 'popup,width=1280,height=800') === null)}
      >
        {t.open}
      </button>
      <p className="wall-hint">{t.openHint}</p>
      {isBlocked && (
        <p className="wall-hint" role="alert">
          {t.blocked}{' '}
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </p>
      )}
    </div>
  )
}

function Dark({ fed }: { readonly fed: Fed }) {
  const t = wallTexts(useSettings(s => s.language)).controls
  const page = useTheme()
  const isDark = (fed.choice.theme ?? page) === 'dark'
  return (
    <label className="wall-check">
      <input type="checkbox" checked={isDark} onChange={event => fed.change({ theme: event.target.checked ? 'dark' : 'light' })} />
      <span>{t.dark}</span>
    </label>
  )
}

/** The chart: which one, which round, which layers, what it is compared with, and how it looks now. */
function ChartPart({ fed, language }: { readonly fed: Fed; readonly language: 'en' | 'de' }) {
  const t = wallTexts(language).controls
  const { charts, reading, choice, change, show } = fed
  const id = useId()
  if (reading === null) return null
  const { chart, blocks } = reading.now
  const next = nextLayer(reading)
  const isRevealed = choice.stage === 'reveal'
  return (
    <div className="wall-chart-part">
      {charts.length > 1 && (
        <label htmlFor={`${id} chart`}>
          {t.chart}
          <select id={`${id} chart`} value={chart.id} onChange={event => change({ chart: event.target.value, layers: [], period: null })}>
            {charts.map(one => (
              <option key={one.id} value={one.id}>
                {one.title[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {chart.kind === 'distribution' && blocks.length > 1 && (
        <label htmlFor={`${id} period`}>
          {t.period}
          <select
            id={`${id} period`}
            value={choice.period ?? ''}
            onChange={event => change({ period: event.target.value === '' ? null : Number(event.target.value) })}
          >
            {blocks.map(block => (
              <option key={block.period} value={block.period}>
                {block.period}
              </option>
            ))}
            <option value="">{t.latest}</option>
          </select>
        </label>
      )}
      {fed.earlier.length > 0 && (
        <label htmlFor={`${id} last`}>
          {t.last}
          <select
            id={`${id} last`}
            value={choice.last ?? ''}
            onChange={event => change({ last: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{t.lastNone}</option>
            {fed.earlier.map(past => (
              <option key={past.id} value={past.id}>
                {`${past.title}, ${new Date(past.at).toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB')}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className="button wall-next"
        data-first={isRevealed || undefined}
        disabled={isRevealed && next === null}
        onClick={() => (isRevealed ? next !== null && change({ layers: [...choice.layers, next] }) : change({ stage: 'reveal', layers: [] }))}
      >
        {!isRevealed ? t.show : next === null ? t.allOn : t.next(t.layer[next])}
      </button>
      <LayerPart fed={fed} reading={reading} language={language} />
      {show?.sheet != null && (
        <div className="wall-preview">
          <h3>{t.preview}</h3>
          <Sheet sheet={show.sheet} language={show.language} scale={1} height={240} />
        </div>
      )}
    </div>
  )
}
