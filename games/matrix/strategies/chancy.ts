import { z } from 'zod'
import { duel } from './duel'
import { looksRandom } from './shared'

const chance = z.object({
  p: z
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .meta({ title: 'Probing probability', description: 'Chance of D after the other’s C', de: { title: 'Wahrscheinlichkeit des Ausprobierens' } }),
})

/** Rules that draw and look further back than one round. Moves are true for C. */
export const chancy = [
  duel(
    {
      id: 'naive-prober',
      en: 'Naive prober',
      rule: 'Tit for tat, but plays D with probability p after the other’s C.',
      origin: 'Li et al. 2011',
      memory: 1,
    },
    ({ luck }, { p }) =>
      (t, _own, opp) =>
        t === 0 || (opp && luck.unit() >= p),
    { stochastic: true, params: chance },
  ),
  duel(
    {
      id: 'remorseful-prober',
      en: 'Remorseful prober',
      rule: 'As the naive prober, but plays C once if the other’s D follows its own probing D.',
      origin: 'Li et al. 2011',
      memory: 2,
    },
    ({ luck }, { p }) => {
      let probed = false
      let probing = false
      return (t, _own, opp) => {
        if (t === 0) return true
        ;[probed, probing] = [probing, false]
        if (!opp) return probed
        probing = luck.unit() < p
        return !probing
      }
    },
    { stochastic: true, params: chance },
  ),
  duel(
    {
      id: 'first-by-feld',
      en: 'First tournament, Feld',
      rule: 'D after D; after C it plays C with a probability that falls from 1 to 0.5 over 200 rounds.',
      origin: 'S. Feld in Axelrod 1980',
      memory: 1,
    },
    ({ luck }) =>
      (t, _own, opp) =>
        t === 0 || (opp && luck.unit() < Math.max(0.5, 1 - t / 400)),
    { stochastic: true },
  ),
  duel(
    {
      id: 'first-by-tullock',
      en: 'First tournament, Tullock',
      rule: 'Eleven Cs, then C with the other’s share of C in the last ten rounds less 10 %.',
      origin: 'G. Tullock in Axelrod 1980',
      memory: 10,
    },
    ({ luck }) => {
      const seen: boolean[] = []
      return (t, _own, opp) => {
        if (t > 0) seen[(t - 1) % 10] = opp
        return t < 11 || luck.unit() < Math.max(0, seen.filter(Boolean).length / 10 - 0.1)
      }
    },
    { stochastic: true },
  ),
  duel(
    {
      id: 'first-by-anonymous',
      en: 'First tournament, name withheld',
      rule: 'Draws a probability from 0.3–0.7 each round and plays C with it.',
      origin: 'withheld, in Axelrod 1980',
      memory: 0,
    },
    ({ luck }) =>
      () =>
        luck.unit() < 0.3 + 0.4 * luck.unit(),
    { stochastic: true },
  ),
  duel(
    {
      id: 'first-by-graaskamp',
      en: 'First tournament, Graaskamp',
      rule: 'Tit for tat with a D in round 51; from round 57 on D against a random other, tit for tat against one that has mirrored it, else C with a D every 5–15 rounds.',
      origin: 'J. Graaskamp in Axelrod 1980',
      memory: 'unbounded',
    },
    ({ luck }) => {
      let [d, next] = [0, 0]
      let [random, copies, equals, before] = [false, true, true, true]
      return (t, own, opp) => {
        if (t > 0) {
          if (!opp) d++
          if (t > 1 && opp !== before) copies = false
          if (opp !== own) equals = false
          before = own
        }
        if (t < 56) return t !== 50 && (t === 0 || opp)
        if (looksRandom(t - d, d)) random = true
        if (random) return false
        if (copies || equals) return opp
        if (next === 0) next = t + luck.int(5, 15)
        if (t < next) return true
        next = t + luck.int(5, 15)
        return false
      }
    },
    { stochastic: true },
  ),
  duel(
    {
      id: 'second-by-champion',
      en: 'Second tournament, Champion',
      rule: 'Ten Cs, tit for tat to round 25; then D only after a D of an other whose share of D is at least 40 % and a uniform draw.',
      origin: 'D. Champion in Axelrod 1980b',
      memory: 'unbounded',
    },
    ({ luck }) => {
      let d = 0
      return (t, _own, opp) => {
        if (t > 0 && !opp) d++
        if (t < 10) return true
        if (t < 25 || opp) return opp
        return d / t < Math.max(0.4, luck.unit())
      }
    },
    { stochastic: true },
  ),
  duel(
    {
      id: 'second-by-eatherley',
      en: 'Second tournament, Eatherley',
      rule: 'C after C; after D it plays D with the other’s share of D.',
      origin: 'G. Eatherley in Axelrod 1980b',
      memory: 'unbounded',
    },
    ({ luck }) => {
      let d = 0
      return (t, _own, opp) => {
        if (t > 0 && !opp) d++
        return t === 0 || opp || luck.unit() >= d / t
      }
    },
    { stochastic: true },
  ),
]
