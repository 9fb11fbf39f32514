import { useEffect, useRef, useState } from 'react'
import type { JoinLink } from '../../host/wire/link'
import type { Finding } from '../../host/wire/messages'
import { openTransport, ownBroker } from '../../transport/open'
import { hostPublicOf } from '../../host/wire/keys'
import { browserKeep } from '../client/keep'
import { Speak } from '../screens/Speak'
import { randomBytes } from '../random'
import { durationText, joinTexts, type Language } from '../texts'
import { canKeepAwake } from '../wake-lock'
import { NEEDED, preflight } from './checks'
import './preflight.css'

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Whether a WebSocket to a broker opens, whatever then speaks on it. */
const socketOpens = (url: string): Promise<boolean> =>
  new Promise(resolve => {
    try {
      const socket = new WebSocket(url, 'mqtt')
      const end = (isOpen: boolean) => {
        resolve(isOpen)
        socket.close()
      }
      socket.addEventListener('open', () => end(true))
      socket.addEventListener('error', () => end(false))
    } catch {
      resolve(false)
    }
  })

/** The page's own server keeps the report for the host's page, under the session's name. */
async function handIn(session: string, id: string, report: readonly Finding[]): Promise<boolean> {
  try {
    const body = JSON.stringify({ id, report })
    return (
      await fetch(`preflight/${session}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(5_000),
      })
    ).ok
  } catch {
    return false
  }
}

/** Whether the browser keeps what it is given; leaves nothing behind. */
function canStore(): boolean {
  const keep = browserKeep()
  const isKept = keep.set('parley.join.trial', '1')
  keep.remove('parley.join.trial')
  return isKept
}

/** Before class, on one phone: what works here and what doesn't, with the remedy. It takes no place. */
export default function Preflight({
  link,
  language,
  onSpeak,
}: {
  readonly link: JoinLink
  readonly language: Language
  onSpeak(language: Language): void
}) {
  const t = joinTexts(language)
  // It runs when asked for, not when the language changes; figures are told in the language of that moment.
  const texts = useRef(t)
  useEffect(() => {
    texts.current = t
  }, [t])
  const [run, setRun] = useState(0)
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const [told, setTold] = useState<boolean | null>(null)
  useEffect(() => {
    let isGone = false
    setFindings([])
    setTold(null)
    const broker = link.broker ?? ownBroker(location.href)
    const { session } = hostPublicOf(link.key)
    const trial = preflight(
      {
        link,
        page: location.href,
        broker: broker === 'tabs' ? null : broker,
        isSecure: isSecureContext,
        canStore: canStore(),
        canKeepAwake: canKeepAwake(),
        socket: socketOpens,
        open: credentials => openTransport(broker, { session, ...credentials }),
        post: (id, report) => handIn(session, id, report),
        random: randomBytes,
        at: () => performance.now(),
        today: () => Date.now(),
        wait: pause,
        milliseconds: ms => texts.current.preflight.milliseconds(String(ms)),
        skew: ms => texts.current.preflight.skew(durationText(Math.abs(ms), texts.current), ms > 0),
      },
      finding => !isGone && setFindings(before => [...before, finding]),
    )
    void trial.then(isTold => !isGone && setTold(isTold))
    return () => {
      isGone = true
    }
  }, [run, link])
  const bad = findings.filter(({ ok }) => !ok)
  const isBad = bad.some(({ what }) => NEEDED.has(what))
  const verdict = told === null ? t.preflight.running : isBad ? t.preflight.bad : bad.length > 0 ? t.preflight.limits : t.preflight.good
  return (
    <div className="join">
      <main className="preflight">
        <header className="top">
          <p className="over-title">{t.parley}</p>
          <Speak language={language} t={t} onSpeak={onSpeak} />
        </header>
        <h1>{t.preflight.title}</h1>
        <p className="lead">{t.preflight.lead}</p>
        <p className="verdict" role="status">
          {verdict}
        </p>
        <ul className="checks">
          {findings.map(({ what, ok, detail }) => {
            const [name, fine, remedy] = t.preflight.checks[what]
            const state = ok ? 'ok' : NEEDED.has(what) ? 'fails' : 'limited'
            return (
              <li key={what} data-state={state}>
                <div className="check-head">
                  <strong>{name}</strong>
                  <span className="check-state">{t.preflight[state]}</span>
                </div>
                <p>{ok ? fine : remedy}</p>
                {detail !== '' && <p className="hint">{detail}</p>}
              </li>
            )
          })}
        </ul>
        {told !== null && (
          <>
            <p className="hint">{told ? t.preflight.told : t.preflight.untold}</p>
            <button type="button" className="first" onClick={() => setRun(run + 1)}>
              {t.preflight.again}
            </button>
          </>
        )}
      </main>
    </div>
  )
}
