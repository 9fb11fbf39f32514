import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../core/card'
import type { GameDef } from '../core/game'
import { checkLaws, inWords } from './conformance'
import { newGame } from './new-game-folder'
import { loadSubject } from './subjects'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-new-game-'))
  mkdirSync(join(root, 'games'))
  cpSync(join(process.cwd(), 'games/_template'), join(root, 'games/_template'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const wrong = (...args: readonly string[]) => {
  const result = newGame(root, args)
  return 'wrong' in result ? result.wrong : 'made'
}

describe('a new game', () => {
  it('has every file of the template with its own id and title, and nothing left of the template’s', () => {
    expect(newGame(root, ['trust-game'])).toMatchObject({ id: 'trust-game' })
    const names = readdirSync(join(root, 'games/trust-game'), { recursive: true, encoding: 'utf8' }).sort()
    expect(names).toEqual(readdirSync(join(root, 'games/_template'), { recursive: true, encoding: 'utf8' }).sort())
    const texts = names.filter(name => name.includes('.')).map(name => readFileSync(join(root, 'games/trust-game', name), 'utf8'))
    expect(texts.filter(text => /_template|Template game|Vorlage/.test(text))).toEqual([])
    expect(texts.join('\n')).toContain("en: 'Trust game'")
  })

  it('passes every law at once, golden logs included', async () => {
    const template = await loadSubject('_template')
    newGame(root, ['trust-game'])
    const at = join(root, 'games/trust-game/golden')
    const golden = Object.fromEntries(readdirSync(at).map(name => [name, readFileSync(join(at, name), 'utf8')]))
    // The copy's code is the template's but for the id; its files are the copy's own.
    const renamed = <V>(value: V): V => ({ ...value, id: 'trust-game' })
    const subject = {
      ...template,
      card: renamed<Card>(template.card),
      game: renamed<GameDef>(template.game),
      strategies: template.strategies.map(strategy => ({ ...strategy, games: ['trust-game'] })),
      notes: readFileSync(join(root, 'games/trust-game/notes.md'), 'utf8'),
      folder: 'trust-game',
      golden,
    }
    expect(checkLaws(subject, { now: () => 0 }).complaints.map(inWords)).toEqual([])
  })

  it('is refused with one sentence where the id is bad, and nothing is written', () => {
    for (const [args, reason] of [
      [[], 'expected an id, found none'],
      [['Trust Game'], 'found “Trust Game”'],
      [['trust', 'game'], 'join them with hyphens: trust-game'],
      [['_template'], 'found “_template”'],
      [['../escape'], 'found “../escape”'],
      [['trust--game'], 'found “trust--game”'],
      [['7up'], 'found “7up”'],
      [['x'.repeat(41)], 'at most 40 characters, found 41'],
    ] as const) {
      expect(wrong(...args)).toContain(reason)
      expect(wrong(...args).split('\n')).toHaveLength(1)
    }
    expect(readdirSync(join(root, 'games'))).toEqual(['_template'])
    expect(existsSync(join(root, 'escape'))).toBe(false)
  })

  it('never touches a folder that exists', () => {
    mkdirSync(join(root, 'games/mine'))
    expect(wrong('mine')).toContain('games/mine already there')
    expect(readdirSync(join(root, 'games/mine'))).toEqual([])
  })

  it('says so where there is no template', () => {
    rmSync(join(root, 'games/_template'), { recursive: true })
    expect(wrong('trust-game')).toContain('run this in the project')
  })
})
