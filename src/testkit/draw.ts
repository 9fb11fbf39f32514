import { act, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach } from 'vitest'
import { allSeats } from '../core/seats'
import type { SeatFace } from '../ui/contract'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let unmount: (() => void) | null = null
/** Takes away what was drawn last, for a test that draws again. */
export function erase(): void {
  unmount?.()
  unmount = null
}
afterEach(erase)

/** Draws a screen into the test's document, until the test ends. For tests in jsdom. */
export function draw(screen: ReactElement): HTMLElement {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  act(() => root.render(screen))
  unmount = () => {
    act(() => root.unmount())
    host.remove()
  }
  return host
}

/** Who sits at a table of so many: a person at seat 0, strategies elsewhere, P0, P1 and so on by name. */
export const facesOf = (seats: number): SeatFace[] =>
  allSeats(seats).map(seat => ({ seat, name: `P${seat}`, kind: seat === 0 ? 'human' : 'scripted' }))
