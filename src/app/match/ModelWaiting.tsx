import { useTranslation } from 'react-i18next'
import type { Seat } from '../../core/game'
import type { Frame } from '../../run/handle'
import type { SeatFace } from '../../ui/contract'
import '../run/texts'
import type { Session } from '../session-types'
import { useNow } from './use-now'
import { Waiting } from './Waiting'
import { waitingFor } from './waiting-for'

/** Seats that are named one by one. */
const NAMED = 3

/**
 * For whom the table waits, how long it has, and what then. `veiledFrom`: people who may not know who is a model; to them the same is said of everybody: no attempts, nor who has answered,
 * and the time since the question was opened.
 */
export default function ModelWaiting(props: {
  readonly session: Session
  readonly frame: Frame
  readonly faces: readonly SeatFace[]
  readonly veiledFrom: readonly Seat[] | null
}) {
  const { session, frame, faces, veiledFrom } = props
  const { t } = useTranslation('run')
  const { t: screen } = useTranslation()
  const now = useNow()
  const { watch, handle } = session
  const { referee } = handle.spec
  const clock = referee.onFailure === 'wait' ? undefined : (frame.turn?.clockMs ?? referee.clockMs)
  const then = clock === undefined ? t('live.noClock') : t(`live.afterwards.${referee.onFailure}`, { s: Math.round(clock / 1000) })
  const seconds = (since: number) => t('live.since', { s: Math.max(0, Math.floor((now - since) / 1000)) })
  const name = (seat: Seat) => faces[seat]?.name ?? ''
  if (veiledFrom !== null) {
    const opened = handle.log.findLast(event => event.e === 'open')?.at
    return (
      <Waiting title={waitingFor(frame, faces, screen, veiledFrom)} hint={[...(opened === undefined ? [] : [seconds(opened)]), then].join('; ')} />
    )
  }
  const waiting = frame.waitingFor
  if (waiting.length > NAMED) {
    const asked = waiting.filter(seat => (watch.asking(seat)?.since ?? null) !== null).length
    return <Waiting title={t('live.waitingMany', { n: waiting.length, asked, queued: waiting.length - asked })} hint={then} />
  }
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
