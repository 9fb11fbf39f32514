import type { PublishedMeasure, Definition } from '../../src/core/published'
import { type Config, ratesOf } from './config'
import { orderOf } from './order'
import type { Game, State } from './game'
import { type Fired, outcomeOf } from './history'

const code = 'CUHK-ARISE/GAMABench, commit 41ebccf'
const paper = 'Huang et al. (2024), arXiv:2403.11807v4, Battle Royale, as printed: divided by players × shots'

/** The player still in with the highest hit rate other than the shooter; of equal rates the one that shoots later. */
export function bestTarget(shooter: number, alive: readonly number[], order: readonly number[]): number | undefined {
  return order.findLast(seat => seat !== shooter && alive.includes(seat))
}

const isAtBest = ({ shooter, target, alive }: Fired, order: readonly number[]): boolean =>
  target !== null && target === bestTarget(shooter, alive, order)

/** Shots at the best target over all shots; the paper's print divides by the number of players too. Null before the first shot. */
function share(state: State, config: Config, definition: Definition): number | null {
  const seats = state.own.length
  const order = orderOf(ratesOf(config, seats))
  const shots = outcomeOf(state.secret.history, seats).battles.flatMap(battle => battle.shots)
  if (shots.length === 0) return null
  const hits = shots.filter(shot => isAtBest(shot, order)).length
  return hits / (definition === 'paper' ? seats * shots.length : shots.length)
}

const print = {
  en: ' As printed in the paper the formula also divides by the number of players; the paper’s own figures don’t.',
  de: ' So wie die Formel im Aufsatz steht, teilt sie auch durch die Zahl der Spieler; die Werte des Aufsatzes tun das nicht.',
}

/** The measures of GAMA-Bench for this game. */
export const published: readonly PublishedMeasure<Game>[] = [
  {
    id: 'gama.raw',
    title: { en: 'Shots at the strongest', de: 'Schüsse auf den Stärksten' },
    unit: { en: 'share of shots', de: 'Anteil der Schüsse' },
    source: { paper, code },
    of: share,
  },
  {
    id: 'gama.score',
    title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Wert' },
    unit: { en: '0 to 100', de: '0 bis 100' },
    source: { paper, code },
    of(state, config, definition) {
      const part = share(state, config, definition)
      return part === null ? null : 100 * part
    },
    warning(config, definition) {
      const more = definition === 'paper' ? print : { en: '', de: '' }
      const miss = config.missing
        ? {
            en: 'a deliberate miss counts as wrong although it can be the best move, and ',
            de: 'ein absichtlicher Fehlschuss gilt als falsch, obwohl er der beste Zug sein kann, und ',
          }
        : { en: '', de: '' }
      return {
        en: `The score counts shots at the strongest opponent: ${miss.en}whether a shot hits, who survives and what anybody wins plays no part.${more.en}`,
        de: `Der Wert zählt Schüsse auf den stärksten Gegner: ${miss.de}ob ein Schuss trifft, wer übrig bleibt und was jemand gewinnt, spielt keine Rolle.${more.de}`,
      }
    },
  },
]
