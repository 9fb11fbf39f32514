import { duel } from './duel'
import { endgame, looksRandom } from './shared'

/** Rules that estimate, classify or keep books: mostly entrants of Axelrod's tournaments. Moves are true for C. */
export const thinkers = [
  duel(
    {
      id: 'contrite-tit-for-tat',
      en: 'Contrite tit for tat',
      de: 'Reumütiges Wie du mir, so ich dir',
      rule: 'Tit for tat; when its own intended C came out as D against a C it becomes contrite, and forgives one answer once it has played C again.',
      origin: 'Wu & Axelrod 1995',
      memory: 'unbounded',
    },
    () => {
      let contrite = false
      return (t, own, opp, meant) => {
        if (t === 0) return true
        if (contrite && own) {
          contrite = false
          return true
        }
        if (meant && !own && opp) contrite = true
        return opp
      }
    },
  ),
  duel(
    {
      id: 'adaptive',
      en: 'Adaptive',
      rule: 'CCCCCC DDDDD, then the move whose total points so far are larger (tie: D).',
      origin: 'Li et al. 2011, whose paper means averages; totals as in the Axelrod library',
      memory: 'unbounded',
    },
    ({ R, S, T, P }) => {
      let forC = 0
      let forD = 0
      return (t, own, opp) => {
        if (t > 0) {
          if (own) forC += opp ? R : S
          else forD += opp ? T : P
        }
        return t < 6 || (t >= 11 && forC > forD)
      }
    },
  ),
  duel(
    {
      id: 'omega-tft',
      en: 'Omega tit for tat',
      rule: 'Tit for tat that counts deadlocks (alternation) and randomness: breaks a deadlock of 3 with two Cs, plays D from a randomness of 8 on.',
      origin: 'Slany & Kienreich 2007',
      memory: 'unbounded',
    },
    () => {
      let before = true
      let deadlock = 0
      let randomness = 0
      return (t, own, opp) => {
        const earlier = before
        before = opp
        if (t < 2) return t === 0 || opp
        if (deadlock >= 3) {
          deadlock = deadlock === 3 ? 4 : 0
          return true
        }
        if (opp && earlier) randomness--
        if (opp !== earlier) randomness++
        if (own !== opp) randomness++
        if (randomness >= 8) return false
        deadlock = opp !== earlier ? deadlock + 1 : 0
        return opp
      }
    },
  ),
  duel(
    {
      id: 'first-by-nydegger',
      en: 'First tournament, Nydegger',
      rule: 'Tit for tat for three rounds (D in the third after D C); then D for the listed codes of the last three outcomes.',
      origin: 'R. Nydegger in Axelrod 1980',
      memory: 3,
    },
    () => {
      const codes = new Set([1, 6, 7, 17, 22, 23, 26, 29, 30, 31, 33, 38, 39, 45, 49, 54, 55, 58, 61])
      let [x, y, z] = [0, 0, 0]
      return (t, own, opp) => {
        if (t === 0) return true
        ;[x, y, z] = [(opp ? 0 : 2) + (own ? 0 : 1), x, y]
        if (t === 1) return opp
        if (t === 2) return opp && y < 2
        return !codes.has(16 * x + 4 * y + z)
      }
    },
  ),
  duel(
    {
      id: 'first-by-tideman-and-chieruzzi',
      en: 'First tournament, Tideman and Chieruzzi',
      rule: 'The k-th run of punishment has k Ds; a fresh start (C C, all forgotten) for a cooperating other that lags by 10 points and is far from random; D in the last two rounds.',
      origin: 'Tideman & Chieruzzi in Axelrod 1980',
      memory: 'unbounded',
    },
    ({ length, S, T }) => {
      let [lead, d, k, left, latest] = [0, 0, 0, 0, 0]
      let second = false
      return endgame(length, 2, (t, own, opp) => {
        if (t === 0) return true
        if (!opp) d++
        if (own !== opp) lead += own ? S - T : T - S
        if (second) {
          second = false
          ;[d, k, left] = [0, 0, 0]
          return true
        }
        const due = latest === 0 || t - latest >= 20
        if (due && opp && lead >= 10 && length - t >= 10 && Math.abs(d - t / 2) >= 1.5 * Math.sqrt(t)) {
          latest = t
          second = true
          return true
        }
        if (left > 0) {
          left--
          return false
        }
        if (opp) return true
        left = k++
        return false
      })
    },
  ),
  duel(
    {
      id: 'first-by-downing',
      en: 'First tournament, Downing',
      rule: 'D D; then the move with the higher expected payoff, by how often the other has answered its Cs and its Ds with C; a tie changes its move.',
      origin: 'L. Downing in Axelrod 1980',
      memory: 'unbounded',
    },
    ({ R, S, T, P }) => {
      let [afterC, afterD, cs, ds] = [0, 0, 0, 0]
      let before = true
      return (t, own, opp) => {
        if (t > 0) {
          if (opp && before) afterC++
          if (opp && !before) afterD++
          if (own) cs++
          else ds++
          before = own
        }
        if (t < 2) return false
        const [a, b] = [afterC / (cs + 1), afterD / Math.max(2, ds)]
        const [forC, forD] = [a * R + (1 - a) * S, b * T + (1 - b) * P]
        return forC === forD ? !own : forC > forD
      }
    },
  ),
  duel(
    {
      id: 'revised-downing',
      en: 'Second tournament, revised Downing',
      rule: 'As Downing, but starts from trust: shares of C among the replies to its Cs (1 if none) and Ds (0 if none), weighed with the constants of 5, 3, 1, 0.',
      origin: 'L. Downing in Axelrod 1980b',
      memory: 'unbounded',
    },
    () => {
      let [afterC, afterD, cs, ds] = [0, 0, 0, 0]
      let before = true
      return (t, own, opp) => {
        if (t > 1) {
          if (before) cs++
          else ds++
          if (opp && before) afterC++
          if (opp && !before) afterD++
        }
        before = own
        const [good, bad] = [cs === 0 ? 1 : afterC / cs, ds === 0 ? 0 : afterD / ds]
        const [c, alternate] = [6 * good - 8 * bad - 2, 4 * good - 5 * bad - 1]
        if (c >= 0 && c >= alternate) return true
        return alternate >= 0 && !own
      }
    },
  ),
  duel(
    {
      id: 'first-by-stein-and-rapoport',
      en: 'First tournament, Stein and Rapoport',
      rule: 'Four Cs, then tit for tat; every 15 rounds a chi-squared test, and D while the other looks random; D in the last two rounds.',
      origin: 'Stein & Rapoport in Axelrod 1980',
      memory: 'unbounded',
    },
    ({ length }) => {
      let d = 0
      let random = false
      return endgame(length, 2, (t, _own, opp) => {
        if (t > 0 && !opp) d++
        if (t < 4) return true
        if ((t + 1) % 15 === 0) random = looksRandom(t - d, d)
        return !random && opp
      })
    },
  ),
  ...[
    {
      id: 'a-pavlov-2006',
      en: 'Adaptive Pavlov 2006',
      origin: 'Li 2007',
      rule: 'Tit for tat for six rounds; then classifies the other every six rounds by its last six moves: friendly (tit for tat), hostile or random (D), suspicious tit for tat (C C, tit for tat), Pavlov (D, five Cs).',
      kindOf: (six: string) => (({ CCCCCC: 'friendly', DDDDDD: 'hostile', DCDCDC: 'suspicious', DDCDDC: 'pavlov' }) as const)[six],
      suspicious: (phase: number, opp: boolean, _before: boolean) => phase < 2 || opp,
    },
    {
      id: 'a-pavlov-2011',
      en: 'Adaptive Pavlov 2011',
      origin: 'Li et al. 2011',
      rule: 'Tit for tat for six rounds; then classifies the other every six rounds: six Cs friendly (tit for tat), four or more Ds hostile (D), three Ds suspicious (tit for two tats), at first anything else random (D).',
      kindOf: (six: string) => {
        const d = six.split('D').length - 1
        return d === 0 ? 'friendly' : d >= 4 ? 'hostile' : d === 3 ? 'suspicious' : undefined
      },
      suspicious: (_phase: number, opp: boolean, before: boolean) => opp || before,
    },
  ].map(({ kindOf, suspicious, ...told }) =>
    duel({ ...told, memory: 'unbounded' }, () => {
      let six = ''
      let before = true
      let kind: string | undefined
      return (t, _own, opp) => {
        const earlier = before
        before = opp
        if (t > 0) six = (six + (opp ? 'C' : 'D')).slice(-6)
        if (t < 6) return t === 0 || opp
        if (t % 6 === 0) kind = kindOf(six) ?? kind ?? 'random'
        if (kind === 'friendly') return opp
        if (kind === 'suspicious') return suspicious(t % 6, opp, earlier)
        return kind === 'pavlov' && t % 6 > 0
      }
    }),
  ),
]
