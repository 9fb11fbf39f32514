import type { Language } from './objection'

/** Whole remarks that games make about an equilibrium, and the field's terms inside its name, in German. Games name equilibria in English, the language of the field. */
const remarks: Readonly<Record<string, string>> = {
  'own points, risk-neutral': 'eigene Punkte, risikoneutral',
  'in expectation over hits': 'im Erwartungswert über die Treffer',
  'expected points under the noise': 'erwartete Punkte bei diesem Rauschen',
  'without the noise': 'ohne das Rauschen',
  'who plays what is open': 'wer was spielt, ist offen',
  'symmetric pure equilibria only': 'nur symmetrische Gleichgewichte in reinen Strategien',
  'hidden number of rounds: a reference line only': 'verborgene Rundenzahl: nur eine Vergleichslinie',
  'random end: a reference line only, because continued play has many equilibria':
    'zufälliges Ende: nur eine Vergleichslinie, denn fortgesetztes Spiel hat viele Gleichgewichte',
  'seats know nothing of the flips': 'die Plätze wissen nichts von den Vertauschungen',
  'ε is what somebody who knew them could gain': 'ε ist, was gewänne, wer sie kennte',
}

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^pure Nash: everybody at (\S+)/, 'reines Nash-Gleichgewicht: alle bei $1'],
  [/\(so is any common number from (\S+) to (\S+)\)/, '(ebenso jede gemeinsame Zahl von $1 bis $2)'],
  [/symmetric mixed Nash \((\S+) with (\S+)\)/, 'symmetrisches gemischtes Nash-Gleichgewicht ($1 mit $2)'],
  [/pure Nash/, 'reines Nash-Gleichgewicht'],
  [/mixed Nash/, 'gemischtes Nash-Gleichgewicht'],
  [/, expected points/, ', erwartete Punkte'],
  [/^reference line: /, 'Vergleichslinie: '],
  [/Nash equilibria in pure strategies: /, 'Nash-Gleichgewichte in reinen Strategien: '],
  [/exactly (\d+) of (\d+) go\b/, 'genau $1 von $2 gehen hin'],
  [/^(\d+) to (\d+) of (\d+) go\b/, '$1 bis $2 von $3 gehen hin'],
  [/^Nash equilibrium: taking turns, (\d+) of (\d+) go/, 'Nash-Gleichgewicht: abwechselnd gehen $1 von $2 hin'],
  [
    /^Symmetric mixed equilibrium: everybody goes with probability (\S+)/,
    'symmetrisches gemischtes Gleichgewicht: alle gehen mit Wahrscheinlichkeit $1',
  ],
  [/^Fair share: everybody bids (\S+)/, 'gerechter Anteil: alle bieten $1'],
  [/^Fair share: as even as whole pieces allow, the rest in turns/, 'gerechter Anteil: so gleich, wie ganze Stücke es zulassen, der Rest reihum'],
  [/^Nash equilibria: all bids that add up to (\S+)/, 'Nash-Gleichgewichte: alle Gebote, die zusammen $1 ergeben'],
  [
    /^Nash equilibria in which all fail: without any one bid the others still reach the gold/,
    'Nash-Gleichgewichte, in denen alle leer ausgehen: auch ohne eines der Gebote erreichen die anderen das Gold',
  ],
  [/^bids that add up to (\S+)/, 'Gebote, die zusammen $1 ergeben'],
  [/^bids of which the others alone reach the gold/, 'Gebote, von denen schon die der anderen das Gold erreichen'],
  [/^any dishes$/, 'beliebige Gerichte'],
  [/^any contributions/, 'beliebige Beiträge'],
  [/^subgame-perfect play$/, 'teilspielperfektes Spiel'],
  [/everybody orders the costly dish/, 'alle bestellen das teure Gericht'],
  [/everybody orders the cheap dish/, 'alle bestellen das billige Gericht'],
  [/nobody contributes/, 'niemand trägt bei'],
  [/everybody contributes everything/, 'alle tragen alles bei'],
  [/\(dominant; subgame-perfect\)/, '(dominant; teilspielperfekt)'],
  [/truthful bidding/, 'Gebote in Höhe des Werts'],
  [/\(weakly dominant\)/, '(schwach dominant)'],
  [/symmetric equilibrium in mixed bids, computed/, 'symmetrisches Gleichgewicht in gemischten Geboten, berechnet'],
  [/symmetric equilibrium/, 'symmetrisches Gleichgewicht'],
  [/subgame perfect, sincere votes, an indifferent player accepts/, 'teilspielperfekt, aufrichtige Stimmen, bei Gleichgültigkeit wird angenommen'],
  [/subgame perfect, sincere votes, an indifferent player rejects/, 'teilspielperfekt, aufrichtige Stimmen, bei Gleichgültigkeit wird abgelehnt'],
  [
    /subgame perfect, an indifferent shooter fires, at the strongest/,
    'teilspielperfekt, bei Gleichgültigkeit wird geschossen, auf die höchste Trefferquote',
  ],
  [/ in every round/, ' in jeder Runde'],
  [/, one of infinitely many/, ', eines von unendlich vielen'],
  [/any sequence of stage equilibria \(subgame-perfect\)/, 'jede Folge von Stufengleichgewichten (teilspielperfekt)'],
  [/cooperation by grim trigger \(subgame-perfect\)/, 'Kooperation durch Vergeltung für immer (teilspielperfekt)'],
  [/stationary subgame perfect, infinite game \(Rubinstein\)/, 'stationär teilspielperfekt, unendliches Spiel (Rubinstein)'],
  [/subgame perfect, infinite game: every division/, 'teilspielperfekt, unendliches Spiel: jede Aufteilung'],
  [/subgame perfect, an indifferent responder accepts/, 'teilspielperfekt, bei Gleichgültigkeit wird angenommen'],
  [/every subgame-perfect equilibrium on the grid of (\S+)/, 'jedes teilspielperfekte Gleichgewicht auf dem Raster von $1'],
  [/even division of the gains from trade \(k-double auction, k = 1\/2\)/, 'gleiche Teilung des Handelsgewinns (k-Doppelauktion, k = 1/2)'],
  [/^babbling$/, 'Rauschen: Nachrichten werden nicht beachtet'],
  [/^commitment$/, 'Selbstbindung'],
  [/^honesty under a grim threat$/, 'Ehrlichkeit unter Drohung, nie wieder zu kaufen'],
  [/ties by lot, expected payoff (\S+) each/, 'Gleichstand durch Los, erwartete Auszahlung je $1'],
]

/** The name of an equilibrium in the language of the screen; what isn't known stays in English. */
export const conceptIn = (language: Language, concept: string): string =>
  language === 'de' ? patterns.reduce((text, [english, german]) => text.replace(english, german), concept) : concept

/** What an equilibrium takes for granted, remark by remark, in the language of the screen; `isEnglish` where any of it stayed English. */
export function assumesIn(language: Language, assumes: string): { readonly text: string; readonly isEnglish: boolean } {
  if (language === 'en') return { text: assumes, isEnglish: true }
  const parts = assumes.split('; ').map(part => remarks[part] ?? (part.startsWith('ties by lot') ? conceptIn(language, part) : null))
  return parts.includes(null) ? { text: assumes, isEnglish: true } : { text: parts.join('; '), isEnglish: false }
}
