import { duel } from './duel'

/** Rules that look at the last few moves only, or at none: constants, cycles, tit for tat and its kin. Moves are true for C. */
export const reactive = [
  duel(
    { id: 'cooperator', en: 'Cooperator', de: 'Kooperiert immer', rule: 'Always C.', origin: 'folklore; Axelrod 1984', memory: 0 },
    () => () => true,
  ),
  duel({ id: 'defector', en: 'Defector', de: 'Defektiert immer', rule: 'Always D.', origin: 'folklore; Axelrod 1984', memory: 0 }, () => () => false),
  duel(
    {
      id: 'tit-for-tat',
      en: 'Tit for tat',
      de: 'Wie du mir, so ich dir',
      rule: 'C first, then the other’s last move.',
      origin: 'A. Rapoport in Axelrod 1980 (first tournament)',
      memory: 1,
    },
    () => (t, _own, opp) => t === 0 || opp,
  ),
  duel(
    {
      id: 'tit-for-2-tats',
      en: 'Tit for two tats',
      rule: 'D only after two Ds of the other in a row.',
      origin: 'Axelrod 1980; entered by J. Maynard Smith in the second tournament',
      memory: 2,
    },
    () => {
      let run = 0
      return (t, _own, opp) => {
        run = t === 0 || opp ? 0 : run + 1
        return run < 2
      }
    },
  ),
  duel(
    { id: 'two-tits-for-tat', en: 'Two tits for tat', rule: 'D if either of the other’s last two moves was D.', origin: 'Axelrod 1984', memory: 2 },
    () => anyOfLast(2),
  ),
  duel(
    {
      id: 'suspicious-tit-for-tat',
      en: 'Suspicious tit for tat',
      de: 'Misstrauisches Wie du mir, so ich dir',
      rule: 'D first, then the other’s last move.',
      origin: 'literature of the 1980s; "mistrust" in Beaufils, Delahaye & Mathieu 1997',
      memory: 1,
    },
    () => (t, _own, opp) => t > 0 && opp,
  ),
  duel(
    { id: 'bully', en: 'Bully', rule: 'D first, then the opposite of the other’s last move.', origin: 'Nachbar 1992', memory: 1 },
    () => (t, _own, opp) => t > 0 && !opp,
  ),
  duel(
    {
      id: 'anti-tit-for-tat',
      en: 'Anti tit for tat',
      rule: 'C first, then the opposite of the other’s last move.',
      origin: 'Ashlock et al. 2009; Hilbe et al. 2013 ("psycho")',
      memory: 1,
    },
    () => (t, _own, opp) => t === 0 || !opp,
  ),
  duel(
    {
      id: 'win-stay-lose-shift',
      en: 'Win-stay lose-shift',
      de: 'Gewinnen: bleiben, verlieren: wechseln',
      rule: 'C first and after CC or DD; D after CD or DC (Pavlov).',
      origin: 'Kraines & Kraines 1989; Nowak & Sigmund 1993',
      memory: 1,
    },
    () => (t, own, opp) => t === 0 || own === opp,
  ),
  duel(
    {
      id: 'win-shift-lose-stay',
      en: 'Win-shift lose-stay',
      rule: 'D first and after CC or DD; C after CD or DC.',
      origin: 'Li et al. 2011',
      memory: 1,
    },
    () => (t, own, opp) => t > 0 && own !== opp,
  ),
  duel(
    {
      id: 'appeaser',
      en: 'Appeaser',
      rule: 'C first; keeps its move and switches whenever the other’s last was D (the same map as win-stay lose-shift).',
      origin: 'J. Mueller, Axelrod library',
      memory: 1,
    },
    () => (t, own, opp) => t === 0 || own === opp,
  ),
  duel(
    {
      id: 'alternator',
      en: 'Alternator',
      de: 'Abwechselnd',
      rule: 'C first, then the opposite of its own last move as carried out.',
      origin: 'Axelrod 1984; Mittal & Deb 2009',
      memory: 1,
    },
    () => (t, own) => t === 0 || !own,
  ),
  ...cyclers(['CCD', 'DDC', 'DC', 'CCCD', 'CCCCCD', 'CCCDCD']),
  duel(
    {
      id: 'hard-tit-for-tat',
      en: 'Hard tit for tat',
      rule: 'D if any of the other’s last three moves was D.',
      origin: 'prisoners-dilemma.com list, 2017',
      memory: 3,
    },
    () => anyOfLast(3),
  ),
  duel(
    {
      id: 'hard-tit-for-2-tats',
      en: 'Hard tit for two tats',
      rule: 'D if the other’s last three moves contain two Ds in a row.',
      origin: 'Stewart & Plotkin 2012',
      memory: 3,
    },
    () => {
      let run = 0
      let ago = 3
      return (t, _own, opp) => {
        if (t === 0) return true
        run = opp ? 0 : run + 1
        ago = run >= 2 ? 0 : ago + 1
        return ago >= 2
      }
    },
  ),
  duel(
    {
      id: 'anti-cycler',
      en: 'Anti cycler',
      rule: 'C D D, then C D, CC D, CCC D, … one C more each time.',
      origin: 'M. Harper, Axelrod library',
      memory: 'unbounded',
    },
    () => {
      let length = 1
      let left = 1
      return t => {
        if (t < 3) return t === 0
        if (left > 0) {
          left--
          return true
        }
        length++
        left = length
        return false
      }
    },
  ),
  duel(
    {
      id: 'thue-morse',
      en: 'Thue-Morse',
      rule: 'C in rounds whose index, from 0, has an odd number of ones in binary.',
      origin: 'G. Palmer, Axelrod library',
      memory: 0,
    },
    () => t => {
      let odd = false
      for (let bits = t; bits > 0; bits >>= 1) if (bits & 1) odd = !odd
      return odd
    },
  ),
]

/** D while one of the other's last `n` moves was D; C first. */
function anyOfLast(n: number) {
  let ago = n
  return (t: number, _own: boolean, opp: boolean) => {
    ago = t > 0 && !opp ? 0 : ago + 1
    return ago >= n
  }
}

function cyclers(words: readonly string[]) {
  return words.map(word =>
    duel(
      {
        id: `cycler-${word.toLowerCase()}`,
        en: `Cycler ${word}`,
        de: `Zyklus ${word}`,
        rule: `Repeats ${word} by round number.`,
        origin: word.length === 3 ? 'Mittal & Deb 2009' : 'M. Harper, Axelrod library',
        memory: 0,
      },
      () => t => word[t % word.length] === 'C',
    ),
  )
}
