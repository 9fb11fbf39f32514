import type { Factor, Grid } from '../../src/core/grid'
import type { Config } from './config'
import { baseline, GLEE } from './presets'

const discount = (name: string, field: 'discount1' | 'discount2', en: string, de: string): Factor<Config> => ({
  name,
  title: { en, de },
  levels: [0.8, 0.9, 0.95, 1].map(delta => ({ label: String(delta), config: { [field]: delta } })),
})

const switched = (name: string, field: 'completeInformation' | 'messages', en: string, de: string): Factor<Config> => ({
  name,
  title: { en, de },
  levels: [true, false].map(on => ({ label: String(on), config: { [field]: on } })),
})

/**
 * The 384 configurations of GLEE's bargaining family (arXiv 2410.05254), under the names of its own config files. Its infinite horizon is a cap of 99 rounds
 * that nobody is told, and so it is here.
 */
const glee: Grid<Config> = {
  title: { en: 'GLEE: all 384 bargaining configurations', de: 'GLEE: alle 384 Verhandlungs-Konfigurationen' },
  cites: [GLEE],
  base: baseline,
  factors: [
    {
      name: 'money_to_divide',
      title: { en: 'Amount', de: 'Betrag' },
      levels: [100, 10_000, 1_000_000].map(money => ({ label: String(money), config: { money } })),
    },
    discount('delta_1', 'discount1', 'Discount of player 1', 'Diskontfaktor von Partei 1'),
    discount('delta_2', 'discount2', 'Discount of player 2', 'Diskontfaktor von Partei 2'),
    {
      name: 'max_rounds',
      title: { en: 'Most rounds', de: 'Höchstzahl der Runden' },
      levels: [
        { label: '12', config: { rounds: 12, horizon: 'known' } },
        { label: '99', config: { rounds: 99, horizon: 'capped' } },
      ],
    },
    switched('complete_information', 'completeInformation', 'Complete information', 'Vollständige Information'),
    switched('messages_allowed', 'messages', 'Messages', 'Nachrichten'),
  ],
}

/** The parameter sweeps of published experiments. */
export const grids = { glee }
