import type { Turn } from '../../../core/game'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import type { SeatFace } from '../../contract'
import { nameOf } from '../../pad/naming'
import { showNumber } from '../../pad/texts'
import type { Eyes } from './scene'

const icons = {
  first: 'M5 4v12M15 4l-6 6 6 6',
  back: 'M12 4l-6 6 6 6',
  play: 'M5 3l11 7-11 7z',
  pause: 'M5 3h3.5v14H5zM11.5 3H15v14h-3.5z',
  forth: 'M8 4l6 6-6 6',
  last: 'M15 4v12M5 4l6 6-6 6',
} as const

/** The replay's slider, buttons, speed and choice of eyes. `pace` is an index of the speeds. */
export function Controls(props: {
  readonly place: number
  readonly last: number
  readonly isUnfinished: boolean
  readonly turn: Turn | null
  readonly faces: readonly SeatFace[]
  readonly eyes: Eyes
  readonly isPlaying: boolean
  readonly pace: number
  readonly language: Language
  onPlace(place: number): void
  onToggle(): void
  onPace(pace: number): void
  onEyes(eyes: Eyes): void
}) {
  const { place, last, turn, isPlaying, language, onPlace } = props
  const t = replayTexts(language)
  const n = (x: number) => showNumber(x, language)
  const at = place < last ? t.place(n(place + 1), n(last)) : props.isUnfinished ? t.stopped : t.end
  const button = (name: 'first' | 'back' | 'forth' | 'last', to: number, off: boolean) => (
    <button type="button" className="replay-button" aria-label={t[name]} title={t[name]} disabled={off} onClick={() => onPlace(to)}>
      <Icon name={name} />
    </button>
  )
  return (
    <div className="replay-controls">
      <div className="replay-row">
        <div className="replay-buttons">
          {button('first', 0, place === 0)}
          {button('back', place - 1, place === 0)}
          <button
            type="button"
            className="replay-button"
            aria-label={isPlaying ? t.pause : t.play}
            title={isPlaying ? t.pause : t.play}
            disabled={last === 0}
            onClick={props.onToggle}
          >
            <Icon name={isPlaying ? 'pause' : 'play'} />
          </button>
          {button('forth', place + 1, place >= last)}
          {button('last', last, place >= last)}
        </div>
        <p className="replay-place">
          {at}
          {turn !== null && <span className="replay-soft"> · {nameOf(turn.id.replace(':', ' '), {})}</span>}
        </p>
      </div>
      <input
        className="replay-slider"
        type="range"
        min={0}
        max={last}
        step={1}
        value={place}
        aria-label={t.slider}
        aria-valuetext={at}
        aria-keyshortcuts="ArrowLeft ArrowRight Home End Space"
        onChange={event => onPlace(Number(event.target.value))}
      />
      <div className="replay-row">
        <label className="replay-pick">
          <span>{t.eyes}</span>
          <select value={props.eyes} onChange={event => props.onEyes(event.target.value === 'all' ? 'all' : Number(event.target.value))}>
            <option value="all">{t.everyone}</option>
            {props.faces.map(face => (
              <option key={face.seat} value={face.seat}>
                {face.role === undefined ? face.name : `${face.name} (${face.role})`}
              </option>
            ))}
          </select>
        </label>
        <label className="replay-pick">
          <span>{t.speed}</span>
          <select value={props.pace} onChange={event => props.onPace(Number(event.target.value))}>
            {t.speeds.map((speed, i) => (
              <option key={speed} value={i}>
                {speed}
              </option>
            ))}
          </select>
        </label>
        <p className="replay-keys">{t.keys}</p>
      </div>
    </div>
  )
}

const Icon = ({ name }: { readonly name: keyof typeof icons }) => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={icons[name]}
      fill={name === 'play' || name === 'pause' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
