import type { ResultProps } from '../../../src/ui/contract'
import { LineChart, type LineSeries } from '../../../src/ui/kit/chart/LineChart'
import { idsOf } from '../table'
import type { Matrix } from '../types'
import { nameOf } from '../wording/names'
import type { ResultTexts } from '../wording/result-texts'
import { numberIn } from '../wording/speak'
import { type Account, binned, meanOf, soFar } from './account'

/** Up to this many seats each has a line of its own. */
const NAMED = 8
/** Longer matches are drawn as means of so many stretches. */
const STRETCHES = 40

export interface PartProps extends ResultProps<Matrix> {
  readonly account: Account
  readonly t: ResultTexts
}

const sizeOf = (rounds: number) => (rounds <= STRETCHES ? 1 : Math.ceil(rounds / STRETCHES))

/** Points by round, against the best sum shared evenly and the equilibria that pay everybody alike. */
export function Points({ account, seats, benchmarks, language, t }: PartProps) {
  const say = (x: number) => numberIn(language)(Number(x.toFixed(2)))
  const size = sizeOf(account.rounds)
  const of = (seat: number) => account.points.map(points => points[seat]!)
  const series: readonly LineSeries[] =
    seats.length <= NAMED
      ? seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: seats.length, kind }, points: binned(of(seat), size) }))
      : [{ id: 'mean', name: t.perPlayer, plain: true, points: binned(account.points.map(meanOf), size) }]
  const best = benchmarks.welfare.best / seats.length / account.rounds
  const even = benchmarks.equilibria.flatMap(({ payoffs }) => {
    const [first] = payoffs
    return first && payoffs.every(([lo, hi]) => Math.abs(lo - first[0]) < 1e-9 && Math.abs(hi - first[0]) < 1e-9) ? [first[0] / account.rounds] : []
  })
  const nash = [...new Set(even.map(value => Number(value.toFixed(6))))].slice(0, 3)
  const told =
    seats.length <= 4
      ? `${seats.map(({ name, seat }) => t.paid(name, say(meanOf(of(seat))))).join('; ')}.`
      : t.paidMean(say(meanOf(account.points.map(meanOf))))
  return (
    <section>
      <h3>{t.payoffsTitle}</h3>
      <LineChart
        says={told}
        n={t.n(String(account.rounds), String(seats.length))}
        {...(size > 1 ? { caption: t.window(String(size)) } : {})}
        language={language}
        file="matrix-points"
        x={{ title: t.round, whole: true }}
        y={{ title: t.payoffs }}
        series={series}
        marks={[
          ...nash.map(value => ({ value, label: `${t.nashMark} ${say(value)}` })),
          ...(nash.some(value => Math.abs(value - best) < 1e-9) ? [] : [{ value: best, label: `${t.bestMark} ${say(best)}` }]),
        ]}
      />
    </section>
  )
}

/** How often the first action was played: by each seat, or in a larger group by all; short matches as the share so far, long ones in stretches. */
export function Shares({ account, config, seats, language, t }: PartProps) {
  const percent = (share: number) => `${numberIn(language)(Math.round(100 * share))}${language === 'de' ? ' ' : ''}%`
  const size = sizeOf(account.rounds)
  const drawn = (values: readonly number[]) => (size === 1 ? soFar(values) : binned(values, size))
  const first = (seat: number) => nameOf(idsOf(config, seat)[0]!, idsOf(config, seat), language)
  const isFirst = (seat: number) => account.actions[seat]!.map(action => (action === 0 ? 1 : 0))
  const everybody = Array.from({ length: account.rounds }, (_, r) => meanOf(account.actions.map(played => (played[r] === 0 ? 1 : 0))))
  const few = seats.length <= NAMED
  const series: readonly LineSeries[] = few
    ? seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: seats.length, kind }, points: drawn(isFirst(seat)) }))
    : [{ id: 'all', name: t.perPlayer, plain: true, points: drawn(everybody) }]
  const half = Math.ceil(account.rounds / 2)
  const told =
    seats.length <= 2
      ? seats.map(({ seat, name }) => {
          const played = isFirst(seat)
          return account.rounds < 4
            ? t.shareOnce(name, first(seat), percent(meanOf(played)))
            : t.shareSays(name, first(seat), percent(meanOf(played.slice(0, half))), percent(meanOf(played.slice(half))))
        })
      : []
  const same = first(0) === first(1) || config.form === 'counts'
  const axis = same ? first(0) : `${first(0)} / ${first(1)}`
  return (
    <section>
      <h3>{t.actionsTitle}</h3>
      <LineChart
        says={told.length > 0 ? `${told.join('; ')}.` : t.groupShare(first(0), percent(meanOf(everybody)))}
        n={t.n(String(account.rounds), String(seats.length))}
        {...(size > 1 ? { caption: t.window(String(size)) } : {})}
        language={language}
        file="matrix-actions"
        x={{ title: t.round, whole: true }}
        y={{ title: size === 1 ? t.soFar(axis) : t.share(axis), domain: [0, 1] }}
        series={series}
      />
    </section>
  )
}
