import { z } from 'zod'
import { duel, type Duel, type Rule } from './duel'

/** P(C) after CC, CD, DC, DD, own move first. */
type Vector = readonly [number, number, number, number]

const clamp = (p: number) => Math.min(1, Math.max(0, p))

/** C with a probability that depends on the last outcome; draws nothing where it is 0 or 1. C first, unless a first probability is given. */
function reactTo([cc, cd, dc, dd]: Vector, { luck }: Pick<Duel, 'luck'>, first = 1): Rule {
  return (t, own, opp) => {
    const p = t === 0 ? first : own ? (opp ? cc : cd) : opp ? dc : dd
    return p >= 1 || (p > 0 && luck.unit() < p)
  }
}

const word = (vector: readonly string[]) =>
  `C first, then C with probability ${vector[0]}, ${vector[1]}, ${vector[2]}, ${vector[3]} after CC, CD, DC, DD.`

function memoryOne(id: string, en: string, origin: string, shown: readonly [string, string, string, string]) {
  const vector = shown.map(text =>
    text
      .split('/')
      .map(Number)
      .reduce((a, b) => a / b),
  ) as unknown as Vector
  return duel({ id, en, rule: word(shown), origin, memory: 1 }, at => reactTo(vector, at), { stochastic: true })
}

const generosity = z.object({
  g: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .meta({
      title: 'Generosity',
      description: 'Chance of answering D with C; empty: min(1 − (T−R)/(R−S), (R−P)/(T−P)), one third for 5, 3, 1, 0.',
      de: { title: 'Großzügigkeit' },
    }),
})

const zd = z.object({
  slope: z
    .number()
    .min(-1)
    .max(1)
    .default(0.5)
    .meta({ title: 'Slope', description: 'own − baseline = (other − baseline) / slope in the long run', de: { title: 'Steigung' } }),
  baseline: z
    .number()
    .default(1)
    .meta({ title: 'Baseline', description: 'A payoff from P to R', unit: 'points', de: { title: 'Grundwert' } }),
  scale: z
    .number()
    .min(0)
    .default(1 / 9)
    .meta({ title: 'Scale', description: 'φ: how strongly the rule reacts', de: { title: 'Skala' } }),
})

/** The zero-determinant vector with slope s, baseline l and scale f. Press & Dyson 2012, parameters of Hilbe et al. 2013. Clamped to [0, 1]. */
function zeroDeterminant(s: number, l: number, f: number, { R, S, T, P }: Duel): Vector {
  return [clamp(1 - f * (1 - s) * (R - l)), clamp(1 - f * (s * (l - S) + T - l)), clamp(f * (l - S + s * (T - l))), clamp(f * (1 - s) * (l - P))]
}

function extortioner(id: string, en: string, origin: string, s: number, f: number, l: 'P' | 'R' | number, shown: string) {
  return duel(
    { id, en, rule: `Zero-determinant rule with scale, slope, baseline ${shown}.`, origin, memory: 1 },
    at => reactTo(zeroDeterminant(s, typeof l === 'number' ? l : at[l], f, at), at),
    { stochastic: true },
  )
}

/** Rules that look at the last outcome only and may draw. */
export const memoryOnes = [
  duel(
    {
      id: 'gtft',
      en: 'Generous tit for tat',
      de: 'Großzügiges Wie du mir, so ich dir',
      rule: 'Tit for tat that answers D with C with probability g = min(1 − (T−R)/(R−S), (R−P)/(T−P)), one third for 5, 3, 1, 0.',
      origin: 'Nowak & Sigmund 1993',
      memory: 1,
    },
    (at, { g }) => {
      const { R, S, T, P } = at
      const best = Math.min(1 - (T - R) / (R - S), (R - P) / (T - P))
      const p = g ?? (Number.isFinite(best) ? clamp(best) : 1 / 3)
      return reactTo([1, p, 1, p], at)
    },
    { stochastic: true, params: generosity },
  ),
  memoryOne('first-by-joss', 'First tournament, Joss', 'J. Joss in Axelrod 1980', ['0.9', '0', '0.9', '0']),
  memoryOne('first-by-grofman', 'First tournament, Grofman', 'B. Grofman in Axelrod 1980', ['1', '2/7', '2/7', '1']),
  memoryOne('soft-joss', 'Soft Joss', 'PRISON (LIFL) 1998', ['1', '0.1', '1', '0.1']),
  memoryOne('firm-but-fair', 'Firm but fair', 'Frean 1994', ['1', '0', '1', '2/3']),
  memoryOne('stochastic-wsls', 'Stochastic win-stay lose-shift', 'M. Harper, Axelrod library', ['0.95', '0.05', '0.05', '0.95']),
  memoryOne('stochastic-cooperator', 'Stochastic cooperator', 'Adami & Hintze 2013', ['0.935', '0.229', '0.266', '0.42']),
  duel(
    {
      id: 'zd',
      en: 'Zero-determinant',
      de: 'Nulldeterminante',
      rule: 'Fixes a line between both long-run payoffs: slope × (own − baseline) = other − baseline.',
      origin: 'Press & Dyson 2012; parameters of Hilbe et al. 2013',
      memory: 1,
    },
    (at, { slope, baseline, scale }) => reactTo(zeroDeterminant(slope, baseline, scale, at), at),
    { stochastic: true, params: zd },
  ),
  extortioner('zd-extort-2', 'ZD Extort 2', 'Stewart & Plotkin 2012', 1 / 2, 1 / 9, 'P', '1/9, 1/2, P'),
  extortioner('zd-gtft-2', 'ZD GTFT 2', 'Stewart & Plotkin 2012', 1 / 2, 1 / 4, 'R', '1/4, 1/2, R'),
  extortioner('zd-extort-3', 'ZD Extort 3', 'Press & Dyson 2012', 1 / 3, 3 / 26, 1, '3/26, 1/3, 1'),
  extortioner('zd-extort-4', 'ZD Extort 4', 'Press & Dyson 2012', 1 / 4, 4 / 17, 1, '4/17, 1/4, 1'),
  extortioner('zd-set-2', 'ZD Set 2', 'Press & Dyson 2012', 0, 1 / 4, 2, '1/4, 0, 2'),
  extortioner('zd-gen-2', 'ZD Gen 2', 'Kuhn 2017', 1 / 2, 1 / 8, 3, '1/8, 1/2, 3'),
  extortioner('zd-mischief', 'ZD Mischief', 'Roemheld 2013', 0, 1 / 10, 1, '1/10, 0, 1'),
  extortioner('zd-extort-2v2', 'ZD Extort 2 v2', 'Kuhn 2017', 1 / 2, 1 / 8, 1, '1/8, 1/2, 1'),
  ...(
    [
      ['desperate', 'Desperate', [0, 0, 0, 1], 'C only after DD'],
      ['hopeless', 'Hopeless', [0, 1, 1, 1], 'D only after CC'],
      ['willing', 'Willing', [1, 1, 1, 0], 'D only after DD'],
    ] as const
  ).map(([id, en, vector, rule]) =>
    duel({ id, en, rule: `A coin first; then ${rule}.`, origin: 'van den Berg & Weissing 2015', memory: 1 }, at => reactTo(vector, at, 0.5), {
      stochastic: true,
    }),
  ),
]
