import type { View } from '../../host/wire/messages'
import type { JoinTexts } from '../../wording/join.en'
import type { JoinState } from '../client/state'
import { canKeepAwake } from '../wake-lock'

/** Who one is here, and what helps: reloading, another device, the screen, what this browser keeps. */
export function Foot({ you, state, t }: { readonly you: NonNullable<View['you']>; readonly state: JoinState; readonly t: JoinTexts }) {
  return (
    <footer className="foot">
      <details>
        <summary>
          <span className="foot-who">
            <strong>{t.foot.you(you.name)}</strong>
            <span>{t.foot.code(you.participant)}</span>
          </span>
          <span className="foot-help">{t.foot.help}</span>
        </summary>
        {you.team.length > 1 && <p>{t.team.with(you.team.join(', '))}</p>}
        <p>{state.isKept ? t.foot.reload : t.banner.memory}</p>
        <p>{t.foot.device(you.participant)}</p>
        <p>{canKeepAwake() ? t.foot.awake : t.foot.sleep}</p>
        {state.isKept && <p>{t.foot.keeps}</p>}
      </details>
    </footer>
  )
}
