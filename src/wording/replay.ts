import type { FailureKind, MoveBy } from '../core/log'
import type { Language } from './objection'

/** The replay's texts. Numbers arrive formatted; `who` is a name. */
export interface ReplayTexts {
  readonly title: string
  readonly place: (k: string, of: string) => string
  readonly end: string
  readonly stopped: string
  readonly slider: string
  readonly first: string
  readonly back: string
  readonly play: string
  readonly pause: string
  readonly forth: string
  readonly last: string
  readonly speed: string
  readonly speeds: readonly string[]
  readonly keys: string
  readonly eyes: string
  readonly everyone: string
  readonly everyoneHint: string
  readonly eyesHint: (who: string) => string
  readonly situation: string
  readonly question: string
  readonly couldAnswer: string
  readonly answered: string
  readonly decides: (who: string) => string
  readonly decideMany: (n: string) => string
  readonly nothingAsked: string
  readonly silent: string
  readonly over: string
  readonly unapplied: string
  readonly by: Readonly<Record<MoveBy, string>>
  readonly byLine: Readonly<Record<Exclude<MoveBy, 'player'>, string>>
  readonly tries: (n: number) => string
  readonly failed: string
  readonly failures: Readonly<Record<FailureKind, string>>
  readonly moves: (k: string) => string
  readonly noMove: string
  readonly moreMoves: (n: string) => string
  readonly moreEvents: (n: string) => string
  readonly payoffs: string
  readonly spread: (least: string, median: string, most: string) => string
  readonly readBy: (who: string) => string
  readonly nothingYet: string
  readonly events: string
  readonly seconds: (s: string) => string
  readonly ms: (ms: string) => string
  readonly space: {
    readonly range: (min: string, max: string, whole: boolean, step: string | null) => string
    readonly text: (n: string, optional: boolean) => string
    readonly split: (total: string, parts: string) => string
    readonly many: (min: string, max: string, options: string) => string
    readonly or: string
    readonly and: string
  }
}

const en: ReplayTexts = {
  title: 'Replay',
  place: (k, of) => `Step ${k} of ${of}`,
  end: 'After the last step',
  stopped: 'Where it was stopped',
  slider: 'Step of the match',
  first: 'To the beginning',
  back: 'One step back',
  play: 'Play',
  pause: 'Pause',
  forth: 'One step on',
  last: 'To the end',
  speed: 'Speed',
  speeds: ['1 step in 2 s', '1 step a second', '4 steps a second', '16 steps a second'],
  keys: 'Arrow keys step, Home and End jump, Space plays and pauses.',
  eyes: 'Seen by',
  everyone: 'Everyone (after the match)',
  everyoneHint: 'Everything, also what was private. Nobody saw this while the match ran.',
  eyesHint: who => `What ${who} knew at this moment, and nothing else.`,
  situation: 'Situation',
  question: 'The question',
  couldAnswer: 'Could answer:',
  answered: 'Answered:',
  decides: who => `${who} decides.`,
  decideMany: n => `${n} players decide.`,
  nothingAsked: 'Nothing is asked of this seat at this step.',
  silent: 'No answer of this seat was applied at this step.',
  over: 'The match is over.',
  unapplied: 'The match was stopped before this answer had an effect.',
  by: { player: 'player', fallback: 'fallback', substitute: 'substitute', host: 'host', imported: 'imported' },
  byLine: {
    fallback: 'Fallback: made by the referee, because no valid answer came in time.',
    substitute: 'Made by a substitute.',
    host: 'Made by the host.',
    imported: 'Imported as it was recorded.',
  },
  tries: n => (n === 1 ? 'first try' : `try ${n}`),
  failed: 'Not accepted:',
  failures: {
    unparsable: 'could not be read',
    illegal: 'not among the allowed answers',
    refusal: 'refused to answer',
    truncated: 'was cut off',
    timeout: 'the time was up',
    'rate-limited': 'the provider asked for a pause',
    auth: 'the provider refused access',
    'provider-down': 'the provider did not answer',
    network: 'the network failed',
    aborted: 'was interrupted',
  },
  moves: k => `Moves of step ${k}`,
  noMove: 'No move: the time was up.',
  moreMoves: n => `${n} more stand under “Every decision”.`,
  moreEvents: n => `${n} earlier reports are not listed here; step back to see them.`,
  payoffs: 'Payoffs so far',
  spread: (least, median, most) => `lowest ${least}, median ${median}, highest ${most}`,
  readBy: who => `as ${who} read it`,
  nothingYet: 'What is reported in the match is written here.',
  events: 'What was reported',
  seconds: s => `${s} s`,
  ms: ms => `${ms} ms`,
  space: {
    range: (min, max, whole, step) => `${whole ? 'a whole number' : 'a number'} from ${min} to ${max}${step === null ? '' : ` in steps of ${step}`}`,
    text: (n, optional) => `${optional ? 'a text or nothing' : 'a text'}, at most ${n} characters`,
    split: (total, parts) => `a division of ${total} among ${parts}`,
    many: (min, max, options) => `${min === max ? min : `${min} to ${max}`} of ${options}`,
    or: ' or ',
    and: ', with ',
  },
}

const de: ReplayTexts = {
  title: 'Wiedergabe',
  place: (k, of) => `Schritt ${k} von ${of}`,
  end: 'Nach dem letzten Schritt',
  stopped: 'Wo abgebrochen wurde',
  slider: 'Schritt der Partie',
  first: 'Zum Anfang',
  back: 'Einen Schritt zurück',
  play: 'Abspielen',
  pause: 'Anhalten',
  forth: 'Einen Schritt weiter',
  last: 'Zum Ende',
  speed: 'Tempo',
  speeds: ['1 Schritt in 2 s', '1 Schritt je Sekunde', '4 Schritte je Sekunde', '16 Schritte je Sekunde'],
  keys: 'Pfeiltasten gehen schrittweise, Pos1 und Ende springen, die Leertaste spielt ab und hält an.',
  eyes: 'Gesehen von',
  everyone: 'Allen (nach der Partie)',
  everyoneHint: 'Alles, auch was verborgen war. Während der Partie hat das niemand gesehen.',
  eyesHint: who => `Was ${who} in diesem Augenblick wusste, und sonst nichts.`,
  situation: 'Lage',
  question: 'Die Frage',
  couldAnswer: 'Mögliche Antworten:',
  answered: 'Antwort:',
  decides: who => `Es entscheidet: ${who}.`,
  decideMany: n => `Es entscheiden ${n} Spieler.`,
  nothingAsked: 'Von diesem Platz wird in diesem Schritt nichts gefragt.',
  silent: 'In diesem Schritt wurde keine Antwort dieses Platzes angewandt.',
  over: 'Die Partie ist zu Ende.',
  unapplied: 'Die Partie wurde abgebrochen, bevor diese Antwort wirkte.',
  by: { player: 'selbst', fallback: 'Ersatz', substitute: 'Vertretung', host: 'Leitung', imported: 'importiert' },
  byLine: {
    fallback: 'Ersatzentscheidung der Spielleitung, weil keine gültige Antwort rechtzeitig kam.',
    substitute: 'Von einer Vertretung entschieden.',
    host: 'Von der Leitung entschieden.',
    imported: 'Importiert, wie sie aufgezeichnet ist.',
  },
  tries: n => (n === 1 ? 'erster Versuch' : `${n}. Versuch`),
  failed: 'Nicht angenommen:',
  failures: {
    unparsable: 'nicht lesbar',
    illegal: 'keine erlaubte Antwort',
    refusal: 'Antwort verweigert',
    truncated: 'abgeschnitten',
    timeout: 'die Zeit war um',
    'rate-limited': 'der Anbieter bat um eine Pause',
    auth: 'der Anbieter verweigerte den Zugang',
    'provider-down': 'der Anbieter antwortete nicht',
    network: 'das Netz versagte',
    aborted: 'unterbrochen',
  },
  moves: k => `Züge in Schritt ${k}`,
  noMove: 'Kein Zug: Die Zeit war um.',
  moreMoves: n => `${n} weitere stehen unter „Jede Entscheidung“.`,
  moreEvents: n => `${n} frühere Meldungen stehen hier nicht; geh zurück, um sie zu sehen.`,
  payoffs: 'Auszahlungen bis hier',
  spread: (least, median, most) => `niedrigste ${least}, Median ${median}, höchste ${most}`,
  readBy: who => `wie ${who} es las`,
  nothingYet: 'Was in der Partie gemeldet wird, steht hier.',
  events: 'Was gemeldet wurde',
  seconds: s => `${s} s`,
  ms: ms => `${ms} ms`,
  space: {
    range: (min, max, whole, step) =>
      `${whole ? 'eine ganze Zahl' : 'eine Zahl'} von ${min} bis ${max}${step === null ? '' : ` in Schritten von ${step}`}`,
    text: (n, optional) => `${optional ? 'ein Text oder nichts' : 'ein Text'}, höchstens ${n} Zeichen`,
    split: (total, parts) => `eine Aufteilung von ${total} auf ${parts}`,
    many: (min, max, options) => `${min === max ? min : `${min} bis ${max}`} aus ${options}`,
    or: ' oder ',
    and: ', dazu ',
  },
}

/** The replay's texts in a language. */
export const replayTexts = (language: Language): ReplayTexts => (language === 'de' ? de : en)
