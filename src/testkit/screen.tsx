import { act, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Seat } from '../core/game'
import { allSeats } from '../core/seats'
import { ActionPad } from '../ui/pad/ActionPad'
import { Board } from '../ui/pad/Board'
import { Feed } from '../ui/pad/Feed'
import { Markdown } from '../ui/pad/Markdown'
import { Rules } from '../ui/pad/Rules'
import type { SeatProps } from '../ui/contract'
import type { ScreenProbe } from './law'
import type { Finding, Subject } from './subject'
import { some, type Trial, type TrialFrame } from './trial'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** A moment of a trial: a frame, or the end, where nobody is asked. */
type Moment = Pick<TrialFrame, 'k' | 'state' | 'asked'> & { readonly turn: TrialFrame['turn'] | null }

/** How many frames of a trial are drawn: drawing is the dearest thing the kit does, and long histories differ little from frame to frame. */
const framesOf = { any: 4, high: 2, low: 1, alike: 1 }

/**
 * Law 22 in jsdom: the generic board, pad, feed and rules, and the game's own where it has them, drawn with effects for a spread of frames and the end,
 * for seats that are asked and seats that wait, in both languages. What React warns of counts.
 */
export const screenProbe: ScreenProbe = (subject, trial) => {
  const { kind } = trial.setting
  const few = some(trial.frames, framesOf[trial.style] - (kind === 'default' || kind === 'seats' ? 0 : 1))
  if (few.length === 0) return []
  const end = trial.machine === null ? [] : [{ k: trial.frames.length, state: trial.machine.state as unknown, asked: [], turn: null }]
  return [...few, ...end].flatMap((moment: Moment, i) => {
    const asked = moment.asked.map(({ seat }) => seat)
    const waits = allSeats(trial.setting.seats).find(seat => !asked.includes(seat))
    const seats = [...asked.slice(0, 2), ...(waits === undefined ? [] : [waits])]
    return seats.flatMap(seat => draw(subject, trial, moment, seat, i % 2 === 0 ? 'en' : 'de'))
  })
}

/** Everything that a screen of this seat is handed: what the app hands it, and nothing else. */
function propsOf({ game }: Subject, trial: Trial, { k, state, asked, turn }: Moment, seat: Seat, language: 'en' | 'de'): SeatProps<any> {
  const { setting, briefs } = trial
  const wording = game.wording[language] ?? game.wording.en
  const observation: unknown = game.observe(state, seat, setting.config)
  const own = asked.find(one => one.seat === seat)
  const events = trial.frames
    .slice(0, k)
    .flatMap(past => past.events.filter(event => event.to?.includes(seat) ?? true).map(event => ({ k: past.k + 1, is: event.is })))
  const seats = allSeats(setting.seats).map(i => ({ seat: i, name: `Player ${i + 1}`, kind: 'scripted' as const }))
  const ask = own === undefined || turn === null ? null : { turn, space: own.space, question: wording.ask(observation, turn, briefs[seat]) }
  return { seat, seats, brief: briefs[seat], observation, events, ask, wording, language, onAct: () => undefined }
}

function draw(subject: Subject, trial: Trial, moment: Moment, seat: Seat, language: 'en' | 'de'): Finding[] {
  const props = propsOf(subject, trial, moment, seat, language)
  const { brief, observation, events, ask, wording } = props
  const { Board: OwnBoard, Pad: OwnPad } = subject.view ?? {}
  const { errors, controls } = rendered(
    <StrictMode>
      <Board observation={observation} language={language} />
      {ask && <Markdown>{ask.question}</Markdown>}
      {ask && <ActionPad space={ask.space} language={language} onAct={() => undefined} />}
      <Feed items={events.slice(-20).map(({ k, is }) => ({ k, text: wording.report(is, seat, brief) }))} language={language} />
      <Rules text={wording.rules(brief, seat, trial.setting.seats)} language={language} open />
      {OwnBoard && <OwnBoard {...props} />}
      {OwnPad && ask && <OwnPad {...props} />}
    </StrictMode>,
  )
  const at = `step ${moment.k + 1}, seat ${seat}, ${language}`
  if (errors.length > 0) return [{ expected: 'a screen', found: `an error: ${errors[0]}`, at }]
  return ask === null || controls > 0 ? [] : [{ expected: 'a way to answer', found: 'no control', at }]
}

/** Mounts, lets effects run, unmounts; says what went wrong and how many controls there were. */
function rendered(screen: ReactNode): { readonly errors: readonly string[]; readonly controls: number } {
  const errors: string[] = []
  const speak = console.error
  console.error = (...words: unknown[]) => errors.push(words.map(String).join(' '))
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place, { onUncaughtError: error => errors.push(error instanceof Error ? error.message : String(error)) })
  try {
    act(() => root.render(screen))
    const controls = place.querySelectorAll('button, input, textarea, select').length
    act(() => root.unmount())
    return { errors, controls }
  } catch (error) {
    return { errors: [...errors, error instanceof Error ? error.message : String(error)], controls: 0 }
  } finally {
    console.error = speak
    place.remove()
  }
}
