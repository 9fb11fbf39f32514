import { duel, type Rule } from './duel'

/** Rules that answer a D with a spell of punishment, for a while or for ever. Moves are true for C. */
export const grudges = [
  duel(
    {
      id: 'grudger',
      en: 'Grudger (grim trigger)',
      de: 'Nachtragend (grim trigger)',
      rule: 'C until the other’s first D, then D for ever.',
      origin: 'J. Friedman in Axelrod 1980',
      memory: 'unbounded',
    },
    () => once((_t, opp) => !opp, true, false),
  ),
  duel(
    {
      id: 'opposite-grudger',
      en: 'Opposite grudger',
      rule: 'D until the other’s first C, then C for ever.',
      origin: 'G. Palmer, Axelrod library',
      memory: 'unbounded',
    },
    () => once((_t, opp) => opp, false, true),
  ),
  duel(
    { id: 'easy-go', en: 'Easy go', rule: 'D until the other’s first D, then C for ever.', origin: 'PRISON (LIFL) 1998', memory: 'unbounded' },
    () => once((_t, opp) => !opp, false, true),
  ),
  duel(
    {
      id: 'first-by-davis',
      en: 'First tournament, Davis',
      rule: 'Ten Cs, then D for ever once the other has played D at any time.',
      origin: 'M. Davis in Axelrod 1980',
      memory: 'unbounded',
    },
    () => {
      const grim = once((_t, opp) => !opp, true, false)
      return (t, own, opp, meant) => grim(t, own, opp, meant) || t < 10
    },
  ),
  duel({ id: 'spiteful-cc', en: 'Spiteful CC', rule: 'Two Cs, then as the grudger.', origin: 'Mathieu & Delahaye 2015', memory: 'unbounded' }, () => {
    const grim = once((_t, opp) => !opp, true, false)
    return (t, own, opp, meant) => grim(t, own, opp, meant) || t < 2
  }),
  duel(
    {
      id: 'aggravater',
      en: 'Aggravater',
      rule: 'Three Ds, then as the grudger, all earlier Ds of the other counted.',
      origin: 'T. Campbell, Axelrod library',
      memory: 'unbounded',
    },
    () => {
      const grim = once((_t, opp) => !opp, true, false)
      return (t, own, opp, meant) => grim(t, own, opp, meant) && t >= 3
    },
  ),
  duel(
    {
      id: 'spiteful-tit-for-tat',
      en: 'Spiteful tit for tat',
      rule: 'Tit for tat until the other plays D twice in a row, then D for ever.',
      origin: 'PRISON (LIFL) 1998',
      memory: 'unbounded',
    },
    () => {
      let run = 0
      return (t, _own, opp) => {
        if (t === 0) return true
        run = run >= 2 || !opp ? run + 1 : 0
        return run < 2 && opp
      }
    },
  ),
  duel(
    {
      id: 'grudger-alternator',
      en: 'Grudger alternator',
      rule: 'C until the other’s first D, then D after its own C and C after its own D.',
      origin: 'PRISON (LIFL) 1998',
      memory: 'unbounded',
    },
    () => {
      let hurt = false
      return (t, own, opp) => {
        if (t > 0 && !opp) hurt = true
        return !hurt || !own
      }
    },
  ),
  duel(
    {
      id: 'punisher',
      en: 'Punisher',
      rule: 'C until a D of the other; then D, and D for ⌊20 × its Ds / rounds played⌋ further rounds, counted at the trigger; then as before.',
      origin: 'G. Palmer, Axelrod library',
      memory: 'unbounded',
    },
    () => spells((d, t) => [Math.floor((20 * d) / t), 0]),
  ),
  duel(
    {
      id: 'inverse-punisher',
      en: 'Inverse punisher',
      rule: 'As the punisher, with max(1, ⌊20 × the other’s Cs / rounds played⌋) further Ds.',
      origin: 'G. Palmer, Axelrod library',
      memory: 'unbounded',
    },
    () => spells((d, t) => [Math.max(1, Math.floor((20 * (t - d)) / t)), 0]),
  ),
  duel(
    {
      id: 'gradual',
      en: 'Gradual',
      rule: 'C until a D of the other; then as many Ds as it has played in all, then two Cs, blind meanwhile.',
      origin: 'Beaufils, Delahaye & Mathieu 1997, in the CRISTAL 2018 form',
      memory: 'unbounded',
    },
    () => spells(d => [d - 1, 2]),
  ),
  duel(
    {
      id: 'original-gradual',
      en: 'Original gradual',
      rule: 'As gradual, but the k-th punishment has k Ds.',
      origin: 'Beaufils, Delahaye & Mathieu 1997',
      memory: 'unbounded',
    },
    () => spells((_d, _t, k) => [k - 1, 2]),
  ),
  duel({ id: 'soft-grudger', en: 'Soft grudger', rule: 'C until a D of the other; then D D D D C C.', origin: 'Li et al. 2011', memory: 6 }, () =>
    spells(() => [3, 2]),
  ),
  duel(
    {
      id: 'forgetful-grudger',
      en: 'Forgetful grudger',
      rule: 'C until a D of the other; then ten Ds.',
      origin: 'G. Palmer, Axelrod library',
      memory: 10,
    },
    () => spells(() => [9, 0]),
  ),
  duel(
    {
      id: 'first-by-shubik',
      en: 'First tournament, Shubik',
      rule: 'C; when the other plays D against its C, the k-th punishment of k Ds starts.',
      origin: 'M. Shubik in Axelrod 1980',
      memory: 'unbounded',
    },
    () => {
      let left = 0
      let k = 0
      return (t, own, opp) => {
        if (left > 0) {
          left--
          return false
        }
        if (t === 0 || !own || opp) return true
        left = k++
        return false
      }
    },
  ),
  duel(
    {
      id: 'once-bitten',
      en: 'Once bitten',
      rule: 'C until two Ds of the other in a row; then eleven Ds.',
      origin: 'H. Marissa, Axelrod library',
      memory: 12,
    },
    () => {
      let left = 0
      let before = true
      return (t, _own, opp) => {
        const twice = t > 1 && !opp && !before
        before = t === 0 || opp
        if (left > 0) {
          left--
          return false
        }
        if (!twice) return true
        left = 10
        return false
      }
    },
  ),
  duel(
    {
      id: 'n-tits-for-m-tats',
      en: 'Three tits for two tats',
      rule: 'Two Ds of the other in a row make a debt of three Ds, also during a punishment.',
      origin: 'M. Harper, Axelrod library',
      memory: 4,
    },
    () => {
      let debt = 0
      let run = 0
      return (t, _own, opp) => {
        run = t > 0 && !opp ? run + 1 : 0
        if (run >= 2) debt = 3
        if (debt === 0) return true
        debt--
        return false
      }
    },
  ),
]

/** `before` until the trigger has happened once, `after` from then on. */
function once(trigger: (t: number, opp: boolean) => boolean, before: boolean, after: boolean): Rule {
  let pulled = false
  return (t, _own, opp) => {
    if (t > 0 && trigger(t, opp)) pulled = true
    return pulled ? after : before
  }
}

/**
 * C while idle; a D of the other starts a spell of one D, then `size` = [further Ds, Cs], during which nothing is noticed but counted.
 * `size` gets the other's Ds and the rounds played at the trigger and the number of this spell.
 */
function spells(size: (defections: number, t: number, k: number) => readonly [number, number]): Rule {
  let punish = 0
  let calm = 0
  let d = 0
  let k = 0
  return (t, _own, opp) => {
    if (t > 0 && !opp) d++
    if (punish > 0) {
      punish--
      return false
    }
    if (calm > 0) {
      calm--
      return true
    }
    if (t === 0 || opp) return true
    ;[punish, calm] = size(d, t, ++k)
    return false
  }
}
