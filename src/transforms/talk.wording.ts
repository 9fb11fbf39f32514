import type { Seat } from '../core/game'
import { seatAt } from './address'

interface Talking {
  readonly messages: number
  readonly maxChars: number
  readonly audience: 'public' | 'private'
  readonly clockMs?: number | undefined
  readonly seats: number
}

interface Message {
  readonly from: Seat
  readonly to?: Seat
  readonly text: string
}

/** The sentences of the talk transform, in one language. */
interface TalkTexts {
  rules(talking: Talking, seat: Seat): string
  ask(left: number, talking: Talking): string
  report(message: Message, seat: Seat): string
  label(action: any): string
}

const quoted = (text: string) =>
  text
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')

const en: TalkTexts = {
  rules(t, seat) {
    const many = t.messages === 1 ? 'one message' : `up to ${t.messages} messages`
    const whom =
      t.audience === 'public'
        ? 'Everyone at the table reads it.'
        : `You choose the player who reads it. The players are numbered 1 to ${t.seats}; you are player ${seat + 1}.`
    const clock = t.clockMs === undefined ? '' : ` You have ${t.clockMs / 1000} seconds for all of it.`
    const table = t.audience === 'public' ? ` There are ${t.seats} players at the table; you are player ${seat + 1}.` : ''
    return `Before each decision you may send ${many} of at most ${t.maxChars} characters, or stay quiet. ${whom}${table}${clock} Messages bind nobody.`
  },
  ask: (left, t) =>
    left === t.messages ? 'Do you want to send a message before the decision?' : `Do you want to send another message? You have ${left} left.`,
  report(m, seat) {
    const from = m.from === seat ? 'You' : `Player ${m.from + 1}`
    const to = m.to === undefined ? '' : m.to === seat ? ' to you' : ` to player ${m.to + 1}`
    return `${from} wrote${to}:\n\n${quoted(m.text)}`
  },
  label: action =>
    action.do === 'done'
      ? 'Stay quiet'
      : typeof action.with === 'string'
        ? `Say: ${action.with}`
        : `Say to player ${seatAt(action.with?.to) + 1}: ${action.with?.text}`,
}

const de: TalkTexts = {
  rules(t, seat) {
    const many = t.messages === 1 ? 'eine Nachricht' : `bis zu ${t.messages} Nachrichten`
    const whom =
      t.audience === 'public'
        ? 'Alle am Tisch lesen sie.'
        : `Du wählst, wer sie liest. Die Spieler sind von 1 bis ${t.seats} nummeriert; du bist Spieler ${seat + 1}.`
    const clock = t.clockMs === undefined ? '' : ` Du hast dafür insgesamt ${t.clockMs / 1000} Sekunden.`
    const table = t.audience === 'public' ? ` Am Tisch sitzen ${t.seats} Spieler; du bist Spieler ${seat + 1}.` : ''
    return `Vor jeder Entscheidung darfst du ${many} mit höchstens ${t.maxChars} Zeichen senden oder schweigen. ${whom}${table}${clock} Nachrichten binden niemanden.`
  },
  ask: (left, t) =>
    left === t.messages ? 'Möchtest du vor der Entscheidung eine Nachricht senden?' : `Möchtest du noch eine Nachricht senden? Dir bleiben ${left}.`,
  report(m, seat) {
    const to = m.to === undefined ? '' : m.to === seat ? ' an dich' : ` an Spieler ${m.to + 1}`
    return `${m.from === seat ? `Du hast${to} geschrieben` : `Spieler ${m.from + 1} hat${to} geschrieben`}:\n\n${quoted(m.text)}`
  },
  label: action =>
    action.do === 'done'
      ? 'Schweigen'
      : typeof action.with === 'string'
        ? `Sagen: ${action.with}`
        : `An Spieler ${seatAt(action.with?.to) + 1}: ${action.with?.text}`,
}

/** The talk sentences for a wording variant: its language's, else English. */
export const talkTexts = (variant: string): TalkTexts => (variant === 'de' || variant.startsWith('de.') ? de : en)
