import type { SessionWords } from './session'

const kept = (v: Readonly<Record<string, string | number>>): string => (v['kept'] === 1 ? ' with kept roles' : '')

/** What can be wrong with a session's plan, in English. */
export const sessionEn: SessionWords = {
  'no-seed': () => 'expected a seed, found none; give any text, or let one be drawn',
  'no-game': v => `expected a game that is here, found “${v['found']}”; correct its name`,
  'no-preset': v => `expected one of the presets ${v['known']}, found “${v['found']}”; correct its name`,
  'no-wording': v => `expected a phrasing of ${v['game']} in “${v['language']}”, found “${v['found']}”; choose one of ${v['known']}`,
  'no-strategy': v => `expected a strategy that plays ${v['game']}, found “${v['found']}”; choose one of ${v['known']}`,
  'bad-config': v => `expected ${v['expected']}, found ${v['found']}; correct the value`,
  'bad-params': v => `expected ${v['expected']}, found ${v['found']}; correct the value`,
  'bad-player': v => `expected a strategy, a model, a recording or a response table, found “${v['found']}”; choose one`,
  'key-in-address': () => 'expected an address without a key, found one that seems to hold one; take it out and enter it on the models page',
  seats: v => `expected ${v['range']} seats at a table of ${v['game']}, found ${v['found']}; change the number of people or of others`,
  'other-seat': v => `expected a seat from 0 to ${v['last']}, found ${v['found']}; choose one, or none for a seat after the people`,
  'other-twice': v => `expected every seat once, found two players at seat ${v['found']}; give one of them another`,
  'all-seats': v =>
    `expected a game with room for all ${v['parties']} and ${v['others']} others at one table, found one of at most ${v['max']}; allow fewer places or set a number of people for each table`,
  'all-matching': v =>
    `expected fixed tables or strangers where all sit at one table, found “${v['found']}”; change the matching or set a number of people for each table`,
  'no-matrix': () => 'expected a matrix of who sits where, found none; upload one or choose another matching',
  'matrix-unused': v => `expected no matrix with the matching “${v['found']}”, found one; leave it out or match by the matrix`,
  'matrix-short': v => `expected ${v['matches']} matchings, found ${v['found']}; add the others or play fewer`,
  'matrix-size': v => `expected ${v['people']} parties at every table, found ${v['found']}; complete the table`,
  'matrix-twice': v => `expected every party at one table of a matching, found party ${v['party']} twice; seat it once`,
  'matrix-number': v => `expected numbers of parties from 1 to ${v['parties']}, found ${v['found']}; correct it or allow more places`,
  'perfect-bound': v =>
    `expected matchings in which nobody meets twice, found ${v['matches']} of ${v['parties']} parties at tables of ${v['people']}${kept(v)}, where ${v['bound']} can be at most; play fewer, let more people in or take random strangers`,
  'perfect-unfound': v =>
    `expected ${v['matches']} matchings of ${v['parties']} parties at tables of ${v['people']}${kept(v)} in which nobody meets twice, found none in a bounded search, though up to ${v['bound']} aren’t excluded; ${v['possible']} are possible for sure: play so many, or take random strangers`,
  'perfect-over': v => `expected parties that haven’t met, found none among ${v['parties']} for matching ${v['matching']}; go on to the next part`,
  'telling-chance': v => `expected a chance between 0 and 1, found ${v['found']}; where it is certain, say who sits there`,
  'telling-step': v => `expected a chance in steps of 0.001, so that it can be said exactly, found ${v['found']}; round it`,
  'telling-parties': v => `expected 1 to ${v['max']} parties whose counterparts are players, found ${v['found']}; correct the number`,
  'telling-alone': v =>
    `expected at least 2 places for people at a table, so that their counterparts can be people, found ${v['found']}; set more, or say who sits there`,
  'telling-others': () =>
    'expected nobody besides at the table where all counterparts are drawn, found other players; leave them out or say who sits there',
  'telling-fill': () => 'expected those left over to watch, since a fill would change the chance that is stated, found a player to fill; set “watch”',
  'telling-matching': v =>
    `expected strangers, perfect strangers, or fixed tables for one matching where counterparts are drawn, found “${v['found']}”; change the matching`,
  'forbidden-word': v =>
    `expected texts that say nothing about who the others are, found the word “${v['word']}” in ${v['what']}; choose another word or tell who sits there`,
  'consent-word': v => `the consent text says “${v['word']}”; that is allowed, but make sure it says nothing about the counterparts`,
  'dropout-player': v => `expected a player that takes the seat of who is gone, found none for “${v['policy']}”; name one or choose another policy`,
  'dropout-kind': v =>
    `expected a ${v['policy'] === 'model' ? 'model' : 'strategy'} for “${v['policy']}”, found “${v['found']}”; change the player or the policy`,
  'dropout-unused': v => `expected no player with the policy “${v['policy']}”, found one; leave it out or choose another policy`,
  'dropout-wait': () =>
    'expected that the others don’t wait for ever, found the policy “wait”; that is allowed, but somebody must then be there to go on by hand',
  url: v => `expected an address that begins with https://, found “${v['found']}”; correct it`,
  'label-twice': v => `expected every label once, found “${v['found']}” twice; leave one out`,
  'labels-missing': () => 'expected the labels that may join, found none; list them or assign names',
  'labels-unused': () => 'expected no labels where names are assigned, found some; leave them out or join by labels',
  places: v => `expected at most ${v['labels']} places for ${v['labels']} labels, found ${v['found']}; allow fewer`,
  'start-people': v => `expected a start with at most ${v['places']} people, found ${v['found']}; correct the number or allow more places`,
  'team-places': v => `expected places for at least one team of ${v['team']}, found ${v['found']}; allow more or make teams smaller`,
}
