import { show } from '../../ui/kit/chart/scale'
import type { WallBlock, WallGroup } from '../../measures/wall/shown'

/** What a pick's share of a group in a round may be told as: a share (0 to 1); the bounds of "fewer than five"; or nothing. */
export type ShareShown = { readonly is: 'share'; readonly share: number } | { readonly is: 'few'; readonly most: number; readonly n: number } | null

/** The share of one pick in a round. Of two picks the other one of a small one is known to be large, and nothing more. */
export function shareOf(block: WallBlock, group: WallGroup, pick: string): ShareShown {
  const choice = block.choices.find(one => one.group === group)
  if (choice === undefined || choice.n === 0) return null
  const cell = choice.cells.find(({ picks }) => picks.length === 1 && picks[0] === pick)
  if (cell !== undefined) return { is: 'share', share: cell.n / choice.n }
  return choice.few.includes(pick) ? { is: 'few', most: 4 / choice.n, n: choice.n } : null
}

/** The mean of a group in a round, or null where it isn't shown. */
export const meanIn = (block: WallBlock | undefined, group: WallGroup): number | null =>
  block?.means.find(mean => mean.group === group)?.value ?? null

/** A number of a sentence: one decimal below 100. */
export const told = (x: number, language: 'en' | 'de'): string => show(x, language, Math.abs(x) < 100 ? 1 : 0)

/** A share of a sentence: whole percent. */
export const percent = (share: number, language: 'en' | 'de'): string => `${show(100 * share, language, 0)} %`

/** The ends of a bin as a reader counts them: whole numbers where only these occur. */
export const endsOf = (bin: { readonly from: number; readonly to: number }, isWhole: boolean): readonly [number, number] =>
  isWhole ? [Math.ceil(bin.from), Math.ceil(bin.to) - 1] : [bin.from, bin.to]
