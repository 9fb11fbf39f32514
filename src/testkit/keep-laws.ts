import { describe, expect, it } from 'vitest'
import type { GameView } from '../ui/contract'
import { Machine } from '../core/machine'
import { applyTransforms, talkRef } from '../transforms'
import { checkLaws, inWords, usual, type Thoroughness } from './conformance'
import type { Tools } from './law'
import { screenProbe } from './screen'
import { settingsOf } from './settings'
import type { Subject } from './subject'
import { folders, loadSubject } from './subjects'

const tools: Tools = { now: () => performance.now(), screen: screenProbe }
const views = import.meta.glob<GameView<any>>('/games/*/view.tsx', { import: 'default' })
const wanted = process.env['PARLEY_GAME']
const chosen = folders.filter(folder => wanted === undefined || wanted === '' || folder === wanted)
const stackThoroughness: Thoroughness = { seeds: 1, presets: 4, random: 2, mostSeats: 12 }

/** A game with talk before its first turn, under the options of each layer, the first innermost. */
function underTalk(subject: Subject, name: string, layers: readonly object[]): Subject {
  const [setting] = settingsOf(subject.game, { presets: 0, random: 0, mostSeats: null })
  if (setting === undefined) throw new Error(`${subject.game.id}: the defaults don't parse`)
  const game = layers.reduce<Subject['game']>((inner, options) => {
    const turn = new Machine({ game: inner, config: setting.config, seats: setting.seats, seed: 'stack' }).turn
    return applyTransforms(inner, [talkRef({ before: turn?.id, ...options })])
  }, subject.game)
  return { ...subject, game, stack: `${subject.game.id} under ${name}` }
}

function passes(subject: Subject, how: Thoroughness): void {
  const report = checkLaws(subject, tools, how)
  for (const { law, reason } of report.excused) console.info(`${report.subject} is excused from law ${law}: ${reason}`)
  expect(report.complaints.map(inWords)).toEqual([])
  expect(report.trials).toBeGreaterThan(0)
}

/** Into how many test files the folders are dealt, so that machines with several cores try them side by side. */
const PARTS = 4

/** Declares the tests of every `PARTS`-th folder, from the `part`-th on: each game, and each game under talk. */
export function keepLaws(part: number): void {
  const own = folders.filter((_, i) => i % PARTS === part && chosen.includes(folders[i] as string))
  it('the folders to try include the one that was asked for', () => expect(chosen, `no folder games/${wanted ?? ''}`).not.toEqual([]))
  describe.each(own)('games/%s', folder => {
    it('keeps the laws', async () => {
      const subject = await loadSubject(folder)
      const view = await views[`/games/${folder}/view.tsx`]?.()
      passes(view === undefined ? subject : { ...subject, view }, usual)
    })
    it('keeps them with a public message before a turn', async () =>
      passes(underTalk(await loadSubject(folder), 'public talk', [{ audience: 'public' }]), stackThoroughness))
    it('keeps them with private messages before a turn', async () =>
      passes(underTalk(await loadSubject(folder), 'private talk', [{ audience: 'private', messages: 2, clockMs: 30_000 }]), stackThoroughness))
    it('keeps them with talk over talk', async () =>
      passes(
        underTalk(await loadSubject(folder), 'talk over talk', [{ audience: 'public' }, { audience: 'private', maxChars: 40 }]),
        stackThoroughness,
      ))
  })
}
