import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { HostNotice, Page, View } from '../../host/wire/messages'
import type { JoinClient } from '../client/client'
import type { JoinState } from '../client/state'
import { Pages } from '../Pages'

/** What the puppet's host says. */
export const notice: HostNotice = {
  t: 'host',
  wire: 1,
  app: 'test',
  session: 'a'.repeat(26),
  epoch: 1,
  stage: 'open',
  title: 'A class',
  language: 'en',
  consent: null,
  labels: false,
  gone: false,
}
const viewOf = (screen: Page, more: Partial<View> = {}): View => ({
  t: 'view',
  title: 'A class',
  language: 'en',
  you: { participant: 'P007', name: 'Blue Heron', team: [] },
  screen,
  notes: [],
  now: 0,
  ...more,
})

/** A client whose state a test sets, and that remembers what the screens ask of it. */
class Puppet {
  readonly asked: unknown[][] = []
  private watchers: (() => void)[] = []
  private held: JoinState = {
    link: 'online',
    isUnreachable: false,
    isOther: false,
    host: 'here',
    notice,
    step: 'start',
    view: null,
    sending: false,
    isKept: true,
    language: 'en',
  }
  readonly state = () => this.held
  readonly subscribe = (changed: () => void) => {
    this.watchers.push(changed)
    return () => {
      this.watchers = this.watchers.filter(one => one !== changed)
    }
  }
  readonly now = () => 1_000_000
  private readonly note =
    (what: string) =>
    (...args: unknown[]) =>
      void this.asked.push([what, ...args])
  readonly start = this.note('start')
  readonly act = this.note('act')
  readonly shown = this.note('shown')
  readonly page = this.note('page')
  readonly claimAgain = this.note('claimAgain')
  readonly speak = (language: 'en' | 'de') => this.set({ language })
  set(change: Partial<JoinState>) {
    this.held = { ...this.held, ...change }
    for (const changed of this.watchers) changed()
  }
  in(screen: Page, more: Partial<View> = {}, state: Partial<JoinState> = {}) {
    this.set({ step: 'in', view: viewOf(screen, more), ...state })
  }
  all(what: string) {
    return this.asked.filter(([name]) => name === what)
  }
}

/** The page as a puppet client has it, drawn into a box of this document. */
export class Stage {
  readonly puppet = new Puppet()
  readonly box = document.createElement('div')
  private root: Root

  constructor() {
    ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
    document.body.append(this.box)
    this.root = createRoot(this.box)
  }

  /** Draws the page anew. `label`: the one in the link. */
  show(label: string | null = null): void {
    act(() => this.root.unmount())
    this.root = createRoot(this.box)
    act(() => this.root.render(<Pages client={this.puppet as unknown as JoinClient} label={label} />))
  }

  change(work: () => void): Promise<void> {
    return act(async () => work())
  }

  get text(): string {
    return this.box.textContent ?? ''
  }

  find<E extends Element>(selector: string): E | null {
    return this.box.querySelector<E>(selector)
  }

  button(name: string): HTMLButtonElement | undefined {
    return [...this.box.querySelectorAll('button')].find(one => one.textContent === name)
  }

  press(name: string): Promise<void> {
    return this.change(() => this.button(name)?.click())
  }

  type(selector: string, typed: string): void {
    act(() => {
      const input = this.find<HTMLInputElement>(selector)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed)
      input?.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }

  submit(selector: string): Promise<void> {
    return this.change(() => void this.find(selector)?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  }

  /** Waits for the way to answer: a game's own screen comes by itself. */
  async drawn(): Promise<void> {
    for (let i = 0; i < 500 && this.find('.pad') === null; i++) await this.pause(10)
  }

  async pause(ms: number): Promise<void> {
    await act(() => new Promise(resolve => setTimeout(resolve, ms)))
  }

  close(): void {
    act(() => this.root.unmount())
    this.box.remove()
  }
}
