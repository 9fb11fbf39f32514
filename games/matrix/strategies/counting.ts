import { duel } from './duel'

/** The share rules: C or D by how often the other has played what so far, over the whole match or a window. Moves are true for C. */
export const counting = [
  duel(
    {
      id: 'go-by-majority',
      en: 'Go by majority',
      de: 'Nach der Mehrheit',
      rule: 'D only if the other has played more Ds than Cs.',
      origin: 'G. Grisell in Axelrod 1980b',
      memory: 'unbounded',
    },
    () => balance(lead => lead >= 0),
  ),
  duel(
    {
      id: 'hard-go-by-majority',
      en: 'Hard go by majority',
      rule: 'D unless the other has played more Cs than Ds (so D first).',
      origin: 'Mittal & Deb 2009',
      memory: 'unbounded',
    },
    () => balance(lead => lead > 0),
  ),
  ...[5, 10].flatMap(n => [
    duel(
      {
        id: `go-by-majority-${n}`,
        en: `Go by majority of ${n}`,
        rule: `D only if the other’s last ${n} moves hold more Ds than Cs.`,
        origin: 'K. Langner, Axelrod library',
        memory: n,
      },
      () => window(n, lead => lead >= 0),
    ),
    duel(
      {
        id: `hard-go-by-majority-${n}`,
        en: `Hard go by majority of ${n}`,
        rule: `D unless the other’s last ${n} moves hold more Cs than Ds.`,
        origin: 'K. Langner, Axelrod library',
        memory: n,
      },
      () => window(n, lead => lead > 0),
    ),
  ]),
  duel(
    {
      id: 'fool-me-once',
      en: 'Fool me once',
      rule: 'D for ever once the other has played D at least twice.',
      origin: 'M. Harper, Axelrod library',
      memory: 'unbounded',
    },
    () => byDefections(d => d < 2),
  ),
  duel(
    {
      id: 'forgiver',
      en: 'Forgiver',
      rule: 'D exactly while the other’s Ds exceed 10 % of the rounds played.',
      origin: 'T. Campbell, Axelrod library',
      memory: 'unbounded',
    },
    () => byDefections((d, t) => 10 * d <= t),
  ),
  duel(
    {
      id: 'forgiving-tit-for-tat',
      en: 'Forgiving tit for tat',
      rule: 'C while the other’s Ds are at most 10 % of the rounds played, else the other’s last move.',
      origin: 'T. Campbell, Axelrod library',
      memory: 'unbounded',
    },
    () => byDefections((d, t, opp) => 10 * d <= t || opp),
  ),
  duel(
    {
      id: 'level-punisher',
      en: 'Level punisher',
      rule: 'Ten Cs, then D while the other’s share of D exceeds 20 %.',
      origin: 'E. Arnold, CoopSim 2015/16',
      memory: 'unbounded',
    },
    () => byDefections((d, t) => t < 10 || 5 * d <= t),
  ),
  duel(
    {
      id: 'tricky-level-punisher',
      en: 'Tricky level punisher',
      rule: 'D if the other’s share of D exceeds 20 % (before round 11), 10 % (before 51), 5 % (before 101); C for ever after 100 rounds.',
      origin: 'E. Arnold, CoopSim 2015/16',
      memory: 'unbounded',
    },
    () =>
      byDefections((d, t) => {
        if (t < 10) return 5 * d <= t
        if (t < 50) return 10 * d <= t
        return t >= 100 || 20 * d <= t
      }),
  ),
  duel(
    {
      id: 'doubler',
      en: 'Doubler',
      rule: 'D only if the other’s last was D and its Cs are at most twice its Ds.',
      origin: 'PRISON (LIFL) 1998',
      memory: 'unbounded',
    },
    () => byDefections((d, t, opp) => opp || t - d > 2 * d),
  ),
  duel(
    {
      id: 'very-bad',
      en: 'Very bad',
      rule: 'Three Cs; then C or D as the other’s share of C is above or below one half, else its last move.',
      origin: 'Andre et al. 2013',
      memory: 'unbounded',
    },
    () => byDefections((d, t, opp) => t < 3 || (t === 2 * d ? opp : t > 2 * d)),
  ),
  duel(
    {
      id: 'grumpy',
      en: 'Grumpy',
      rule: 'C until the other’s Ds lead its Cs by more than 10, then D until they trail by more than 10.',
      origin: 'J. Young, Axelrod library',
      memory: 'unbounded',
    },
    () => {
      let nice = true
      return byDefections((d, t) => {
        const lead = 2 * d - t
        if (nice ? lead > 10 : lead < -10) nice = !nice
        return nice
      })
    },
  ),
  duel(
    {
      id: 'short-mem',
      en: 'Short memory',
      rule: 'Eleven Cs; then over the other’s last ten: C if Cs lead by 3 or more, D if Ds do, else its last move.',
      origin: 'Andre et al. 2013',
      memory: 10,
    },
    () => {
      let late = false
      const of = window(10, (lead, opp) => (late ? (Math.abs(lead) >= 3 ? lead > 0 : opp) : true))
      return (t, own, opp, meant) => {
        late = t > 10
        return of(t, own, opp, meant)
      }
    },
  ),
  duel(
    {
      id: 'adaptive-tit-for-tat',
      en: 'Adaptive tit for tat',
      rule: 'A trust of 0.5 rises by half its distance to 1 after the other’s C and halves after D; C while it is at least 0.5.',
      origin: 'Tzafestas 2000',
      memory: 'unbounded',
    },
    () => {
      let trust = 0.5
      return (t, _own, opp) => {
        if (t > 0) trust = opp ? trust + (1 - trust) / 2 : trust / 2
        return trust >= 0.5
      }
    },
  ),
  duel(
    {
      id: 'second-by-gladstein',
      en: 'Second tournament, Gladstein',
      rule: 'Until the other’s first D: C if its own share of C is at most one half, else D (D first); at that D one C, then tit for tat.',
      origin: 'D. Gladstein in Axelrod 1980b, from the Fortran',
      memory: 'unbounded',
    },
    () => {
      let own = 0
      let copying = false
      return (t, mine, opp) => {
        if (t === 0) return false
        if (mine) own++
        if (copying) return opp
        if (!opp) return (copying = true)
        return 2 * own <= t
      }
    },
  ),
]

/** C while `nice` of the lead of the other's Cs over its Ds. */
function balance(nice: (lead: number) => boolean) {
  let lead = 0
  return (t: number, _own: boolean, opp: boolean) => {
    if (t > 0) lead += opp ? 1 : -1
    return nice(lead)
  }
}

/** The same over the other's last `n` moves, with its last move at hand. */
function window(n: number, nice: (lead: number, opp: boolean) => boolean) {
  const seen: boolean[] = []
  let lead = 0
  return (t: number, _own: boolean, opp: boolean, _meant?: boolean) => {
    if (t > 0) {
      const at = (t - 1) % n
      if (t > n) lead -= seen[at] ? 1 : -1
      seen[at] = opp
      lead += opp ? 1 : -1
    }
    return nice(lead, opp)
  }
}

/** C where `nice` of the other's number of Ds, the rounds played and its last move; C first. */
function byDefections(nice: (defections: number, t: number, opp: boolean) => boolean) {
  let d = 0
  return (t: number, _own: boolean, opp: boolean) => {
    if (t === 0) return true
    if (!opp) d++
    return nice(d, t, opp)
  }
}
