import type { Brief } from '../game'

/** The stretch of prices that is drawn, from 0: it holds both values that the seat knows, the prices so far, and as much again as half the highest of them, to two digits, up to the bound. */
export function drawnTo(brief: Brief, prices: readonly number[]): number {
  const top = 1.5 * Math.max(brief.own, brief.other ?? 0, ...prices.filter(price => price <= brief.most))
  const unit = Math.max(brief.step, 10 ** (Math.floor(Math.log10(top)) - 1))
  return Math.min(brief.most, Math.ceil(top / unit - 1e-9) * unit)
}

/** Where a price lies on that stretch, 0 to 1; what lies outside stands at its end. */
export const placeOn = (to: number, price: number): number => (to <= 0 ? 0 : Math.min(1, Math.max(0, price / to)))

/** A step of the slider: 1, 2 or 5 times a power of ten, about 200 in the stretch, and a multiple of the smallest unit. */
export function sliderStep(to: number, step: number): number {
  const raw = to / 200
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  const nice = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10)
  return Math.max(step, Math.round(nice / step) * step)
}
