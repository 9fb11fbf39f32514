import { type Language } from './objection'

/** What stands beside every question, in every game: names of seats, roles and the options of a message turn. */
export interface AtTable {
  /** Whoever looks. */
  readonly you: string
  /** The only other one, as it stands inside a sentence. */
  readonly other: string
  player(n: number): string
  /** The same with `#` in the place of the number. */
  readonly numbered: string
  /** Roles as games name them; one that is missing here is shown as the game names it. */
  readonly roles: Readonly<Record<string, string>>
  /** Options of a message turn: say something, say nothing, to whom, the text. */
  readonly talk: { readonly say: string; readonly done: string; readonly to: string; readonly text: string }
}

const en: AtTable = {
  you: 'You',
  other: 'the other player',
  player: n => `Player ${n}`,
  numbered: 'Player #',
  roles: {
    proposer: 'proposer',
    responder: 'responder',
    seller: 'seller',
    buyer: 'buyer',
    sender: 'sender',
    receiver: 'receiver',
    row: 'row player',
    column: 'column player',
    'Player 1': 'player 1',
    'Player 2': 'player 2',
  },
  talk: { say: 'Message', done: 'Say nothing', to: 'To', text: 'Message' },
}

const de: AtTable = {
  you: 'Du',
  other: 'dein Gegenüber',
  player: n => `Spieler ${n}`,
  numbered: 'Spieler #',
  roles: {
    proposer: 'bietet',
    responder: 'antwortet',
    seller: 'verkauft',
    buyer: 'kauft',
    sender: 'sendet',
    receiver: 'empfängt',
    row: 'wählt die Zeile',
    column: 'wählt die Spalte',
    'Player 1': 'Partei 1',
    'Player 2': 'Partei 2',
  },
  talk: { say: 'Nachricht', done: 'Nichts sagen', to: 'An', text: 'Nachricht' },
}

/** The texts of a language. */
export const atTable = (language: Language): AtTable => (language === 'de' ? de : en)
