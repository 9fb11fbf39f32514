import { useTranslation } from 'react-i18next'
import type { Seat } from '../../core/game'
import type { Frame } from '../../run/handle'
import type { SeatFace } from '../../ui/contract'
import '../run/texts'
import type { Session } from '../session'
import { useNow } from './use-now'
import { Waiting } from './Waiting'

/** Seats that are named one by one. */
const NAMED = 3

/**
 * For whom the table waits, how long it has, and what then. `isVeiled`: the same is said of everybody, so that nothing tells who is a model: no attempts, and the time since the question
 * was opened.
 */
export default function ModelWaiting(props: {
  readonly session: Session
  readonly frame: Frame
  readonly faces: readonly SeatFace[]
  readonly isVeiled: boolean
}) {
  const { session, frame, faces, isVeiled } = props
  const { t } = useTranslation('run')
  const { t: screen } = useTranslation()
  const now = useNow()
  const { watch, handle } = session
  const { referee } = handle.spec
  const clock = referee.onFailure === 'wait' ? undefined : (frame.turn?.clockMs ?? referee.clockMs)
  const then = clock === undefined ? t('live.noClock') : t(`live.then.${referee.onFailure}`, { s: Math.round(clock / 1000) })
  const seconds = (since: number) => t('live.since', { s: Math.max(0, Math.floor((now - since) / 1000)) })
  const name = (seat: Seat) => faces[seat]?.name ?? ''
  const waiting = frame.waitingFor
  if (waiting.length > NAMED) {
    const asked = waiting.filter(seat => (watch.asking(seat)?.since ?? null) !== null).length
    const many = { n: waiting.length, asked, queued: waiting.length - asked }
    return <Waiting title={isVeiled ? screen('match.waitingMany', { n: waiting.length }) : t('live.waitingMany', many)} hint={then} />
  }
  const opened = handle.log.findLast(event => event.e === 'open')?.at
  if (isVeiled)
    return (
      <Waiting
        title={t('live.waiting', { who: waiting.map(name).join(', ') })}
        hint={[...(opened === undefined ? [] : [seconds(opened)]), then].join('; ')}
      />
    )
  const lines = waiting.map(seat => {
    const asking = watch.asking(seat)
    const facts =
      asking === null
        ? []
        : [t('live.attempt', { n: asking.tries, all: referee.retries + 1 }), asking.since === null ? t('live.queued') : seconds(asking.since)]
    return { seat, text: facts.join(', ') }
  })
  return (
    <Waiting
      title={t('live.waiting', { who: waiting.map(name).join(', ') })}
      hint={lines.length === 1 ? [lines[0]?.text ?? '', then].filter(Boolean).join('; ') : then}
      {...(lines.length > 1
        ? {
            more: (
              <ul className="waiting-list">
                {lines.map(({ seat, text }) => (
                  <li key={seat}>{text === '' ? name(seat) : `${name(seat)}: ${text}`}</li>
                ))}
              </ul>
            ),
          }
        : {})}
    />
  )
}
