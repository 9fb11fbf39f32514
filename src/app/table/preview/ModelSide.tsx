import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallRequest } from '../../../players/llm/caller'
import { compare, type Compared } from './compare'
import type { AheadTurn } from './play-ahead'
import { reportsOf } from './reports'
import type { Played } from './use-ahead'

/** The requests of a turn as they would be sent, with what a person doesn't read marked. */
export function ModelSide({ played, turn }: { readonly played: Played; readonly turn: AheadTurn }) {
  const { t } = useTranslation('tableModels')
  const { requests, answers } = turn
  const read = useMemo(
    () => ({ rules: turn.ask.rules, question: turn.ask.question, reports: reportsOf(played, turn).map(({ text }) => text) }),
    [played, turn],
  )
  return (
    <section className="ask-side" data-of="model" aria-label={t('preview.model')}>
      <h3>{t('preview.model')}</h3>
      {requests.length === 0 && <p>{t('preview.noCalls')}</p>}
      {requests.map((request, i) => (
        <Request key={`${request.k} ${i}`} request={request} nth={i} of={requests.length} answer={answers[i] ?? ''} read={read} />
      ))}
    </section>
  )
}

function Request(props: {
  readonly request: CallRequest
  readonly nth: number
  readonly of: number
  readonly answer: string
  readonly read: { readonly rules: string; readonly question: string; readonly reports: readonly string[] }
}) {
  const { request, nth, of, read } = props
  const { t } = useTranslation('tableModels')
  const compared = useMemo(() => compare(request.messages, read), [request, read])
  const what = t(`preview.calls.${request.tag}`)
  return (
    <article className="ask-request">
      {of > 1 && <h4>{t('preview.callOf', { what, n: nth + 1, of })}</h4>}
      <Sameness compared={compared} reports={read.reports.length} memory={request.model.memory.kind} isAct={request.tag === 'act'} />
      {compared.messages.map(({ role, stretches }, i) => (
        <div key={i} className="ask-message">
          <p className="ask-role">{t(`preview.${role}`)}</p>
          <pre>{stretches.map(({ text, same }, j) => (same ? text : <mark key={j}>{text}</mark>))}</pre>
        </div>
      ))}
      <details>
        <summary>{t('preview.schema')}</summary>
        <pre>{JSON.stringify(request.schema, null, 2)}</pre>
      </details>
      <p className="ask-answer">
        {t('preview.answered')} <code>{props.answer}</code>
      </p>
    </article>
  )
}

/** In one sentence: which of the person's texts stand in the request word for word, and which are left out. */
function Sameness(props: { readonly compared: Compared; readonly reports: number; readonly memory: string; readonly isAct: boolean }) {
  const { compared, reports } = props
  const { t } = useTranslation('tableModels')
  const left = reports - compared.reports
  const count = (n: number) => (n > 0 ? [t('preview.reports', { count: n })] : [])
  const same = [...(compared.rules ? [t('preview.rules')] : []), ...(compared.question ? [t('preview.question')] : []), ...count(compared.reports)]
  const out = [...(compared.rules ? [] : [t('preview.rules')]), ...(compared.question ? [] : [t('preview.question')]), ...count(left)]
  return (
    <p className="ask-same">
      {out.length === 0 ? t('preview.sameAll') : t('preview.sameSome', { what: same.join(', ') })}
      {out.length > 0 && <> {t('preview.leftOut', { what: out.join(', ') })}</>}
      {left > 0 && props.memory !== 'all' && <> {t('preview.memory')}</>} {t('preview.onlyModel')}
    </p>
  )
}
