import { describe, expect, it } from 'vitest'
import type { PlayerSpec, SeatSpec } from '../core/spec'
import type { Telling } from '../session/plan'
import { type SessionTelling, sessionTold } from './session-told'

const model: PlayerSpec = { kind: 'llm', provider: 'ollama', model: 'x', protocols: [], memory: { kind: 'all' } }
const rule: PlayerSpec = { kind: 'scripted', strategy: 'tft' }
const at = (player: PlayerSpec | string, wording = 'en'): SeatSpec => ({
  player: typeof player === 'string' ? { kind: 'human', at: { participant: player } } : player,
  wording,
})
const tell = (telling: Telling, seats: readonly SeatSpec[], more: Partial<SessionTelling> = {}) =>
  sessionTold({
    seats,
    telling,
    parties: 12,
    members: () => 1,
    titleOf: (_, language) => (language === 'de' ? 'Wie du mir' : 'Tit for tat'),
    ...more,
  })

describe('what the seats of a session are told', () => {
  it('is who sits there, where it is disclosed', () => {
    expect(tell({ mode: 'disclosed' }, [at('P1'), at(model)])).toEqual([
      'Your counterpart is a language model (`x`).',
      'Your counterpart is a person.',
    ])
    expect(tell({ mode: 'disclosed' }, [at('P1', 'de'), at('P2')])).toEqual(['Dein Gegenüber ist ein Mensch.', 'Your counterpart is a person.'])
  })

  it('says how many a team is', () => {
    const teams = { members: (party: string) => (party === 'T1' ? 3 : 1) }
    expect(tell({ mode: 'disclosed' }, [at('P1'), at('T1')], teams)).toEqual([
      'Your counterpart is a team of 3 people.',
      'Your counterpart is a person.',
    ])
    expect(tell({ mode: 'disclosed' }, [at('P1', 'de'), at('T1')], teams)[0]).toBe('Dein Gegenüber ist ein Team aus 3 Menschen.')
    const many = [at('P1'), ...['T1', 'T1', 'P2', 'P3', 'P4', 'P5'].map(party => at(party))]
    expect(tell({ mode: 'disclosed' }, many, teams)[0]).toBe('The 6 other players: 2 teams of 3 people; 4 people.')
  })

  it('is the chance, exactly and whatever was drawn', () => {
    const telling: Telling = { mode: 'probabilistic', chance: 0.3, instead: model }
    const sentence = 'With probability 30 % your counterpart is a language model (`x`), otherwise a person.'
    expect(tell(telling, [at('P1'), at('P2')])).toEqual([sentence, sentence])
    expect(tell(telling, [at('P1'), at(model)])[0]).toBe(sentence)
    expect(tell({ ...telling, chance: 0.125 }, [at('P1', 'de'), at('P2')])[0]).toBe(
      'Mit Wahrscheinlichkeit 12,5 % ist dein Gegenüber ein Sprachmodell (`x`), sonst ein Mensch.',
    )
    expect(tell(telling, [at('P1'), at('P2'), at('P3', 'de')])).toEqual([
      'With probability 30 % all 2 other players are language models (`x`), otherwise they are people.',
      'With probability 30 % all 2 other players are language models (`x`), otherwise they are people.',
      'Mit Wahrscheinlichkeit 30 % sind alle 2 anderen Spieler Sprachmodelle (`x`), sonst sind sie Menschen.',
    ])
    expect(tell({ ...telling, instead: rule }, [at('T1'), at('T2')], { members: () => 2 })[0]).toBe(
      'With probability 30 % your counterpart is a strategy (Tit for tat), otherwise a team of people.',
    )
  })

  it('is exactly how many of those that play, where it is balanced', () => {
    const telling: Telling = { mode: 'balanced', parties: 4, instead: model }
    const sentence = 'Exactly 4 of the 12 players that play now have a language model (`x`) as counterpart; the others have a person.'
    expect(tell(telling, [at('P1'), at('P2')])).toEqual([sentence, sentence])
    expect(tell(telling, [at('P1'), at(model)])[0]).toBe(sentence)
    expect(tell({ ...telling, parties: 1 }, [at('P1'), at('P2'), at('P3')])[0]).toBe(
      'Exactly 1 of the 12 players that play now has only language models (`x`) as counterparts; the others have only people.',
    )
    expect(tell(telling, [at('P1', 'de'), at('P2')])[0]).toBe(
      'Bei genau 4 der 12 Spieler, die jetzt spielen, ist das Gegenüber ein Sprachmodell (`x`), bei den übrigen ein Mensch.',
    )
    expect(tell(telling, [at('P1'), at(model)], { parties: 3 })[0]).toBe('All 3 players that play now have a language model (`x`) as counterpart.')
  })

  it('tells a model that stands in for a person who really sits there', () => {
    expect(tell({ mode: 'probabilistic', chance: 0.3, instead: model }, [at('P1'), at(model)])[1]).toBe('Your counterpart is a person.')
  })

  it('is nothing where nothing is said, and never a claim about a player that isn’t so', () => {
    expect(tell({ mode: 'none' }, [at('P1'), at(model), at('P2', 'de')])).toEqual(['', '', ''])
    expect(tell({ mode: 'disclosed' }, [at('P1')])).toEqual([''])
  })

  it('says who takes the seat of somebody who is gone, wherever something is said', () => {
    const dropout = { policy: 'strategy', afterMs: 1000, player: rule, returns: true } as const
    expect(tell({ mode: 'disclosed' }, [at('P1'), at('P2', 'de')], { dropout })).toEqual([
      'Your counterpart is a person. If a player is gone for too long, a strategy (Tit for tat) takes the seat until the player is back.',
      'Dein Gegenüber ist ein Mensch. Ist ein Spieler zu lange weg, übernimmt eine Strategie (Wie du mir) seinen Platz, bis er zurück ist.',
    ])
    expect(tell({ mode: 'none' }, [at('P1'), at('P2')], { dropout })).toEqual(['', ''])
    expect(tell({ mode: 'disclosed' }, [at('P1'), at('P2')], { dropout: { policy: 'fallback', afterMs: 1, returns: true } })[0]).toBe(
      'Your counterpart is a person.',
    )
  })
})
