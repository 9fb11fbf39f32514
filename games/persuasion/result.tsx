import type { ResultProps } from '../../src/ui/contract'
import { accountOf, type Outcome } from './account'
import { commitmentRate } from './economics'
import type { Persuasion } from './game'
import type { Round } from './history'
import { figure } from './money'
import { CrossTable } from './view/CrossTable'
import { Money } from './view/Money'
import { Rates } from './view/Rates'
import { References } from './view/References'
import { Strip } from './view/Strip'
import { resultTexts } from './wording/result'

const roundsOf = ({ rounds }: Outcome): Round[] => rounds.map((round, i) => ({ round: i + 1, ...round, reply: round.reply ?? null }))

/** A finished match: who was told what about which unit, how honest that was beside q, who bought, and the money as it grew beside the references. */
export default function Result({ config, seats, outcome, payoffs, benchmarks, language }: ResultProps<Persuasion>) {
  const t = resultTexts(language)
  const match = outcome as Outcome
  const account = accountOf(match, config)
  const n = (x: number) => figure(x, language)
  const { yes, no, words } = account.cells
  const free = words.high + words.low
  const others = account.rounds - yes.high - yes.low
  const judged = [
    t.sentence(n(yes.high), n(account.high - words.high), n(yes.low), n(account.low - words.low)),
    ...(free > 0 ? [t.wordsSentence(n(free), n(account.rounds))] : []),
    t.sold(n(account.sales), n(account.rounds), n(yes.bought), n(yes.high + yes.low), n(no.bought + words.bought), n(others)),
  ]
  return (
    <div className="persuasion">
      <p className="persuasion-lead">{(free === account.rounds ? judged.slice(1) : judged).join(' ')}</p>
      <CrossTable account={account} language={language} />
      {free < account.rounds && <Rates account={account} q={commitmentRate(config)} language={language} />}
      <section>
        <h3>{t.overRounds}</h3>
        <Strip rounds={roundsOf(match)} binary={config.message === 'binary'} language={language} />
      </section>
      <Money account={account} seats={seats} equilibria={benchmarks.equilibria} myopic={config.myopic} language={language} />
      <References equilibria={benchmarks.equilibria} payoffs={payoffs} myopic={config.myopic} language={language} />
    </div>
  )
}
