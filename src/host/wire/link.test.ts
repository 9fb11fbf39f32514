import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../core/problem'
import { people } from '../test/wire'
import { base64url } from './bytes'
import { type JoinLink, joinLink, readLink } from './link'

const { host } = people
const k = base64url(host.sign)
const page = 'http://192.168.1.20:8080/join.html'
const read = (href: string) => readLink(href) as JoinLink

describe('a join link', () => {
  it('carries key, broker, label and preflight in its fragment, which no server sees', () => {
    expect(joinLink({ page, key: host.sign, broker: null })).toBe(`${page}#k=${k}`)
    expect(read(`${page}#k=${k}`)).toEqual({ key: host.sign, broker: null, label: null, probe: false, recruitment: {} })
    const full = joinLink({ page, key: host.sign, broker: 'wss://mqtt.example.org:8884/mqtt?x=1&y=#2', label: 'Müller & Söhne #7?', probe: true })
    expect(full.split('#')[0]).toBe(page)
    expect(read(full)).toEqual({
      key: host.sign,
      broker: 'wss://mqtt.example.org:8884/mqtt?x=1&y=#2',
      label: 'Müller & Söhne #7?',
      probe: true,
      recruitment: {},
    })
  })

  it('is read as it was made, whatever the label', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        fc.constantFrom(null, 'tabs', 'ws://10.0.0.2:1884/', 'wss://a.example/mqtt'),
        fc.boolean(),
        (label, broker, probe) => {
          expect(read(joinLink({ page, key: host.sign, broker, label, probe }))).toEqual({ key: host.sign, broker, label, probe, recruitment: {} })
        },
      ),
      { numRuns: 100 },
    )
  })

  it('brings the ids of recruitment services from its query or from behind the fragment, and nothing else', () => {
    const ids = { PROLIFIC_PID: 'p 1', STUDY_ID: 's', SESSION_ID: 'x', workerId: 'w', assignmentId: 'a', hitId: 'h' }
    const query = new URLSearchParams({ ...ids, email: 'no', prolific_pid: 'no' }).toString()
    expect(read(`${page}?${query}#k=${k}`).recruitment).toEqual(ids)
    expect(read(`${page}#k=${k}?${query}`).recruitment).toEqual(ids)
    expect(read(`${page}?workerId=&hitId=h#k=${k}`).recruitment).toEqual({ hitId: 'h' })
    const kept = joinLink({ page: `${page}?PROLIFIC_PID={{%PROLIFIC_PID%}}`, key: host.sign, broker: null })
    expect(kept).toBe(`${page}?PROLIFIC_PID={{%PROLIFIC_PID%}}#k=${k}`)
  })

  it('says in one sentence what is wrong with it', () => {
    const sentence = (href: string) => {
      const problem = readLink(href)
      expect(problem, href).toBeInstanceOf(Problem)
      return (problem as Problem).message
    }
    expect(sentence(page)).toBe('link: expected the session’s key after #, found none; open the whole link or scan the code again.')
    expect(sentence('join.html')).toBe('link: expected a web address, found "join.html"; open the whole link.')
    expect(sentence(`${page}#k=${k}&b=http://x`)).toBe(
      'broker in the link: expected tabs or an address that begins with ws:// or wss://, found "http://x"; ask for the link again.',
    )
    expect(sentence(`${page}#k=${k}&l=${'x'.repeat(101)}`)).toBe(
      'label in the link: expected at most 100 characters, found 101; ask for the link again.',
    )
    expect(sentence(`${page}?hitId=${'x'.repeat(129)}#k=${k}`)).toBe(
      'hitId in the link: expected at most 128 characters, found 129; open the link as the recruitment service gave it.',
    )
    for (const bad of [k.slice(0, -1), `${k}A`, '=', base64url(new Uint8Array(32)), '%ff', 'k'])
      expect(sentence(`${page}#k=${bad}`)).toMatch(/^(host key|key in the link): expected [^.]+\.$/)
    for (const broker of ['', 'javascript:alert(1)', 'tab', '//x', 'wss:'])
      expect(sentence(`${page}#k=${k}&b=${encodeURIComponent(broker)}`)).toContain('broker')
  })

  it('is made only where it can be read', () => {
    expect(() => joinLink({ page: 'join.html', key: host.sign, broker: null })).toThrow(Problem)
    expect(() => joinLink({ page, key: new Uint8Array(32), broker: null })).toThrow(Problem)
    expect(() => joinLink({ page, key: host.sign, broker: 'http://x' })).toThrow(Problem)
    expect(() => joinLink({ page, key: host.sign, broker: null, label: 'x'.repeat(101) })).toThrow(Problem)
  })

  it('may be any text at all without a throw', () => {
    const part = fc.string({ unit: fc.constantFrom(...'kblp=&?#%+:/@[]{} é\u0000', 'wss://', 'tabs', k), maxLength: 12 })
    fc.assert(
      fc.property(fc.string(), part, (any, made) => {
        for (const text of [any, made]) for (const href of [text, `${page}#${text}`, `${page}?${text}#k=${k}&${text}`]) readLink(href)
      }),
      { numRuns: 300 },
    )
  })
})
