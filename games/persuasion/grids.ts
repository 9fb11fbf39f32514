import type { Grid } from '../../src/core/grid'
import type { Config } from './config'
import { baseline, GLEE } from './presets'

/**
 * The 360 configurations of GLEE's persuasion family (arXiv 2410.05254), under the names of its own config files. A low-quality unit is worth nothing
 * and there are 20 rounds throughout.
 */
const glee: Grid<Config> = {
  title: { en: 'GLEE: all 360 persuasion configurations', de: 'GLEE: alle 360 Konfigurationen des Überzeugens' },
  cites: [GLEE],
  base: baseline,
  factors: [
    {
      name: 'p',
      title: { en: 'Prior of high quality', de: 'A-priori-Wahrscheinlichkeit hoher Qualität' },
      levels: [
        { label: '1/3', config: { p: 1 / 3 } },
        { label: '0.5', config: { p: 0.5 } },
        { label: '0.8', config: { p: 0.8 } },
      ],
    },
    {
      name: 'v',
      title: { en: 'Value of a high-quality unit, × price', de: 'Wert eines hochwertigen Stücks, × Preis' },
      levels: [1.2, 1.25, 2, 3, 4].map(v => ({ label: String(v), config: { v } })),
    },
    {
      name: 'product_price',
      title: { en: 'Price', de: 'Preis' },
      levels: [100, 10_000, 1_000_000].map(price => ({ label: String(price), config: { price } })),
    },
    {
      name: 'is_seller_know_cv',
      title: { en: 'The seller knows the values', de: 'Die verkaufende Seite kennt die Werte' },
      levels: [true, false].map(sellerKnowsValues => ({ label: String(sellerKnowsValues), config: { sellerKnowsValues } })),
    },
    {
      name: 'seller_message_type',
      title: { en: 'Message', de: 'Nachricht' },
      levels: (['binary', 'text'] as const).map(message => ({ label: message, config: { message } })),
    },
    {
      name: 'is_myopic',
      title: { en: 'A new buyer every round', de: 'In jeder Runde jemand Neues auf der Käuferseite' },
      levels: [false, true].map(myopic => ({ label: String(myopic), config: { myopic } })),
    },
  ],
}

/** The parameter sweeps of published experiments. */
export const grids = { glee }
