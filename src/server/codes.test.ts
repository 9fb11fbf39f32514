import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodeBook, codeOf, siteLinkOf } from './codes'
import { Shelf } from './shelf'

const KEY = 'A'.repeat(43)
const link = (n: number) => `/join.html?PROLIFIC_PID=${n}#k=${KEY}`
const HOUR = 3_600_000

describe('links that get a code', () => {
  test.each([
    [`/join.html#k=${KEY}`, `/join.html#k=${KEY}`],
    [`http://192.168.1.5:4600/join.html?x=1#k=${KEY}&b=tabs`, `/join.html?x=1#k=${KEY}&b=tabs`],
    [`/class/join.html#b=tabs&k=${KEY}`, `/class/join.html#b=tabs&k=${KEY}`],
  ])('%s is kept without its host', (text, kept) => {
    expect(siteLinkOf(text)).toBe(kept)
  })

  test.each([
    ['another page', `/index.html#k=${KEY}`],
    ['no key', '/join.html'],
    ['a key of a wrong length', `/join.html#k=${KEY}A`],
    ['another protocol', `javascript:alert(1)//join.html#k=${KEY}`],
    ['a name beside the page', `/join.html.evil.example/#k=${KEY}`],
    ['a very long one', `/join.html?${'x'.repeat(3000)}#k=${KEY}`],
    ['no text', 7],
  ])('%s gets none', (_why, text) => {
    expect(siteLinkOf(text)).toBeNull()
  })

  test('nobody is ever sent to another host', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), fc.constantFrom('', '//', '/\\', '\\\\', 'https:'), (url, before) => {
        const kept = siteLinkOf(`${before}${url}/join.html#k=${KEY}`)
        if (kept !== null) expect(new URL(kept, 'http://here').host).toBe('here')
      }),
    )
  })
})

describe('codes', () => {
  test('a code is read in any case, and only as six letters that can’t be confused', () => {
    expect([codeOf('bcdfgh'), codeOf('BCDFGH'), codeOf('BCDFG'), codeOf('BCDFGI'), codeOf('BCDFGHJ')]).toEqual(['BCDFGH', 'BCDFGH', null, null, null])
  })

  test('a link keeps its code; different links have different ones', () => {
    const book = new CodeBook()
    const codes = Array.from({ length: 1000 }, (_, n) => book.codeFor(link(n)))
    expect(new Set(codes).size).toBe(1000)
    expect(codes.map(code => book.linkOf(code))).toEqual(codes.map((_, n) => link(n)))
    expect(book.codeFor(link(5))).toBe(codes[5])
    expect(codes.every(code => codeOf(code) === code)).toBe(true)
  })

  test('a code that is taken is drawn again', () => {
    const draws = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]
    const book = new CodeBook(Date.now, () => draws.shift() ?? 0)
    expect([book.codeFor(link(1)), book.codeFor(link(2))]).toEqual(['BBBBBB', 'CCCCCC'])
  })

  test('a code lives twelve hours after its last renewal', () => {
    let now = 0
    const book = new CodeBook(() => now)
    const code = book.codeFor(link(1))
    now = 11 * HOUR
    expect(book.renew(code, link(1))).toBe(true)
    now = 22 * HOUR
    expect(book.linkOf(code)).toBe(link(1))
    now = 23 * HOUR
    expect(book.linkOf(code)).toBeNull()
  })

  test('a renewal brings a code back after a restart, and never takes one from another', () => {
    const book = new CodeBook()
    expect(book.renew('BCDFGH', link(1))).toBe(true)
    expect(book.renew('BCDFGH', link(2))).toBe(false)
    expect(book.linkOf('BCDFGH')).toBe(link(1))
  })

  test('where there are too many, the one that was renewed longest ago goes', () => {
    const book = new CodeBook(Date.now, undefined, 2)
    const [first, second] = [book.codeFor(link(1)), book.codeFor(link(2))]
    book.renew(first, link(1))
    const third = book.codeFor(link(3))
    expect([first, second, third].map(code => book.linkOf(code))).toEqual([link(1), null, link(3)])
  })
})

test('a shelf forgets what is too old', () => {
  let now = 0
  const shelf = new Shelf<number>(10, 100, () => now)
  shelf.put('a', 1)
  now = 9
  expect(shelf.get('a')).toBe(1)
  now = 10
  expect(shelf.get('a')).toBeNull()
})
