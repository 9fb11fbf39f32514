import { anarchy } from '../analysis/cells'
import { dominated } from '../analysis/dominance'
import { equilibria } from '../analysis/equilibria'
import { toNumber, type Fraction } from '../analysis/fraction'
import { identityOf } from '../analysis/identity'
import { maximin } from '../analysis/maximin'
import { actionsOf, type Config } from '../config'
import { nameOf, type Language } from '../wording/names'
import type { ResultTexts } from '../wording/result-texts'
import { numberIn, pointsIn } from '../wording/speak'

/** Most mixed equilibria, and most games of a tie, that are told one by one. */
const MOST = 6
/** Most cells of a game whose dominated actions are told. */
const MOST_CELLS = 400

type Mixed = readonly Fraction[]

/** What theory says of a two-player game, in sentences: mixed equilibria, degeneracy, security levels, dominated actions, the game's place among the 144. */
export function pairFacts(config: Config, names: readonly string[], t: ResultTexts, language: Language): readonly string[] {
  const say = numberIn(language)
  const [a, b] = [config.payoffs.map(row => row.map(cell => cell[0])), config.payoffs.map(row => row.map(cell => cell[1]))]
  const turned = b[0]!.map((_, j) => b.map(row => row[j]!))
  const ids = [actionsOf(config, 0), actionsOf(config, 1)] as const
  const label = (seat: 0 | 1, action: number) => nameOf(ids[seat][action]!, ids[seat], language)
  const share = ({ n, d }: Fraction) => (d < 1000n ? (d === 1n ? `${n}` : `${n}/${d}`) : say(Number(toNumber({ n, d }).toFixed(3))))
  const mixText = (seat: 0 | 1, mix: Mixed) =>
    mix.flatMap((p, action) => (p.n > 0n ? [`${p.d === 1n ? '' : `${share(p)} `}${label(seat, action)}`] : [])).join(' + ')
  const round = (x: number) => say(Number(x.toFixed(3)))
  const { all, degenerate, continuum, capped } = equilibria(a, b)
  const mixed = all.filter(e => !e.pure)
  const secure = ([a, turned] as const).map((m, seat) => {
    const { value, mix } = maximin(m)
    return t.secure(names[seat]!, pointsIn(language)(Number(toNumber(value).toFixed(3))), mixText(seat as 0 | 1, mix))
  })
  const small = a.length * a[0]!.length <= MOST_CELLS
  const weak = small
    ? ([a, turned] as const).flatMap((m, seat) =>
        dominated(m).map(({ action, strict }) => t.dominated(names[seat]!, label(seat as 0 | 1, action), strict)),
      )
    : []
  const identity = identityOf(a, b)
  const price =
    capped === null
      ? anarchy(
          a,
          b,
          all.map(e => e.payoffs[0] + e.payoffs[1]),
        )
      : null
  return [
    ...mixed.slice(0, MOST).map(e => t.mixed(mixText(0, e.x), mixText(1, e.y), e.payoffs.map(round).join(' / '))),
    ...(mixed.length > MOST ? [t.more(String(mixed.length - MOST))] : []),
    ...(capped === null ? [] : [t.capped(`${a.length} × ${a[0]!.length}`)]),
    ...(degenerate === true ? [t.degenerate] : []),
    ...(continuum === true ? [t.continuum] : []),
    ...secure,
    ...weak,
    ...(price === null ? [] : [t.anarchy(round(price.anarchy), round(price.stability))]),
    ...(identity === null ? [] : [placeOf(identity.games, identity.ties, t)]),
  ]
}

function placeOf(games: NonNullable<ReturnType<typeof identityOf>>['games'], ties: boolean, t: ResultTexts): string {
  const [game] = games
  if (!ties && game) return t.identity(String(game.number), game.name, game.bruns, t.family[game.family])
  const listed = games.slice(0, MOST).map(({ number, name }) => `${number} ${name}`)
  return t.identityTies(`${listed.join(', ')}${games.length > MOST ? ', …' : ''}`)
}
