// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallRecord, StoredText } from '../../../core/call'
import { sampleCall } from '../../../data/test/calls'
import { CallList } from './CallList'
import { type Spoken, SpokenContext } from './spoken'

let root: Root
let host: HTMLElement
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  Element.prototype.scrollIntoView = vi.fn<() => void>()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
})

/** A stub of what the page knows: the given calls stand at step 2, seat 1. */
function spokenOf(made: readonly { readonly call: CallRecord; readonly texts: readonly StoredText[] }[], more: Partial<Spoken> = {}) {
  const words = new Map(made.flatMap(({ texts }) => texts.map(({ hash, text }) => [hash, text] as const)))
  const calls = made.map(({ call }) => call)
  const asked: string[][] = []
  const spoken: Spoken = {
    any: calls.length > 0,
    opened: null,
    callsAt: (k, seat) => (k === 2 && seat === 1 ? calls : []),
    refused: () => null,
    beliefsAt: () => [],
    texts: async hashes => {
      asked.push([...hashes])
      return words
    },
    ...more,
  }
  return { spoken, asked }
}
const show = (spoken: Spoken, k = 2, seat = 1, language: 'en' | 'de' = 'en') =>
  act(async () =>
    root.render(
      <SpokenContext value={spoken}>
        <CallList k={k} seat={seat} language={language} />
      </SpokenContext>,
    ),
  )
const open = () =>
  act(async () => {
    const details = host.querySelector<HTMLDetailsElement>('details.calls') as HTMLDetailsElement
    details.open = true
    details.dispatchEvent(new Event('toggle'))
  })
const texts = (title: string) => [...host.querySelectorAll(`pre[aria-label="${title}"]`)].map(pre => pre.textContent)

describe('what a model was asked for a decision', () => {
  it('is not there where no call was made, and reads no text before somebody wants it', async () => {
    const { spoken, asked } = spokenOf([sampleCall()])
    await show(spoken, 1, 0)
    expect(host.textContent).toBe('')
    await show(spoken)
    expect(host.textContent).toContain('What the model was asked and said (1 call)')
    expect(asked).toEqual([])
    await open()
    expect(asked).toHaveLength(1)
  })

  it('has prompt, reasoning, raw reply and what was read from it, word for word', async () => {
    const made = sampleCall({}, { system: 'The rules.\n\nLine 3', question: 'What now?', raw: 'Well: {"answer":"C"}' })
    await show(spokenOf([made]).spoken)
    await open()
    expect(texts('System')).toEqual(['The rules.\n\nLine 3'])
    expect(texts('Question')).toEqual(['What now?'])
    expect(texts('Reasoning')).toEqual(['I think'])
    expect(texts('Raw reply')).toEqual(['Well: {"answer":"C"}'])
    expect(texts('What was read from it')).toEqual(['{"answer":"C"}'])
    expect(texts('Settings')[0]).toContain('host: localhost:9999')
    expect(host.textContent).toMatch(/1,?000 tokens in, 200 out/)
  })

  it('shows what came as text, whatever it looks like', async () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script> **bold** [link](javascript:alert(3)) &lt;b&gt;'
    const made = sampleCall({ error: `<b>${evil}</b>`, warnings: ['<i>w</i>'] }, { system: evil, question: evil, raw: evil })
    await show(spokenOf([made]).spoken)
    await open()
    expect(host.querySelectorAll('img, script, b, i, a')).toHaveLength(0)
    expect(texts('Raw reply')).toEqual([evil])
    expect(texts('System')).toEqual([evil])
    expect(texts('Error')).toEqual([`<b>${evil}</b>`])
  })

  it('lists every attempt in order, and opens the last one alone where they are many', async () => {
    const made = Array.from({ length: 40 }, (_, i) =>
      sampleCall(
        { k: 2, seat: 1, attempt: i + 1, ...(i < 39 ? { status: 'unparsable' as const, read: null, answer: null } : {}) },
        { raw: `reply ${i + 1}` },
      ),
    )
    await show(spokenOf(made).spoken)
    await open()
    const all = [...host.querySelectorAll<HTMLDetailsElement>('details.call')]
    expect(all.map(one => one.querySelector('summary')?.textContent?.match(/request (\d+)/)?.[1])).toEqual(made.map((_, i) => String(i + 1)))
    expect(all.map(one => one.open)).toEqual(made.map((_, i) => i === 39))
    expect(texts('Raw reply')).toHaveLength(40)
  })

  it('says of an answer that the referee didn’t take why not, beside what it was', async () => {
    const [first, second] = [sampleCall({ attempt: 1 }), sampleCall({ attempt: 2 })]
    await show(spokenOf([first, second], { refused: id => (id === first.call.id ? 'illegal' : null) }).spoken)
    await open()
    const heads = [...host.querySelectorAll('details.call > summary')].map(one => one.textContent)
    expect(heads[0]).toContain('answered · not accepted: not among the allowed answers')
    expect(heads[1]).not.toContain('not accepted')
  })

  it('says of a text that isn’t stored that it is gone, and of an empty one that it is empty', async () => {
    const empty = sampleCall({}, { raw: '' })
    await show(spokenOf([empty]).spoken)
    await open()
    expect(texts('Raw reply')).toEqual(['This text is empty.'])
    await show(spokenOf([sampleCall({ attempt: 2 })], { texts: async () => new Map() }).spoken)
    expect(texts('Raw reply')).toEqual(['This text is not stored here.'])
    await show(spokenOf([sampleCall({ attempt: 3 })], { texts: () => Promise.reject(new Error('no storage')) }).spoken)
    expect(texts('Raw reply')).toEqual(['This text is not stored here.'])
  })

  it('opens by itself where somebody asked for this decision, and not for another', async () => {
    await show(spokenOf([sampleCall()], { opened: { k: 2, seat: 0 } }).spoken)
    expect(host.querySelector<HTMLDetailsElement>('details.calls')?.open).toBe(false)
    await show(spokenOf([sampleCall()], { opened: { k: 2, seat: 1 } }).spoken)
    expect(host.querySelector<HTMLDetailsElement>('details.calls')?.open).toBe(true)
    expect(document.activeElement?.tagName).toBe('SUMMARY')
  })

  it('speaks the language of the screen', async () => {
    await show(spokenOf([sampleCall({ status: 'lost', sent: null, done: null, raw: null })]).spoken, 2, 1, 'de')
    await open()
    expect(host.textContent).toContain('Was das Modell gefragt wurde und sagte (1 Aufruf)')
    expect(host.textContent).toContain('verloren, als der Tab geschlossen wurde')
  })
})
