import { useTranslation } from 'react-i18next'
import { figure, type Language, smallPercent } from '../../ui/screens/dashboard/figures'
import { failuresIn } from '../counts'
import { leftOf, type RunFrame } from './frame'
import { failureKinds, money, span } from './say'

/** What the run has come to so far, in figures that stay in their places. */
export function RunFacts({ frame, language }: { readonly frame: RunFrame; readonly language: Language }) {
  const { t } = useTranslation('run')
  const n = (x: number) => figure(x, language, 0)
  const { record, tally, decisions, fallbacks, failures } = frame
  const failed = failuresIn(failures)
  const left = leftOf(frame)
  const isOver = frame.state === 'done' || frame.state === 'stopped'
  return (
    <dl className="run-facts">
      <Fact name={t('done')} value={t('of', { n: n(frame.over), all: n(record.matches) })} note={isOver ? '' : t('underWay', { n: n(frame.live) })} />
      <Fact name={t('decisions')} value={n(decisions)} note={frame.substitutes > 0 ? t('substitutes', { n: n(frame.substitutes) }) : ''} />
      <Fact name={t('failures')} value={n(failed)} note={failureKinds(failures, t, language) || t('noFailures')} />
      <Fact
        name={t('fallbacks')}
        value={n(fallbacks)}
        note={decisions === 0 ? '' : t('shareOf', { share: smallPercent(fallbacks / decisions, language) })}
      />
      {tally !== null && (
        <>
          <Fact name={t('calls')} value={n(tally.answered)} note={isOver ? '' : t('out', { out: n(tally.out), queued: n(tally.queued) })} />
          <Fact name={t('failedCalls')} value={n(tally.failed)} note={tally.lost > 0 ? t('lostCalls', { n: n(tally.lost) }) : ''} />
          <Fact
            name={t('tokens')}
            value={n(tally.tokensIn + tally.tokensOut)}
            note={t('tokensSplit', { in: n(tally.tokensIn), out: n(tally.tokensOut) })}
          />
          <Fact
            name={t('cost')}
            value={tally.cost === null ? t('costUnknown') : money(tally.cost, tally.currency, language)}
            note={tally.cost !== null ? '' : t(tally.currency === null ? 'costNoPrice' : 'costSome')}
          />
        </>
      )}
      <Fact
        name={t('elapsed')}
        value={span(frame.elapsed, language)}
        note={[
          ...(isOver || frame.state !== 'playing' ? [] : [left === null ? t('leftUnknown') : t('left', { time: span(left, language) })]),
          ...(tally?.meanMs == null ? [] : [t('perCall', { time: `${figure(tally.meanMs / 1000, language, tally.meanMs < 1000 ? 2 : 1)} s` })]),
        ].join(' · ')}
      />
    </dl>
  )
}

const Fact = ({ name, value, note }: { readonly name: string; readonly value: string; readonly note: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <strong>{value}</strong>
      <span>{note}</span>
    </dd>
  </div>
)
