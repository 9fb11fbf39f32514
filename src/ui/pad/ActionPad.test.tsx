// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActionSpec } from '../../core/action-space'
import { ActionPad, type ActionPadProps } from './ActionPad'

let box: HTMLElement
let root: Root
let sent: unknown[]

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box)
  sent = []
})
afterEach(() => {
  act(() => root.unmount())
  box.remove()
})

const show = (space: ActionSpec, more: Partial<ActionPadProps> = {}) =>
  act(() => root.render(<ActionPad space={space} language="en" attempt={1} onAct={(a: never) => sent.push(a)} {...more} />))
const type = (input: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')!.set!.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
const submit = () => act(() => void box.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
const click = (text: string) => act(() => [...box.querySelectorAll('button')].find(b => b.textContent!.includes(text))!.click())
const said = () => box.querySelector('[role=status]')!.textContent

const number: ActionSpec = { kind: 'int', min: 0, max: 100 }

describe('the action pad', () => {
  it('sends a choice with one press, and never twice for one attempt', () => {
    show({ kind: 'choice', options: ['C', 'D'] }, { labels: { names: { C: 'Blue', D: 'Green' }, order: ['D', 'C'] } })
    expect([...box.querySelectorAll('button')].map(b => b.textContent)).toEqual(['1Green', '2Blue'])
    click('Blue')
    click('Green')
    expect(sent).toEqual(['C'])
    show({ kind: 'choice', options: ['C', 'D'] }, { attempt: 2 })
    click('D')
    expect(sent).toEqual(['C', 'D'])
  })

  it('lets a digit pick and not send', () => {
    show({ kind: 'choice', options: ['C', 'D'] })
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: '2' })))
    expect(document.activeElement?.textContent).toBe('2D')
    expect(sent).toEqual([])
  })

  it('explains what it does not take, keeps it, and sends what it takes', () => {
    show(number)
    const input = box.querySelector<HTMLInputElement>('.pad-box')!
    type(input, '187')
    submit()
    expect(said()).toBe('187 is out of range. Enter a whole number from 0 to 100.')
    expect(input.value).toBe('187')
    type(input, '18')
    submit()
    submit()
    expect(sent).toEqual([18])
  })

  it('keeps what was typed when the referee objects, and is empty for the next question', () => {
    show(number)
    type(box.querySelector<HTMLInputElement>('.pad-box')!, '18')
    submit()
    show(number, { attempt: 2, objection: 'Not eighteen.' })
    expect(said()).toBe('Not eighteen.')
    expect(box.querySelector<HTMLInputElement>('.pad-box')!.value).toBe('18')
    submit()
    expect(sent).toEqual([18, 18])
    show(number, { attempt: 3 })
    expect(box.querySelector<HTMLInputElement>('.pad-box')!.value).toBe('')
  })

  it('lets the second share follow the first', () => {
    show({ kind: 'split', total: 100, parts: ['a', 'b'] })
    type(box.querySelectorAll<HTMLInputElement>('.pad-box')[0]!, '60')
    submit()
    expect(sent).toEqual([{ a: 60, b: 40 }])
  })

  it('sends a case with nothing to fill in by its own button', () => {
    show({ kind: 'oneOf', cases: { say: { kind: 'text', maxChars: 20 }, done: { kind: 'fields', fields: {} } } })
    click('Done')
    expect(sent).toEqual([{ do: 'done', with: {} }])
  })
})
