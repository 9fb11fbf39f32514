import { describe, expect, test } from 'vitest'
import type { MatchSpec, SeatSpec } from '../../core/spec'
import { sampleModel } from '../../data/test/calls'
import { fromLink, toLink } from '../setup/link'
import { canPlayHere, withRecording } from './again'

const human = { kind: 'human', at: 'here' } as const
const specOf = (...seats: (Partial<SeatSpec> & Pick<SeatSpec, 'player'>)[]): MatchSpec => ({
  game: { id: 'matrix', version: 1, with: [] },
  config: { rounds: 3 },
  seats: seats.map(seat => ({ wording: 'en', ...seat })),
  seed: 'old seed',
  referee: { retries: 2, onFailure: 'fallback' },
  disclosure: 'none',
  engine: '0',
})

describe('a finished seat that is seated again', () => {
  const spec = specOf({ player: sampleModel(), name: 'Kim', told: 'You meet a person.' }, { player: human, name: 'Ada' }, { player: sampleModel() })

  test('is a recording of that match and seat among the others as they were, under the same seed', () => {
    const setup = withRecording('m1', spec, 0)
    expect(setup.groups.map(({ player, name }) => [player.kind, name])).toEqual([
      ['recorded', undefined],
      ['human', 'Ada'],
      ['llm', undefined],
    ])
    expect(setup.groups[0]?.player).toEqual({ kind: 'recorded', match: 'm1', seat: 0 })
    expect(setup).toMatchObject({ seed: 'old seed', config: { rounds: 3 }, referee: { retries: 2 }, disclosure: 'none' })
  })

  test('travels in a link', () => {
    const setup = withRecording('m1', spec, 2)
    expect(fromLink(toLink(setup))).toEqual(JSON.parse(JSON.stringify(setup)))
  })

  test('is drawn no more where it had been', () => {
    const drawn = specOf(
      {
        player: human,
        lottery: [
          { player: human, chance: 0.5 },
          { player: sampleModel(), chance: 0.5 },
        ],
      },
      { player: human },
    )
    expect(withRecording('m1', drawn, 0).groups[0]).not.toHaveProperty('or')
    expect(withRecording('m1', drawn, 1).groups[0]).toHaveProperty('or')
  })
})

test('a match can be played again here unless somebody sits elsewhere or was imported', () => {
  expect(canPlayHere(specOf({ player: sampleModel() }, { player: human }, { player: { kind: 'recorded', match: 'm', seat: 0 } }))).toBe(true)
  expect(canPlayHere(specOf({ player: { kind: 'human', at: { participant: 'p1' } } }))).toBe(false)
  expect(canPlayHere(specOf({ player: { kind: 'imported', label: 'x', source: 'y' } }))).toBe(false)
})
