import type { JoinTexts } from '../../wording/join.en'
import type { JoinState } from '../client/state'

/** What stands in the way right now: another version, no connection, no host, a browser that keeps nothing. One sentence, with what will happen. */
export function Banner({ state, t }: { readonly state: JoinState; readonly t: JoinTexts }) {
  const isPressed = state.step !== 'start'
  const text = state.isOther
    ? t.banner.version
    : state.isUnreachable
      ? t.banner.unreachable
      : state.link === 'offline' && isPressed
        ? t.banner.offline
        : state.host === 'away' && isPressed && state.view?.screen.page !== 'end'
          ? t.banner.away
          : !state.isKept
            ? t.banner.memory
            : null
  return (
    <div role="status">
      {text !== null && (
        <div className="banner">
          <p>{text}</p>
          {state.isOther && (
            <button type="button" className="second" onClick={() => location.reload()}>
              {t.reload}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
