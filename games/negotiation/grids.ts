import type { Factor, Grid } from '../../src/core/grid'
import type { Config } from './config'

const GLEE = 'Shapira, Madmon, Reinman, Amouyal, Reichart & Tennenholtz (2024), GLEE, arXiv 2410.05254'

const values = (field: 'sellerValue' | 'buyerValue') => [0.8, 1, 1.2, 1.5].map(x => ({ label: `${x}`, config: { [field]: x } }))
const either = (field: 'completeInformation' | 'messages') => [true, false].map(x => ({ label: `${x}`, config: { [field]: x } }))

const factors: readonly Factor<Config>[] = [
  { name: 'seller_value', title: { en: "Seller's value", de: 'Wert für die Verkaufsseite' }, levels: values('sellerValue') },
  { name: 'buyer_value', title: { en: "Buyer's value", de: 'Wert für die Kaufseite' }, levels: values('buyerValue') },
  {
    name: 'product_price_order',
    title: { en: 'Money scale', de: 'Größenordnung' },
    levels: [100, 10_000, 1_000_000].map(money => ({ label: `${money}`, config: { money } })),
  },
  {
    name: 'max_rounds',
    title: { en: 'Most rounds', de: 'Höchstzahl der Runden' },
    levels: [
      { label: '1', config: { rounds: 1, horizon: 'known' } },
      { label: '10', config: { rounds: 10, horizon: 'known' } },
      { label: 'infinite', config: { rounds: 99, horizon: 'capped' } },
    ],
  },
  { name: 'complete_information', title: { en: 'Complete information', de: 'Vollständige Information' }, levels: either('completeInformation') },
  { name: 'messages_allowed', title: { en: 'Messages', de: 'Nachrichten' }, levels: either('messages') },
]

/** GLEE's 576 configurations of negotiation, under its own parameter names. Its "infinite" game is a cap of 99 rounds that nobody is told. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  glee: {
    title: { en: 'GLEE negotiation: 576 configurations', de: 'GLEE-Verhandlung: 576 Konfigurationen' },
    cites: [GLEE],
    base: { step: 1, maxPrice: 10 },
    factors,
  },
}
