import type { ProblemWords } from './problem'
import { recordWords } from './record-words.de'

/** German sentences about bad files and failing storage. */
export const de: ProblemWords = {
  frame: p => `${p.where}: erwartet wurde ${p.expected}, gefunden ${p.found}; ${p.todo}.`,
  place: w =>
    [
      w.file ?? (w.match === undefined ? 'Diese Datei' : undefined),
      w.entry,
      w.line === undefined ? undefined : `Zeile ${w.line}`,
      w.match === undefined ? undefined : `Partie ${w.match}`,
      w.step === undefined ? undefined : `Schritt ${w.step}`,
    ]
      .filter(x => x !== undefined)
      .join(', '),
  browser: 'Dieser Browser',
  of: {
    'not-ours': v => ({
      expected: 'ein von Parley exportiertes Zip, eine events.jsonl, eine Antworttabelle oder eine veröffentlichte Aufzeichnung',
      found: `${v['found']}`,
      todo: 'es wurde nichts importiert, wähle eine andere Datei',
    }),
    truncated: v => ({
      expected: 'ein vollständiges Zip',
      found: `eines, das nach ${v['bytes']} Bytes abbricht`,
      todo: 'es wurde nichts importiert, lade oder kopiere die Datei noch einmal',
    }),
    damaged: () => ({
      expected: 'ein unbeschädigtes Zip',
      found: 'beschädigte Bytes',
      todo: 'es wurde nichts importiert, lade oder kopiere die Datei noch einmal',
    }),
    'too-big': v => ({
      expected: `höchstens ${v['limit']}`,
      found: `${v['found']}`,
      todo: 'es wurde nichts importiert, exportiere weniger Partien auf einmal',
    }),
    newer: v => ({
      expected: `Daten im Schema ${v['ours']} oder älter`,
      found: `Schema ${v['theirs']} aus einer neueren Version von Parley`,
      todo: 'es wurde ausgelassen, aktualisiere Parley und importiere es noch einmal',
    }),
    'bad-schema': v => ({
      expected: 'eine Schemanummer',
      found: `${v['found']}`,
      todo: 'es wurde ausgelassen, exportiere es noch einmal aus Parley',
    }),
    'not-text': () => ({ expected: 'Text in UTF-8', found: 'andere Bytes', todo: 'es wurde ausgelassen, exportiere es noch einmal' }),
    'not-json': v => ({ expected: 'ein JSON-Objekt', found: `${v['found']}`, todo: 'es wurde ausgelassen, exportiere es noch einmal' }),
    'not-event': v => ({
      expected: `ein Ereignis mit gültigem „${v['path']}“`,
      found: `${v['found']}`,
      todo: 'die Partie wurde ausgelassen, exportiere sie noch einmal',
    }),
    'not-session': v => ({
      expected: `eine session.json mit gültigem „${v['path']}“`,
      found: `${v['found']}`,
      todo: 'es wurde nichts importiert, exportiere sie noch einmal',
    }),
    'not-call': v => ({
      expected: `eine Anfrage mit gültigem „${v['path']}“`,
      found: `${v['found']}`,
      todo: 'die Partie wurde ausgelassen, exportiere sie noch einmal',
    }),
    'not-session-event': v => ({
      expected: `ein Ereignis einer Sitzung mit gültigem „${v['path']}“`,
      found: `${v['found']}`,
      todo: 'das Protokoll der Sitzung wurde ausgelassen, exportiere sie noch einmal',
    }),
    'session-listing': v => ({
      expected: `Sitzung ${v['id']} in session.json und in session_log.jsonl`,
      found: `sie nur in ${v['only']}`,
      todo: 'ihr Protokoll wurde ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    'session-edited': v => ({
      expected: `das Protokoll der Sitzung ${v['id']}, wie es exportiert wurde`,
      found: 'eines, das seitdem geändert wurde',
      todo: 'es wurde ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    'session-conflict': v => ({
      expected: `Sitzung ${v['id']}, wie sie hier gespeichert ist`,
      found: 'ein anderes Protokoll unter derselben Kennung',
      todo: 'die gespeicherte blieb, die andere wurde ausgelassen',
    }),
    'no-text': v => ({
      expected: `der Text ${v['hash']}, den eine Anfrage nennt`,
      found: 'keiner mit diesem Hash in texts.jsonl',
      todo: 'die Partie wurde ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    'stray-calls': v => ({
      expected: 'Anfragen der Partien, bei denen session.json welche nennt',
      found: `solche der Partie ${v['found']}`,
      todo: 'diese Anfragen wurden ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    'not-table': v => ({
      expected: `eine Antworttabelle mit gültigem „${v['path']}“`,
      found: `${v['found']}`,
      todo: 'es wurde nichts importiert, nimm die Datei, wie sie exportiert wurde',
    }),
    'not-record': v => ({
      expected: recordWords(`${v['expected']}`),
      found: recordWords(`${v['found']}`),
      todo: 'es wurde weggelassen, bitte die Dateien wählen, wie sie geschrieben wurden',
    }),
    'record-field': v => ({
      expected: `${recordWords(`${v['expected']}`)} im Feld „${v['field']}“`,
      found: recordWords(`${v['found']}`),
      todo: 'die Aufzeichnung wurde weggelassen, bitte die Datei verwenden, wie sie geschrieben wurde',
    }),
    'no-start': v => ({
      expected: 'zuerst ein Ereignis „start“',
      found: `${v['found']}`,
      todo: 'die Partie wurde ausgelassen, importiere das ganze Protokoll',
    }),
    mixed: v => ({
      expected: 'die Ereignisse einer Partie beieinander',
      found: `${v['found']}`,
      todo: 'die Partie wurde ausgelassen, lass die Zeilen in ihrer Reihenfolge',
    }),
    listing: v => ({
      expected: 'die Partie in session.json und in events.jsonl',
      found: `sie nur in ${v['only']}`,
      todo: 'die Partie wurde ausgelassen, exportiere sie noch einmal',
    }),
    'unknown-game': v => ({
      expected: 'ein Spiel, das diese Version von Parley kennt',
      found: `${v['found']}`,
      todo: 'die Partie wurde ausgelassen, öffne sie in der Version von Parley, die sie gespielt hat',
    }),
    config: v => ({
      expected: `eine Konfiguration des Spiels „${v['game']}“`,
      found: `${v['found']}`,
      todo: 'die Partie wurde ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    seats: v => ({
      expected: `eine Zahl von ${v['lo']} bis ${v['hi']} Plätzen`,
      found: `${v['found']}`,
      todo: 'die Partie wurde ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    differs: v => ({
      expected: `${whats[v['what'] as keyof typeof whats] ?? v['what']} ${v['expected']}`,
      found: `${v['found']}`,
      todo: 'das Protokoll spielt sich nicht so, wie es sagt, und wurde ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    edited: () => ({
      expected: 'das Protokoll, wie es exportiert wurde',
      found: 'ein seither geändertes',
      todo: 'die Partie wurde ausgelassen, nimm die Datei, wie sie exportiert wurde',
    }),
    conflict: () => ({
      expected: 'die Partie, wie sie hier gespeichert ist',
      found: 'ein anderes Protokoll unter derselben Kennung',
      todo: 'die gespeicherte Partie blieb und die andere wurde ausgelassen, lösche erst die gespeicherte, wenn du die andere willst',
    }),
    'storage-full': () => ({
      expected: 'Platz für diese Partie',
      found: 'ein voller Speicher dieses Browsers',
      todo: 'was gespeichert ist, bleibt, neue Partien bleiben nur, bis diese Seite schließt: exportiere sie oder lösche alte',
    }),
    'storage-forbidden': () => ({
      expected: 'die Erlaubnis, Partien zu speichern',
      found: 'ein Verbot dieses Browsers',
      todo: 'Partien bleiben nur, bis diese Seite schließt: exportiere sie oder erlaube Websitedaten und lade neu',
    }),
    'storage-newer': () => ({
      expected: 'von dieser oder einer älteren Version von Parley gespeicherte Partien',
      found: 'einige einer neueren',
      todo: 'sie bleiben unberührt gespeichert, lade die Seite neu, um Parley zu aktualisieren',
    }),
    'storage-unreadable': v => ({
      expected: `${whatsStored[v['what'] as keyof typeof whatsStored]} mit gültigem „${v['path']}“`,
      found: `${v['found']}`,
      todo: 'der Eintrag bleibt gespeichert und wird nicht gezeigt',
    }),
    'storage-failed': v => ({
      expected: 'ein gelungenes Speichern dieser Partie',
      found: `ein Fehler (${v['found']})`,
      todo: 'was gespeichert ist, bleibt, diese Partie bleibt nur, bis diese Seite schließt: exportiere sie',
    }),
  },
}

const whats = {
  turn: 'der offene Zug',
  step: 'Schrittnummer',
  seats: 'Züge der Plätze',
  action: 'eine Handlung in ihrem Raum,',
  hash: 'der Zustand mit der Prüfsumme',
  payoffs: 'Auszahlungen',
  steps: 'Zahl der Schritte',
  status: 'Status',
  over: 'nichts nach dem Ende,',
  replay: 'ein spielbares Protokoll,',
}

const whatsStored = { run: 'ein gespeicherter Lauf', table: 'eine gespeicherte Antworttabelle' }
