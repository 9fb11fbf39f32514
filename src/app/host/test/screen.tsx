import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, type ReactElement } from 'react'
import { draw } from '../../../testkit/draw'
import '../../i18n'
import '../texts'

window.matchMedia ??= () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList
window.scrollTo = () => {}
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Element.prototype.scrollIntoView ??= () => {}
Element.prototype.scrollTo ??= () => {}
// jsdom lays nothing out: lists that draw what is in sight need a height to draw for.
Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 600 })

/** Draws a page of the host as the app does, with its kit and a router, and lets what it loads come. */
export async function show(screen: ReactElement): Promise<HTMLElement> {
  const root = createRootRoute({ component: () => screen, notFoundComponent: () => screen })
  const router = createRouter({ routeTree: root, history: createMemoryHistory() })
  const host = draw(
    <MantineProvider env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  )
  await settle()
  return host
}

/** Lets promises and what React put off come to an end. */
export async function settle(ms = 20): Promise<void> {
  await act(async () => {
    await new Promise(done => setTimeout(done, ms))
  })
}

/** The button of that name, in the page or a dialog. */
export const button = (name: string | RegExp): HTMLButtonElement => {
  const is = (text: string | null) => text !== null && (typeof name === 'string' ? text.trim() === name : name.test(text.trim()))
  const found = [...document.querySelectorAll('button')].filter(one => is(one.getAttribute('aria-label')) || is(one.textContent))
  const last = found.at(-1)
  if (last === undefined)
    throw new Error(`no button ${String(name)}; there are ${[...document.querySelectorAll('button')].map(b => b.textContent).join(' | ')}`)
  return last
}

/** Presses it. */
export async function press(name: string | RegExp): Promise<void> {
  await act(async () => button(name).click())
  await settle()
}

/** Picks an entry of the menu that is open. */
export async function pick(name: string): Promise<void> {
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(one => one.textContent === name)
  if (item === undefined) throw new Error(`no entry ${name}`)
  await act(async () => item.click())
  await settle()
}

/** Types into a field. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle(0)
}

/** The field under a label. */
export const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find(one => one.textContent?.startsWith(label))
  const input = found === undefined ? null : document.getElementById(found.htmlFor)
  if (input === null) throw new Error(`no field ${label}`)
  return input as HTMLInputElement
}
