/** What a published record was to hold and what stood there, as its readers say it in English: those of their phrases that don't change. */
const PHRASES: Readonly<Record<string, string>> = {
  nothing: 'nichts',
  more: 'mehr',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
  'a number of pieces': 'eine Zahl von Stücken',
  'a whole number of pieces': 'eine ganze Zahl von Stücken',
  'a whole number of players, 2 or more': 'eine ganze Zahl von Spielern ab 2',
  'a list': 'eine Liste',
  'a list of decisions': 'eine Liste von Entscheidungen',
  'a list of numbers': 'eine Liste von Zahlen',
  'a list of objects': 'eine Liste von Objekten',
  'a list of values': 'eine Liste von Werten',
  'an object': 'ein Objekt',
  'a text': 'ein Text',
  'a word': 'ein Wort',
  'a config': 'eine Konfiguration',
  JSON: 'JSON',
  'true or false': 'true oder false',
  'go or stay': 'go oder stay',
  'implicit or explicit': 'implicit oder explicit',
  'text or binary': 'text oder binary',
  'yes or no': 'yes oder no',
  'high-quality or low-quality': 'high-quality oder low-quality',
  'at least one entry': 'mindestens ein Eintrag',
  'a readable file': 'eine lesbare Datei',
  'an empty file': 'eine leere Datei',
  'a save file of GAMA-Bench': 'eine Speicherdatei von GAMA-Bench',
  'a save file of GAMA-Bench, whole JSON': 'eine Speicherdatei von GAMA-Bench, vollständiges JSON',
  'the config of a game of GLEE': 'die Konfiguration einer Partie von GLEE',
  'the folder of one game of GLEE, with config.json and game.csv': 'der Ordner einer Partie von GLEE mit config.json und game.csv',
  'no config.json': 'keine config.json',
  'no game.csv': 'keine game.csv',
  'moves to the end of the match': 'Züge bis zum Ende der Partie',
  'the end of the match': 'das Ende der Partie',
  'the first endowment': 'die erste Ausstattung',
  'the amount of gold': 'die Menge Gold',
  'the player shot at, or null': 'auf wen geschossen wurde, oder null',
  'hit rates from 0 to 100 % for everybody': 'Trefferquoten von 0 bis 100 % für alle',
  'a whole row': 'eine ganze Zeile',
  'an answer': 'eine Antwort',
  'an offer': 'ein Angebot',
  'a table whose quotes are closed': 'eine Tabelle mit geschlossenen Anführungszeichen',
  'an open or stray quote': 'ein offenes oder überzähliges Anführungszeichen',
}

/** Phrases with something of the record in them. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^(a|a whole) number of at least (\S+)$/, 'eine Zahl ab $2'],
  [/^(a|a whole) number of at most (\S+)$/, 'eine Zahl bis $2'],
  [/^(a|a whole) number of more than (\S+)$/, 'eine Zahl über $2'],
  [/^(a|a whole) number of less than (\S+)$/, 'eine Zahl unter $2'],
  [/^a record of at most (.+)$/, 'eine Aufzeichnung von höchstens $1'],
  [/^a file that stops short after (\d+) characters$/, 'eine Datei, die nach $1 Zeichen abbricht'],
  [/^(.+) \(not JSON\)$/s, '$1 (kein JSON)'],
  [/^the parameters of one of the games (.+)$/, 'die Parameter eines der Spiele $1'],
  [/^one of the players (\d+) to (\d+)$/, 'einer der Spieler $1 bis $2'],
  [/^a list of (\d+) numbers$/, 'eine Liste von $1 Zahlen'],
  [/^a list of (\d+), one for each who is left$/, 'eine Liste von $1, eine Zahl für alle, die noch dabei sind'],
  [/^"?(\d+) entries"?$/, '$1 Einträge'],
  [/^(\d+) players$/, '$1 Spieler'],
  [/^at most (\d+) plans$/, 'höchstens $1 Vorschläge'],
  [/^player (\d+)$/, 'Spieler $1'],
  [/^1 more row$/, 'noch 1 Zeile'],
  [/^(\d+) more rows$/, 'noch $1 Zeilen'],
  [/^a table of at most (\d+) rows$/, 'eine Tabelle mit höchstens $1 Zeilen'],
  [/^a column (".*")$/, 'eine Spalte $1'],
  [/^a row of (\d+) cells$/, 'eine Zeile mit $1 Zellen'],
  [/^(".*") or (".*"), the first one first$/, '$1 oder $2, und $1 beginnt'],
]

/** A phrase of a reader of published records in German; quoted content, numbers and words of the record itself stay as they are. */
export function recordWords(phrase: string): string {
  const known = Object.hasOwn(PHRASES, phrase) ? PHRASES[phrase] : undefined
  if (known !== undefined) return known
  const pattern = PATTERNS.find(([from]) => from.test(phrase))
  return pattern === undefined ? phrase : phrase.replace(pattern[0], pattern[1])
}
