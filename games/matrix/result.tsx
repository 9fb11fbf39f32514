import type { ResultProps } from '../../src/ui/contract'
import { dilemmaOf } from './analysis/dilemma'
import { accountOf, type Account } from './result/account'
import { Points, Shares } from './result/Charts'
import { GroupFacts } from './result/GroupFacts'
import { History } from './result/History'
import { pairFacts } from './result/pair-facts'
import { PairMatrix } from './result/PairMatrix'
import { Thresholds } from './result/Thresholds'
import { idsOf } from './table'
import type { Matrix, Outcome } from './types'
import { nameOf } from './wording/names'
import { resultTexts, type ResultTexts } from './wording/result-texts'
import { numberIn } from './wording/speak'
import './result.css'

type Props = ResultProps<Matrix>

/** What happened, in one or two sentences. */
function lead({ config, seats, language }: Props, account: Account, t: ResultTexts): string {
  const say = numberIn(language)
  const name = (seat: number, action: number) => (action < 0 ? '?' : nameOf(idsOf(config, seat)[action]!, idsOf(config, seat), language))
  if (config.form === 'counts') {
    const all = account.actions.flat()
    const share = all.filter(action => action === 0).length / all.length
    return t.groupOften(name(0, 0), `${say(Math.round(100 * share))}${language === 'de' ? ' ' : ''}%`)
  }
  const times = new Map<string, number>()
  for (let r = 0; r < account.rounds; r++) {
    const cell = `${name(0, account.actions[0]![r]!)} / ${name(1, account.actions[1]![r]!)}`
    times.set(cell, (times.get(cell) ?? 0) + 1)
  }
  const [cell, most] = [...times].reduce((top, entry) => (entry[1] > top[1] ? entry : top))
  const firsts = seats.map(({ seat, name: who }) =>
    t.often(who, name(seat, 0), say(account.actions[seat]!.filter(action => action === 0).length), say(account.rounds)),
  )
  return [...firsts, t.cellOften(cell, say(most), say(account.rounds))].join(' ')
}

/** A finished match: what happened, points and actions by round, the matrix with its equilibria and what was played, thresholds of continued play, every round. */
export default function Result(props: Props) {
  const { config, language, seats } = props
  const t = resultTexts(language)
  const account = accountOf(config, props.outcome as Outcome)
  if (account.rounds === 0) return null
  const part = { ...props, account, t }
  const isPair = config.form === 'bimatrix'
  const dilemma = isPair && (config.continuation !== null || config.rounds > 1) ? dilemmaOf(...tables(config)) : null
  return (
    <div className="mx-result">
      <p className="mx-lead">{lead(props, account, t)}</p>
      {account.rounds > 1 && <Points {...part} />}
      {account.rounds > 1 && <Shares {...part} />}
      {isPair ? (
        <section>
          <h3>{t.matrixTitle}</h3>
          <PairMatrix {...part} />
          <ul className="mx-facts">
            {pairFacts(
              config,
              seats.map(seat => seat.name),
              t,
              language,
            ).map(fact => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      ) : (
        <GroupFacts {...part} />
      )}
      {dilemma && <Thresholds dilemma={dilemma} delta={config.continuation} t={t} language={language} />}
      <History {...part} />
    </div>
  )
}

const tables = ({ payoffs }: Props['config']) => [payoffs.map(row => row.map(cell => cell[0])), payoffs.map(row => row.map(cell => cell[1]))] as const
