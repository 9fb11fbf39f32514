import { describe, expect, it } from 'vitest'
import beauty from '../../../../games/p-beauty/game'
import persuasion from '../../../../games/persuasion/game'
import { Machine } from '../../../core/machine'
import { luckOf } from '../../../core/luck'
import type { SeatSpec } from '../../../core/spec'
import { logOf } from '../../test/played'
import { Playback } from './playback'
import { eventsAt, sceneOf } from './scene'

const seat = { player: { kind: 'human', at: 'here' }, wording: 'en' } as const satisfies SeatSpec
const guesses = (rounds: number, seats: number) => {
  const luck = luckOf('guesses')
  return Array.from({ length: rounds }, () => Array.from({ length: seats }, () => luck.int(0, 100)))
}

describe('a playback', () => {
  const actions = guesses(100, 5)
  const played = { config: { rounds: 100, ties: 'random' }, seats: Array.from({ length: 5 }, () => seat), seed: 'lots', actions }
  const playback = new Playback(beauty, logOf(beauty, played))

  it('is at any place, in any order of visits, where the match was then, chance included', () => {
    const machine = new Machine({ game: beauty, config: playback.final.config, seats: 5, seed: 'lots' })
    const states = [machine.state, ...actions.map(row => machine.apply(row.map((action, i) => ({ seat: i, action }))).state)]
    const luck = luckOf('visits')
    for (let i = 0; i < 200; i++) {
      const place = luck.int(0, 100)
      expect(playback.machineAt(place).state).toEqual(states[place])
      expect(playback.machineAt(place).k).toBe(place)
    }
  })

  it('keeps the course of payoffs from the set-up to the end', () => {
    expect(playback.course[0]).toEqual({ k: 0, payoffs: [0, 0, 0, 0, 0] })
    expect(playback.course.at(-1)).toEqual({ k: 100, payoffs: playback.final.payoffs() })
    expect(playback.course).toHaveLength(101)
    expect(playback.course.at(-1)?.payoffs.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9)
  })

  it('knows the turn of every place, and none after the end', () => {
    expect(playback.turnAt(0)?.id).toBe('guess')
    expect(playback.turnAt(99)?.n).toBe(playback.steps[99]?.turn.n)
    expect(playback.turnAt(100)).toBeNull()
  })

  it('keeps moves and failed attempts of a turn that never closed apart', () => {
    const log = logOf(beauty, {
      seats: [seat, seat, seat],
      actions: [[1, 2, 3]],
      open: [4, 5],
      tries: { 2: [{ seat: 0, failure: 'illegal', raw: '400' }] },
    })
    const stopped = new Playback(beauty, log)
    expect(stopped.status).toBe('aborted')
    expect(stopped.steps).toHaveLength(1)
    expect(stopped.pending.map(move => [move.seat, move.action])).toEqual([
      [0, 4],
      [1, 5],
    ])
    const scene = sceneOf(stopped, 1, 0)
    expect(scene.isOver).toBe(false)
    expect(scene.move?.action).toBe(4)
    expect(scene.tries).toMatchObject([{ raw: '400' }])
    expect(sceneOf(stopped, 1, 2).move).toBeNull()
  })
})

describe('what a seat has heard', () => {
  const rounds = [['yes'], ['no'], ['no'], ['yes']]
  const nature = { 0: { quality: 'high' }, 2: { quality: 'low' } }

  it('is what was told to it, up to that place', () => {
    const playback = new Playback(persuasion, logOf(persuasion, { config: { rounds: 2 }, nature, actions: rounds }))
    expect([0, 1, 2, 3, 4].map(place => eventsAt(playback, place, 1).length)).toEqual([0, 0, 1, 1, 2])
    expect(eventsAt(playback, 2, 1)).toMatchObject([{ k: 2, is: { round: 1, quality: 'high', bought: false } }])
  })

  it('is nothing for a seat that somebody new has taken, and nothing that was for others only', () => {
    const playback = new Playback(persuasion, logOf(persuasion, { config: { rounds: 2, myopic: true }, nature, actions: rounds }))
    expect(eventsAt(playback, 4, 0)).toHaveLength(2)
    expect(eventsAt(playback, 4, 1)).toHaveLength(0)
  })
})
