import { stableCounts, symmetricMixes } from '../analysis/group'
import { groupOf } from '../bench/group'
import { nameOf } from '../wording/names'
import { numberIn } from '../wording/speak'
import type { PartProps } from './Charts'

/** Most kinds of rounds, and most equilibria, that are told one by one. */
const MOST = 8

/** How often which counts came about, and which counts nobody would leave alone. */
export function GroupFacts({ config, account, seats, language, t }: PartProps) {
  const say = numberIn(language)
  const ids = config.actions[0]!
  const name = (a: number) => nameOf(ids[a]!, ids, language)
  const words = (counts: readonly number[]) => counts.map((c, a) => `${c} × ${name(a)}`).join(', ')
  const times = new Map<string, { counts: readonly number[]; rounds: number }>()
  for (let r = 0; r < account.rounds; r++) {
    const counts = ids.map((_, a) => account.actions.filter(played => played[r] === a).length)
    const entry = times.get(counts.join())
    times.set(counts.join(), { counts, rounds: (entry?.rounds ?? 0) + 1 })
  }
  const often = [...times.values()].sort((a, b) => b.rounds - a.rounds).slice(0, MOST)
  const group = groupOf(config, seats.length)
  const stable = stableCounts(group)
  const mixes = symmetricMixes(group)
  return (
    <section>
      <h3>{t.groupTable}</h3>
      <ul className="mx-facts">
        {often.map(({ counts, rounds }) => (
          <li key={counts.join()}>{t.counted(words(counts), say(rounds), say(account.rounds))}</li>
        ))}
      </ul>
      <ul className="mx-facts">
        {stable !== null && (
          <li>{stable.length === 0 ? t.noStable : t.stable(`${stable.slice(0, MOST).map(words).join('; ')}${stable.length > MOST ? '; …' : ''}`)}</li>
        )}
        {mixes.map(p => (
          <li key={p}>{t.symmetric(name(0), say(Number(p.toFixed(4))))}</li>
        ))}
      </ul>
    </section>
  )
}
