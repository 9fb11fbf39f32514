import type { Refusal } from '../../host/wire/messages'
import type { JoinTexts } from '../../wording/join.en'
import type { JoinClient } from '../client/client'

/** No place: why, what to do, and to try again where that can help. */
export function Refused({ client, t, why }: { readonly client: JoinClient; readonly t: JoinTexts; readonly why: Refusal }) {
  const [what, todo] = t.refused[why]
  return (
    <section className="plain" role="alert">
      <h1>{what}</h1>
      <p>{todo}</p>
      {why === 'version' ? (
        <button type="button" className="first" onClick={() => location.reload()}>
          {t.reload}
        </button>
      ) : (
        why !== 'over' && (
          <button type="button" className="first" onClick={() => client.claimAgain()}>
            {t.again}
          </button>
        )
      )}
    </section>
  )
}
