import type { Labels, Seat, Wording } from '../../../src/core/game'
import type { Brief, Negotiation } from '../game'
import { type Answer, gainOf, messageOf, priceOf } from '../prices'
import { amount, quoted } from './format'

const n = (x: number) => amount(x, 'de')
const points = (x: number) => `${n(x)} ${x === 1 ? 'Punkt' : 'Punkte'}`
const dative = (x: number) => `${n(x)} ${x === 1 ? 'Punkt' : 'Punkten'}`
const role = (seat: Seat) => (seat === 0 ? 'die Verkaufsseite' : 'die Kaufseite')
const Role = (seat: Seat) => (seat === 0 ? 'Die Verkaufsseite' : 'Die Kaufseite')

/** How an answer is called, for the seat that gives it. */
function act(id: Answer, seat: Seat, labels?: Labels): string {
  const own = {
    accept: 'Annehmen',
    reject: 'Ablehnen',
    outside: seat === 0 ? 'An die dritte Partei verkaufen' : 'Von der dritten Partei kaufen',
  } as const
  return labels?.names?.[id] ?? own[id]
}

function values({ own, other }: Brief, seat: Seat): string {
  const mine =
    seat === 0
      ? `Die Ware ist dir ${points(own)} wert. Verkaufst du sie an die Kaufseite, ist dein Ergebnis der Preis minus ${n(own)}: Bei einem Preis unter ${n(own)} verlierst du.`
      : `Die Ware ist dir ${points(own)} wert. Kaufst du sie von der Verkaufsseite, ist dein Ergebnis ${n(own)} minus der Preis: Bei einem Preis über ${n(own)} verlierst du.`
  const rival = seat === 0 ? 'der Kaufseite' : 'der Verkaufsseite'
  const theirs =
    other === null
      ? `Du erfährst nicht, was die Ware ${rival} wert ist, und ${role(1 - seat)} erfährt nicht, was sie dir wert ist.`
      : `${seat === 0 ? 'Der Kaufseite' : 'Der Verkaufsseite'} ist sie ${points(other)} wert, und das Ergebnis ${rival} ist ${seat === 0 ? `${n(other)} minus der Preis` : `der Preis minus ${n(other)}`}. Beide Seiten kennen beide Werte.`
  return `${mine} ${theirs}`
}

function turns(brief: Brief, seat: Seat, labels?: Labels): string {
  const grid = brief.step === 1 ? 'eine ganze Zahl von Punkten' : `ein Vielfaches von ${dative(brief.step)}`
  const price = `Ein Preis ist ${grid}, von 0 bis ${n(brief.most)}.`
  const order =
    brief.rounds === 1
      ? `Es gibt eine Runde: Die Verkaufsseite nennt einen Preis, und die Kaufseite antwortet. ${price}`
      : `In den Runden 1, 3, 5 und so weiter nennt die Verkaufsseite einen Preis, und die Kaufseite antwortet; in den Runden 2, 4, 6 und so weiter nennt die Kaufseite einen Preis, und die Verkaufsseite antwortet. ${price}`
  const refused = brief.rounds === 1 ? 'Es gibt keinen Handel, und beide bekommen 0 Punkte.' : 'Die nächste Runde beginnt.'
  const outside =
    seat === 0
      ? `Eine dritte Partei steht bereit, dir die Ware für ${points(brief.own)} abzukaufen, genau das, was sie dir wert ist.`
      : `Eine dritte Partei steht bereit, dir eine solche Ware für ${points(brief.own)} zu verkaufen, genau das, was sie dir wert ist.`
  return [
    order,
    'Eine Antwort ist eine von dreien:',
    `* **${act('accept', seat, labels)}**: Die Ware wird zum genannten Preis gehandelt, und die Partie endet.\n* **${act('reject', seat, labels)}**: ${refused}\n* **${act('outside', seat, labels)}**: ${outside} Die Partie endet ohne Handel zwischen euch, und beide bekommen 0 Punkte. Antwortet ${role(1 - seat)}, steht ihr ebenso eine dritte Partei bereit, zu dem Preis, den die Ware ihr wert ist.`,
  ].join('\n\n')
}

function length(brief: Brief): string {
  if (brief.rounds === 1) return ''
  if (brief.rounds !== null)
    return `Es gibt höchstens ${n(brief.rounds)} Runden. Wird der Preis in Runde ${n(brief.rounds)} abgelehnt, endet die Partie ohne Handel, und beide bekommen 0 Punkte.`
  if (brief.horizon === 'hidden')
    return 'Es gibt eine letzte Runde, aber du erfährst nicht, welche es ist. Wird ihr Preis abgelehnt, endet die Partie ohne Handel, und beide bekommen 0 Punkte.'
  return 'Du erfährst nicht, wie viele Runden die Partie dauern kann. Endet sie ohne Handel, bekommen beide 0 Punkte.'
}

const messages = (brief: Brief) =>
  brief.messageChars === null
    ? 'Preise und Antworten enthalten keine Nachricht.'
    : `Ein Preis darf mit einer Nachricht von bis zu ${n(brief.messageChars)} Zeichen kommen. Eine Nachricht verpflichtet niemanden zu etwas.`

/** What a trade gave the listener, and the other where the listener may know it. */
function result(price: number, seat: Seat, { own, other }: Brief): string {
  const theirs = other === null ? '' : ` ${Role(1 - seat)} bekommt ${points(gainOf(price, other, 1 - seat))}.`
  return `Die Ware wird für ${points(price)} gehandelt: Du bekommst ${points(gainOf(price, own, seat))}.${theirs}`
}

const said = (who: string, message: string | null) => (message === null ? '' : `\n\n${who}:\n\n${quoted(message)}`)

/** Neutral German. */
export const de: Wording<Negotiation> = {
  rules: (brief, seat, _seats, labels) =>
    [
      seat === 0
        ? 'Eine Ware kann gehandelt werden. Du bist **die Verkaufsseite**, die andere Seite ist die Kaufseite.'
        : 'Eine Ware kann gehandelt werden. Du bist **die Kaufseite**, die andere Seite ist die Verkaufsseite.',
      values(brief, seat),
      turns(brief, seat, labels),
      length(brief),
      messages(brief),
      'Dein Ergebnis zählt in Punkten.',
    ]
      .filter(text => text !== '')
      .join('\n\n'),
  ask(o, turn, brief, labels) {
    const seat = turn.seats[0] ?? 0
    const round = brief.rounds === null ? `Runde ${n(o.round)}.` : `Runde ${n(o.round)} von ${n(brief.rounds)}.`
    const worth = `Die Ware ist dir ${points(brief.own)} wert.`
    const last = brief.rounds === o.round && o.round > 1 ? ' Das ist die letzte Runde.' : ''
    if (turn.id === 'offer') return `${round}${last} ${worth} Welchen Preis nennst du?`
    const other = Role(1 - seat)
    const price = o.offer?.price ?? 0
    const named = seat === 0 ? `${other} bietet ${points(price)}.` : `${other} verlangt ${points(price)}.`
    return `${round}${last} ${named} ${worth}${said(`${other} schreibt`, o.offer?.message ?? null)}\n\nAntwortest du „${act('accept', seat, labels)}“, „${act('reject', seat, labels)}“ oder „${act('outside', seat, labels)}“?`
  },
  report(e, seat, brief) {
    const mine = e.by === seat
    const round = `Runde ${n(e.round)}: ${mine ? 'Du hast' : `${Role(1 - seat)} hat`}`
    if (e.kind === 'offer') {
      const price = e.by === 0 ? `${points(e.price)} verlangt` : `${points(e.price)} geboten`
      return `${round} ${price}.${said(mine ? 'Du schreibst' : `${Role(1 - seat)} schreibt`, e.message)}`
    }
    if (e.answer === 'accept') return `${round} angenommen. ${result(e.price, seat, brief)}`
    if (e.answer === 'outside') {
      const whose = mine ? ` für ${points(brief.own)}` : ''
      return `${round}${whose} ${e.by === 0 ? 'an die dritte Partei verkauft' : 'von der dritten Partei gekauft'}. Die Partie endet ohne Handel zwischen euch, und beide bekommen 0 Punkte.`
    }
    const refused = `${round} den Preis von ${dative(e.price)} abgelehnt.`
    return e.over ? `${refused} Es war die letzte Runde: Es gibt keinen Handel, und beide bekommen 0 Punkte.` : refused
  },
  label(action, brief, seat, labels) {
    if (typeof action === 'string') return act(action, seat, labels)
    const message = messageOf(action)
    const price = `ein Preis von ${dative(priceOf(action))}`
    return message === null || brief.messageChars === null ? price : `${price}: „${message}“`
  },
}
