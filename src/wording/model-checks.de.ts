import type { modelChecksEn } from './model-checks.en'

/** What a connection test says, in German: one sentence for each result, with what to do. */
export const modelChecksDe: typeof modelChecksEn = {
  running: 'Stellt dem Modell eine kurze Frage …',
  runningShort: 'fragt …',
  note: 'Der Test stellt eine kurze Frage, die fast nichts kostet.',
  needsKey: 'Es liegt noch kein Schlüssel da.',
  short: {
    ok: 'geht',
    'key-refused': 'Schlüssel abgelehnt',
    'model-unknown': 'Modell unbekannt',
    cors: 'vom Browser gesperrt',
    'nothing-listening': 'nichts antwortet',
    'mixed-content': 'gesperrt: http von https aus',
    'rate-limited': 'zu viele Anfragen',
    refused: 'abgelehnt',
    'server-error': 'Fehler des Servers',
    unsupported: 'hier nicht möglich',
    other: 'gescheitert',
  },
  ok: 'Es geht: {{model}} antwortete in {{seconds}} s.',
  okRehearsal: 'Es geht: Der Ersatz antwortete in {{seconds}} s. Er ist eine Probe, kein Modell.',
  reported: 'Der Anbieter nennt, was geantwortet hat, „{{model}}“.',
  'key-refused':
    '{{host}} hat den Schlüssel abgelehnt. Kopiere ihn noch einmal von der Seite des Anbieters und sieh nach, ob er für dieses Modell gilt.',
  'key-missing': '{{host}} verlangt einen Schlüssel, und keiner liegt da. Füge ihn oben ein.',
  'key-missingRow': '{{host}} verlangt einen Schlüssel, und keiner liegt da. Drücke Ändern und füge ihn ein.',
  'model-unknown': '{{host}} kennt kein Modell „{{model}}“. Liste die Modelle des Servers auf und wähle eines.',
  cors: '{{host}} ist erreichbar, lässt aber die Seite eines Browsers die Antwort nicht lesen (CORS). {{fix}}',
  corsFix: 'Starte den Server mit dieser Zeile und teste noch einmal:',
  corsFixRemote:
    'Frage über den Server dieser Seite, falls er das bietet, oder erlaube Browser in den Einstellungen des Anbieters. Ein Tippfehler in der Adresse sieht genauso aus.',
  corsFixOther: 'Lass den Server die Herkunft {{origin}} erlauben und teste noch einmal. Ein Tippfehler in der Adresse kann genauso aussehen.',
  'nothing-listening':
    'Bei {{base}} antwortet nichts. Starte den Server und prüfe Adresse und Port; vielleicht fragt Chrome auch, ob diese Seite dein Netz erreichen darf.',
  nothingRemote: 'Bei {{base}} antwortet nichts. Prüfe Netz und Adresse; ein Inhaltsblocker kann genauso aussehen.',
  'mixed-content':
    'Diese Seite kam über https, und Browser lassen sie {{base}} nicht über http rufen. Öffne Parley auf deinem eigenen Rechner (npm start), oder gib dem Server https.',
  'rate-limited':
    '{{host}} antwortet, nimmt aber gerade keine Anfragen mehr, oder das Konto hat kein Guthaben. Warte eine Minute oder sieh in dein Konto, und teste noch einmal.',
  refused: 'Das Modell hat geantwortet, die Testfrage aber abgelehnt. Schlüssel und Adresse stimmen.',
  'server-error': '{{host}} scheiterte mit Status {{http}}. Der Fehler liegt beim Server; warte, und teste noch einmal.',
  unsupported: 'Das kann hier nicht laufen. Der Abschnitt darüber sagt, was es braucht.',
  other: 'Von {{host}} kam keine brauchbare Antwort. Lies, was er sagte, und prüfe Adresse, Modell und Einstellungen.',
  said: 'Was zurückkam',
}
