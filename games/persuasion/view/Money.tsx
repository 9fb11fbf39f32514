import type { Equilibrium } from '../../../src/core/game'
import { LineChart } from '../../../src/ui/kit/chart/LineChart'
import type { SeatFace } from '../../../src/ui/contract'
import type { Account } from '../account'
import { figure, type Language } from '../money'
import { resultTexts } from '../wording/result'

/**
 * Money as it grew, per seat, from 0 before the first round. Dashed: what the seller would have at the end under the commitment policy and the
 * buyer under honesty, in expectation over recommendations at the realised qualities.
 */
export function Money(props: {
  readonly account: Account
  readonly seats: readonly SeatFace[]
  readonly equilibria: readonly Equilibrium[]
  readonly myopic: boolean
  readonly language: Language
}) {
  const { account, language } = props
  const t = resultTexts(language)
  const names = [t.seller, props.myopic ? t.buyers : t.buyer]
  const mark = (concept: string, seat: 0 | 1, label: string) => {
    const interval = props.equilibria.find(e => e.concept === concept)?.payoffs[seat]
    return interval ? [{ value: interval[0], label }] : []
  }
  const series = ([0, 1] as const).map(seat => {
    const kind = props.seats[seat]?.kind
    return {
      id: String(seat),
      name: names[seat] ?? '',
      look: { seat, seats: 2, ...(kind === undefined ? {} : { kind }) },
      points: [{ x: 0, y: 0 }, ...account.gained.map((both, i) => ({ x: i + 1, y: both[seat] }))],
    }
  })
  const last = account.gained.at(-1) ?? [0, 0]
  return (
    <LineChart
      says={t.moneySentence(figure(last[0], language, 2), figure(last[1], language, 2))}
      n={t.nRounds(figure(account.rounds, language), account.rounds)}
      caption={t.moneyCaption}
      language={language}
      file="persuasion-money"
      x={{ title: t.round, whole: true }}
      y={{ title: t.money }}
      step
      series={series}
      marks={[...mark('commitment', 0, t.sellerAtQ), ...mark('honesty under a grim threat', 1, t.buyerAtTruth)]}
    />
  )
}
