import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isAllowed, licencePage, lockedPackages, shippedPackages } from '../tools/licences'

const root = join(import.meta.dirname, '../..')

/** Licences under which others' work may be part of what people receive: permissive ones, and the font licence for fonts. */
const shippedUnder = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'OFL-1.1',
  'Python-2.0',
])

/** Tools that stay here may also be under weak copyleft: nothing of them is delivered. */
const usedUnder = new Set([...shippedUnder, 'MPL-2.0', 'CC-BY-4.0'])

const outside = (packages: readonly { name: string; version: string; licence: string }[], allowed: ReadonlySet<string>): readonly string[] =>
  packages
    .filter(({ licence }) => !isAllowed(licence, allowed))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence || 'no licence declared'}`)

describe('licences', () => {
  test('all that is delivered is under an allowed licence', () => {
    const shipped = shippedPackages(root)
    expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'react-dom', 'scheduler', 'zod']))
    expect(outside(shipped, shippedUnder)).toEqual([])
  })

  test('all that the lockfile names is under an allowed licence', () => {
    const locked = lockedPackages(root)
    expect(locked.length).toBeGreaterThan(shippedPackages(root).length)
    expect(outside(locked, usedUnder)).toEqual([])
  })

  test('the delivered page names every shipped package with its version and licence', () => {
    const page = licencePage(root)
    for (const { name, version, licence } of shippedPackages(root)) expect(page).toContain(`\n${name} ${version}\n${licence}\n`)
  })

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['GPL-3.0 OR MIT', true],
    ['MIT AND (ISC OR GPL-3.0) AND BSD-3-Clause', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0 OR AGPL-3.0', false],
    ['ISC OR MIT AND GPL-3.0', true],
    ['(ISC OR MIT) AND GPL-3.0', false],
    ['SEE LICENSE IN EULA.txt', false],
    ['UNLICENSED', false],
    ['MIT MIT', false],
    ['(MIT', false],
    ['', false],
  ])('the expression “%s” is met by permissive licences alone: %s', (expression, met) => {
    expect(isAllowed(expression, shippedUnder)).toBe(met)
  })
})
