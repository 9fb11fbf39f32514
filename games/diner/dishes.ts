import type { Config } from './config'

/** The four numbers of a menu. */
export type Menu = Pick<Config, 'cheapCost' | 'cheapUtility' | 'costlyCost' | 'costlyUtility'>

/** The bill of a table and each of the n's equal share of it. */
export function billOf(cheap: number, costly: number, menu: Menu): { readonly bill: number; readonly share: number } {
  const bill = cheap * menu.cheapCost + costly * menu.costlyCost
  return { bill, share: bill / (cheap + costly) }
}

/**
 * What ordering the costly dish instead of the cheap one does in one round, whatever the others order: `own`, to whoever orders it (Δu − Δc/n), and `all`, to the whole table (Δu − Δc). Differences that only
 * rounding makes count as none, so that a tie is one: 0.3 − 0.1 against 2·0.1.
 */
export function effects(menu: Menu, n: number): { readonly own: number; readonly all: number } {
  const worth = menu.costlyUtility - menu.cheapUtility
  const cost = menu.costlyCost - menu.cheapCost
  const dust = 1e-12 * Math.max(1, menu.costlyUtility, menu.cheapUtility, menu.costlyCost)
  const clean = (x: number) => (Math.abs(x) <= dust ? 0 : x)
  return { own: clean(worth - cost / n), all: clean(worth - cost) }
}
