import type { CallStatus, CallTag, Reading } from '../core/call'
import type { Language } from './objection'

/** Texts of the inspector of a model's calls. Numbers arrive formatted. */
export interface CallTexts {
  readonly open: (count: number, calls: string) => string
  readonly loading: string
  readonly tags: Readonly<Record<CallTag, string>>
  readonly attempt: (n: string) => string
  readonly status: Readonly<Record<CallStatus, string>>
  /** Where the decision came at a later step. */
  readonly asked: (k: string) => string
  readonly rehearsal: string
  readonly refused: (why: string) => string
  readonly read: Readonly<Record<Reading, string>>
  readonly roles: Readonly<Record<'system' | 'user' | 'assistant', string>>
  readonly prompt: (count: number, messages: string) => string
  /** What was read from a reply. */
  readonly answer: string
  readonly reply: string
  readonly reasoning: string
  readonly schema: string
  readonly error: string
  readonly warnings: string
  readonly settings: string
  readonly gone: string
  readonly empty: string
  readonly model: (requested: string, reported: string | null) => string
  readonly tokens: (into: string, out: string) => string
  readonly firstToken: (time: string) => string
  readonly believed: (order: 1 | 2, what: string, score: string | null) => string
  readonly given: (what: string) => string
  readonly na: string
}

const en: CallTexts = {
  open: (count, n) => (count === 1 ? 'What the model was asked and said (1 call)' : `What the model was asked and said (${n} calls)`),
  loading: 'The texts are being read.',
  tags: { act: 'Decision', predict: 'Prediction', belief: 'Belief', notes: 'Own notes' },
  attempt: n => `request ${n}`,
  status: {
    pending: 'still out',
    ok: 'answered',
    lost: 'lost when its tab was closed',
    unparsable: 'could not be read',
    illegal: 'not among the allowed answers',
    refusal: 'refused',
    truncated: 'cut off',
    timeout: 'the time was up',
    'rate-limited': 'rate-limited',
    auth: 'access refused',
    'provider-down': 'the provider failed',
    network: 'the network failed',
    aborted: 'interrupted',
  },
  asked: k => `asked at step ${k}`,
  rehearsal: 'rehearsal, not a model',
  refused: why => `not accepted: ${why}`,
  read: { native: 'read from structured output', extracted: 'found in the text', 're-asked': 'read after an objection' },
  roles: { system: 'System', user: 'Question', assistant: 'Its earlier reply' },
  prompt: (count, n) => (count === 1 ? 'Prompt (1 message)' : `Prompt (${n} messages)`),
  answer: 'What was read from it',
  reply: 'Raw reply',
  reasoning: 'Reasoning',
  schema: 'Form that was asked for',
  error: 'Error',
  warnings: 'Warnings',
  settings: 'Settings',
  gone: 'This text is not stored here.',
  empty: 'This text is empty.',
  model: (requested, reported) => (reported === null || reported === requested ? requested : `${requested}, reported as ${reported}`),
  tokens: (into, out) => `${into} tokens in, ${out} out`,
  firstToken: time => `first token after ${time}`,
  believed: (order, what, score) =>
    `${order === 1 ? 'Believed of the others' : 'Believed that the others expect'}: ${what}${score === null ? '' : ` · score ${score}`}`,
  given: what => `Was told to believe: ${what}`,
  na: 'n/a',
}

const de: CallTexts = {
  open: (count, n) => (count === 1 ? 'Was das Modell gefragt wurde und sagte (1 Aufruf)' : `Was das Modell gefragt wurde und sagte (${n} Aufrufe)`),
  loading: 'Die Texte werden gelesen.',
  tags: { act: 'Entscheidung', predict: 'Vorhersage', belief: 'Erwartung', notes: 'Eigene Notizen' },
  attempt: n => `Anfrage ${n}`,
  status: {
    pending: 'noch unterwegs',
    ok: 'beantwortet',
    lost: 'verloren, als der Tab geschlossen wurde',
    unparsable: 'nicht lesbar',
    illegal: 'keine der erlaubten Antworten',
    refusal: 'verweigert',
    truncated: 'abgeschnitten',
    timeout: 'die Zeit war um',
    'rate-limited': 'Grenze der Anfragen erreicht',
    auth: 'Zugang verweigert',
    'provider-down': 'der Anbieter versagte',
    network: 'das Netz versagte',
    aborted: 'abgebrochen',
  },
  asked: k => `gefragt in Schritt ${k}`,
  rehearsal: 'Probe, kein Modell',
  refused: why => `nicht angenommen: ${why}`,
  read: { native: 'aus strukturierter Ausgabe gelesen', extracted: 'im Text gefunden', 're-asked': 'nach einem Einwand gelesen' },
  roles: { system: 'System', user: 'Frage', assistant: 'Seine frühere Antwort' },
  prompt: (count, n) => (count === 1 ? 'Prompt (1 Nachricht)' : `Prompt (${n} Nachrichten)`),
  answer: 'Was daraus gelesen wurde',
  reply: 'Rohe Antwort',
  reasoning: 'Gedankengang',
  schema: 'Verlangte Form',
  error: 'Fehler',
  warnings: 'Warnungen',
  settings: 'Einstellungen',
  gone: 'Dieser Text ist hier nicht gespeichert.',
  empty: 'Dieser Text ist leer.',
  model: (requested, reported) => (reported === null || reported === requested ? requested : `${requested}, gemeldet als ${reported}`),
  tokens: (into, out) => `${into} Token hinein, ${out} heraus`,
  firstToken: time => `erstes Token nach ${time}`,
  believed: (order, what, score) =>
    `${order === 1 ? 'Erwartete von den anderen' : 'Meinte, die anderen erwarten'}: ${what}${score === null ? '' : ` · Wertung ${score}`}`,
  given: what => `Vorgegebene Erwartung: ${what}`,
  na: 'n/a',
}

/** The inspector's texts in a language. */
export const callTexts = (language: Language): CallTexts => ({ en, de })[language]
