import { duel } from './duel'
import { endgame } from './shared'

const CAPRI = new Set('CCC/CCC CCD/CCC CDC/CCD DCC/CDC CCC/DCC CCD/CDC CDC/DCC DCC/CCC DDD/DDC DDC/DCC DDC/DDD DCC/DDC DDC/DDC DCC/DCC'.split(' '))

/** Tit for tat with one thing added, and rules that watch both sides. Moves are true for C. */
export const hybrids = [
  duel(
    {
      id: 'slow-tit-for-two-tats-2',
      en: 'Slow tit for two tats 2',
      rule: 'C C; plays what the other’s last two moves agree on, else repeats its own last.',
      origin: 'PRISON (LIFL) 1998',
      memory: 2,
    },
    () => {
      let before = true
      return (t, own, opp) => {
        const agreed = opp === before
        before = opp
        return t < 2 || (agreed ? opp : own)
      }
    },
  ),
  duel(
    {
      id: 'capri',
      en: 'CAPRI',
      rule: 'C exactly after 14 of the 64 outcomes of the last three rounds, missing ones read as C.',
      origin: 'Murase & Baek 2020',
      memory: 3,
    },
    () => {
      let [mine, theirs] = ['CCC', 'CCC']
      return (t, own, opp) => {
        if (t > 0) [mine, theirs] = [mine.slice(1) + (own ? 'C' : 'D'), theirs.slice(1) + (opp ? 'C' : 'D')]
        return CAPRI.has(`${mine}/${theirs}`)
      }
    },
  ),
  duel(
    {
      id: 'resurrection',
      en: 'Resurrection',
      rule: 'D if its own last five moves were all D, else the other’s last move; C first.',
      origin: 'E. Arnold, CoopSim',
      memory: 5,
    },
    () => {
      let run = 0
      return (t, own, opp) => {
        run = t > 0 && !own ? run + 1 : 0
        return t === 0 || (run < 5 && opp)
      }
    },
  ),
  duel(
    {
      id: 'double-resurrection',
      en: 'Double resurrection',
      rule: 'D after five own Cs, C after five own Ds, else the other’s last move; C first.',
      origin: 'E. Arnold, CoopSim',
      memory: 5,
    },
    () => {
      let run = 0
      let last = true
      return (t, own, opp) => {
        run = t > 0 && (t === 1 || own === last) ? run + 1 : 1
        last = own
        if (t === 0) return true
        return run >= 5 ? !own : opp
      }
    },
  ),
  duel(
    {
      id: 'back-stabber',
      en: 'Back stabber',
      rule: 'D once the other has played D four times; D in the last two rounds.',
      origin: 'T. Campbell, Axelrod library',
      memory: 'unbounded',
    },
    ({ length }) => {
      let d = 0
      return endgame(length, 2, (t, _own, opp) => {
        if (t > 0 && !opp) d++
        return d < 4
      })
    },
  ),
  duel(
    {
      id: 'double-crosser',
      en: 'Double crosser',
      rule: 'As the back stabber, but tit for two tats in rounds 8–180 if the other’s first seven moves were all C.',
      origin: 'T. Campbell, Axelrod library',
      memory: 'unbounded',
    },
    ({ length }) => {
      let d = 0
      let run = 0
      let early = 0
      return endgame(length, 2, (t, _own, opp) => {
        run = t > 0 && !opp ? run + 1 : 0
        if (run > 0) d++
        if (t <= 7) early = d
        return t >= 7 && t < 180 && early === 0 ? run < 2 : d < 4
      })
    },
  ),
  duel({ id: 'alexei', en: 'Alexei', rule: 'Tit for tat, D in the last round.', origin: 'LessWrong 2011', memory: 1 }, ({ length }) =>
    endgame(length, 1, (t, _own, opp) => t === 0 || opp),
  ),
  duel(
    {
      id: 'eugine-nier',
      en: 'Eugine Nier',
      rule: 'Tit for tat; D for ever after the other’s fifth D, and in the last round.',
      origin: 'LessWrong 2011',
      memory: 'unbounded',
    },
    ({ length }) => {
      let d = 0
      return endgame(length, 1, (t, _own, opp) => {
        if (t > 0 && !opp) d++
        return t === 0 || (opp && d < 5)
      })
    },
  ),
  ...[
    {
      id: 'retaliate',
      en: 'Retaliate',
      limit: Number.POSITIVE_INFINITY,
      rule: 'D while the rounds in which it alone played C exceed a tenth of those in which it alone played D.',
    },
    { id: 'limited-retaliate', en: 'Limited retaliate', limit: 20, rule: 'As retaliate, but one C after 20 retaliations in a row.' },
  ].map(({ limit, ...told }) =>
    duel({ ...told, origin: 'O. Campbell, Axelrod library', memory: 'unbounded' }, () => {
      let [suckered, sucker, row] = [0, 0, 0]
      return (t, own, opp) => {
        if (t > 0 && own && !opp) suckered++
        if (t > 0 && !own && opp) sucker++
        if (suckered * 10 <= sucker) row = 0
        else if (row < limit) {
          row++
          return false
        } else row = 0
        return true
      }
    }),
  ),
]
