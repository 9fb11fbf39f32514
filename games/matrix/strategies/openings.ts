import { duel, type Rule } from './duel'

const titForTat: Rule = (t, _own, opp) => t === 0 || opp
const always =
  (c: boolean): Rule =>
  () =>
    c

/** Rules that open with a fixed word, read the answer and then settle. Moves are true for C. */
export const openings = [
  opening(
    {
      id: 'handshake',
      en: 'Handshake',
      de: 'Handschlag',
      rule: 'C D; then C for ever if the other also opened C D, else D for ever.',
      origin: 'Robson 1990',
    },
    'CD',
    their => always(their === 'CD'),
  ),
  opening(
    {
      id: 'detective',
      en: 'Detective',
      de: 'Detektiv',
      rule: 'C D C C; tit for tat if the other played D at least once in those four, else D for ever.',
      origin: 'N. Case, The Evolution of Trust, 2017',
    },
    'CDCC',
    their => (their.includes('D') ? titForTat : always(false)),
  ),
  opening(
    { id: 'prober', en: 'Prober', rule: 'D C C; D for ever if the other’s 2nd and 3rd moves were C C, else tit for tat.', origin: 'Li et al. 2011' },
    'DCC',
    their => (their.endsWith('CC') ? always(false) : titForTat),
  ),
  opening(
    {
      id: 'prober-2',
      en: 'Prober 2',
      rule: 'D C C; C for ever if the other’s 2nd and 3rd moves were D C, else tit for tat.',
      origin: 'PRISON (LIFL) 1998',
    },
    'DCC',
    their => (their.endsWith('DC') ? always(true) : titForTat),
  ),
  opening(
    { id: 'prober-3', en: 'Prober 3', rule: 'D C; D for ever if the other’s 2nd move was C, else tit for tat.', origin: 'PRISON (LIFL) 1998' },
    'DC',
    their => (their.endsWith('C') ? always(false) : titForTat),
  ),
  opening(
    {
      id: 'hard-prober',
      en: 'Hard prober',
      rule: 'D D C C; D for ever if the other’s 2nd and 3rd moves were C C, else tit for tat.',
      origin: 'PRISON (LIFL) 1998',
    },
    'DDCC',
    their => (their.slice(1, 3) === 'CC' ? always(false) : titForTat),
  ),
  opening(
    {
      id: 'gradual-killer',
      en: 'Gradual killer',
      rule: 'DDDDD CC; then D for ever if the other’s 6th and 7th moves were D D, else C for ever.',
      origin: 'PRISON (LIFL) 1998',
    },
    'DDDDDCC',
    their => always(!their.endsWith('DD')),
  ),
  opening(
    {
      id: 'alternator-hunter',
      en: 'Alternator hunter',
      rule: 'Six Cs; D for ever if the other’s six strictly alternated, else C for ever.',
      origin: 'K. Langner, Axelrod library',
    },
    'CCCCCC',
    their => always(!/^(CD){3}$|^(DC){3}$/.test(their)),
  ),
  opening(
    {
      id: 'prober-4',
      en: 'Prober 4',
      rule: 'CCDCDDDCCDCDCCDCDDCD; D for ever if the other’s Ds against its Ds and its Cs over rounds 1–19 differ by at most 2, else five Cs, then tit for tat.',
      origin: 'PRISON (LIFL) 1998',
    },
    'CCDCDDDCCDCDCCDCDDCD',
    (their, word) => {
      const lead = [...their.slice(0, 19)].reduce((sum, move, i) => sum + (move === 'C' ? 0 : word[i] === 'D' ? 1 : -1), 0)
      return Math.abs(lead) <= 2 ? always(false) : (t, own, opp, meant) => t < 25 || titForTat(t, own, opp, meant)
    },
  ),
  duel(
    {
      id: 'collective-strategy',
      en: 'Collective strategy',
      rule: 'C D; then C while the other opened C D and has not played D again, else D.',
      origin: 'Li & Kendall 2009',
      memory: 'unbounded',
    },
    () => {
      let kin = true
      return (t, _own, opp) => {
        if (t > 0 && opp !== (t !== 2)) kin = false
        return t === 0 || (t > 1 && kin)
      }
    },
  ),
  duel(
    {
      id: 'second-by-tester',
      en: 'Second tournament, Tester',
      rule: 'D C C, then alternates from D; at the other’s first D one C, then tit for tat.',
      origin: 'D. Gladstein in Axelrod 1980b',
      memory: 'unbounded',
    },
    () => {
      let copying = false
      return (t, _own, opp) => {
        if (copying) return opp
        if (t > 0 && !opp) return (copying = true)
        return t === 1 || (t > 1 && t % 2 === 0)
      }
    },
  ),
  duel(
    {
      id: 'sneaky-tit-for-tat',
      en: 'Sneaky tit for tat',
      rule: 'C C; D while the other has never played D; then C if its last was D and the own move two rounds ago was D, else its last move.',
      origin: 'K. Langner, Axelrod library',
      memory: 'unbounded',
    },
    () => {
      let hurt = false
      let before = true
      return (t, own, opp) => {
        const twoAgo = before
        before = own
        if (t > 0 && !opp) hurt = true
        if (t < 2) return true
        if (!hurt) return false
        return opp || !twoAgo
      }
    },
  ),
  ...[
    { id: 'cooperator-hunter', en: 'Cooperator hunter', prey: true, rule: 'C; from round 5 on D while the other has never played D.' },
    { id: 'defector-hunter', en: 'Defector hunter', prey: false, rule: 'C; from round 5 on D while the other has never played C.' },
  ].map(({ prey, ...told }) =>
    duel({ ...told, origin: 'K. Langner, Axelrod library', memory: 'unbounded' }, () => {
      let constant = true
      return (t, _own, opp) => {
        if (t > 0 && opp !== prey) constant = false
        return t < 4 || !constant
      }
    }),
  ),
]

/** Plays `word`, then what `then` makes of the other's moves meanwhile, as a string of C and D. */
function opening(
  told: { id: string; en: string; de?: string; rule: string; origin: string },
  word: string,
  then: (their: string, word: string) => Rule,
) {
  return duel({ ...told, memory: 'unbounded' }, () => {
    let their = ''
    let rest: Rule | null = null
    return (t, own, opp, meant) => {
      if (rest) return rest(t, own, opp, meant)
      if (t > 0) their += opp ? 'C' : 'D'
      if (t < word.length) return word[t] === 'C'
      rest = then(their, word)
      return rest(t, own, opp, meant)
    }
  })
}
