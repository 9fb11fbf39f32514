import type { Labels, Seat, Wording } from '../../../src/core/game'
import type { Bargaining, Brief, Deal, Observation } from '../game'
import { messageOf, sharesOf } from '../offers'
import { exact, factor, isWhole, percent, quoted, worth } from './format'

const n = (x: number) => exact(x, 'de')
const name = (seat: Seat) => `Partei ${seat + 1}`
const points = (x: number) => `${n(x)} ${x === 1 ? 'Punkt' : 'Punkte'}`
const act = (id: 'accept' | 'reject', labels?: Labels) => labels?.names?.[id] ?? (id === 'accept' ? 'Annehmen' : 'Ablehnen')

function turns(brief: Brief): string {
  const grid = isWhole(brief) ? 'ganze Punkte' : `Vielfache von ${n(brief.step)} Punkten`
  const offer = `Ein Angebot nennt beide Anteile: \`player1\` ist der von Partei 1, \`player2\` der von Partei 2. Anteile sind ${grid}, mindestens 0, und ergeben zusammen genau ${points(brief.money)}.`
  const yes = 'Wird es angenommen, endet die Partie, und jede Partei bekommt den Anteil, den es nennt.'
  if (brief.rounds === 1)
    return `Es gibt eine Runde: Partei 1 macht ein Angebot, und Partei 2 nimmt es an oder lehnt es ab. ${offer} ${yes} Wird es abgelehnt, bekommen beide 0 Punkte.`
  return `In Runde 1 macht Partei 1 ein Angebot, und Partei 2 nimmt es an oder lehnt es ab. ${offer} ${yes} Wird es abgelehnt, beginnt die nächste Runde mit vertauschten Rollen: Partei 1 bietet in den Runden 1, 3, 5 und so weiter, Partei 2 in den Runden 2, 4, 6 und so weiter.`
}

function length(brief: Brief): string {
  if (brief.rounds === 1) return ''
  if (brief.rounds !== null)
    return `Es gibt höchstens ${n(brief.rounds)} Runden. Wird das Angebot in Runde ${n(brief.rounds)} abgelehnt, endet die Partie, und beide bekommen 0 Punkte.`
  if (brief.horizon === 'hidden')
    return 'Es gibt eine letzte Runde, aber du erfährst nicht, welche es ist. Wird ihr Angebot abgelehnt, endet die Partie, und beide bekommen 0 Punkte.'
  return 'Du erfährst nicht, wie viele Runden die Partie dauern kann. Endet sie ohne Einigung, bekommen beide 0 Punkte.'
}

const loses = (whose: string, discount: number, whom: string) =>
  discount === 1
    ? `${whose} verliert durch Warten nichts: Ein Punkt ist für ${whom} in jeder Runde 1 Punkt wert.`
    : `${whose} verliert mit jeder Runde, die vergeht, ${percent(1 - discount, 'de')} seines Werts: Ein Punkt ist für ${whom} in Runde 1 einen Punkt wert, in Runde 2 ${factor(discount, 'de')}, in Runde 3 ${factor(discount ** 2, 'de')} und so weiter.`

function delay(brief: Brief, seat: Seat): string {
  if (brief.discount === null) return ''
  const other = name(1 - seat)
  const theirs =
    brief.otherDiscount === null
      ? `Du erfährst nicht, ob und wie viel der Anteil von ${other} durch Warten verliert. ${other} erfährt nicht, wie viel deiner verliert.`
      : loses(`Der Anteil von ${other}`, brief.otherDiscount, other)
  return `${loses('Dein Anteil', brief.discount, 'dich')} ${theirs}${brief.reminder ? ' Ab Runde 2 sagt jede Frage, was bisher verloren ging.' : ''}`
}

const messages = (brief: Brief) =>
  brief.messageChars === null
    ? 'Angebote und Antworten enthalten keine Nachricht.'
    : `Ein Angebot darf eine Nachricht von bis zu ${n(brief.messageChars)} Zeichen enthalten. Eine Nachricht verpflichtet niemanden zu etwas.`

/** The cumulated loss, for the seat's own money and, where it may know it, for the other's. Empty in round 1. */
function loss(o: Observation, seat: Seat, brief: Brief): string {
  if (!brief.reminder || brief.discount === null || o.round === 1) return ''
  const one = (whose: string, discount: number, whom: string) =>
    discount === 1
      ? `${whose} hat nichts von seinem Wert verloren.`
      : `${whose} hat seit Runde 1 ${percent(1 - discount ** (o.round - 1), 'de', 2)} seines Werts verloren: Ein Punkt ist für ${whom} jetzt ${factor(discount ** (o.round - 1), 'de')} Punkte wert.`
  const other = name(1 - seat)
  return ` ${one('Dein Anteil', brief.discount, 'dich')}${brief.otherDiscount === null ? '' : ` ${one(`Der Anteil von ${other}`, brief.otherDiscount, other)}`}`
}

/** What a deal is worth to the listener, and to the other where the listener may know it. */
function result(deal: Deal, seat: Seat, brief: Brief): string {
  const own = deal.shares[seat === 0 ? 0 : 1]
  const theirs = deal.shares[seat === 0 ? 1 : 0]
  const passed = deal.round - 1
  const mine = `Du bekommst ${points(own)}${brief.discount === null || passed === 0 ? '' : `; für dich sind sie ${worth(own * brief.discount ** passed, brief.step, 'de')} Punkte wert`}.`
  const rest = ` ${name(1 - seat)} bekommt ${points(theirs)}`
  return `${mine}${rest}${brief.otherDiscount === null || passed === 0 ? '' : `; für diese Partei sind sie ${worth(theirs * brief.otherDiscount ** passed, brief.step, 'de')} Punkte wert`}.`
}

const said = (who: string, message: string | null) => (message === null ? '' : `\n\n${who}:\n\n${quoted(message)}`)

/** Neutral German. */
export const de: Wording<Bargaining> = {
  rules: (brief, seat) =>
    [
      `Du und eine andere Partei teilt ${points(brief.money)} auf. Du bist **${name(seat)}**, die andere ist ${name(1 - seat)}.`,
      turns(brief),
      length(brief),
      delay(brief, seat),
      messages(brief),
      brief.discount === null
        ? 'Dein Ergebnis ist dein Anteil in Punkten; ohne Einigung sind es 0 Punkte.'
        : 'Dein Ergebnis ist, was dein Anteil in der Runde der Einigung für dich wert ist, in Punkten; ohne Einigung sind es 0 Punkte.',
    ]
      .filter(text => text !== '')
      .join('\n\n'),
  ask(o, turn, brief, labels) {
    const seat = turn.seats[0] ?? 0
    const other = name(1 - seat)
    const round = brief.rounds === null ? `Runde ${n(o.round)}.` : `Runde ${n(o.round)} von ${n(brief.rounds)}.`
    const kept = loss(o, seat, brief)
    if (turn.id === 'offer') return `${round}${kept} Du machst das Angebot: Wie werden die ${points(brief.money)} aufgeteilt?`
    const own = o.offer?.shares[seat === 0 ? 0 : 1] ?? 0
    const theirs = o.offer?.shares[seat === 0 ? 1 : 0] ?? 0
    const now =
      brief.reminder && brief.discount !== null && o.round > 1
        ? ` Für dich wäre dein Anteil ${worth(own * brief.discount ** (o.round - 1), brief.step, 'de')} Punkte wert.`
        : ''
    const last = brief.rounds === o.round ? ' Das ist die letzte Runde.' : ''
    return `${round}${kept} ${other} bietet dir ${points(own)} und verlangt ${points(theirs)}.${now}${last}${said(`${other} schreibt`, o.offer?.message ?? null)}\n\nAntwortest du „${act('accept', labels)}“ oder „${act('reject', labels)}“?`
  },
  report(e, seat, brief) {
    const mine = e.by === seat
    const other = name(1 - seat)
    const own = e.shares[seat === 0 ? 0 : 1]
    const theirs = e.shares[seat === 0 ? 1 : 0]
    if (e.kind === 'offer') {
      const split = mine
        ? `Du hast ${other} ${points(theirs)} geboten und ${points(own)} verlangt`
        : `${other} hat dir ${points(own)} geboten und ${points(theirs)} verlangt`
      return `Runde ${n(e.round)}: ${split}.${said(mine ? 'Du schreibst' : `${other} schreibt`, e.message)}`
    }
    const who = `Runde ${n(e.round)}: ${mine ? 'Du hast' : `${other} hat`}`
    if (e.accepted) return `${who} angenommen. ${result({ round: e.round, shares: e.shares }, seat, brief)}`
    return e.over ? `${who} abgelehnt. Es war die letzte Runde: Es gibt keine Einigung, und beide bekommen 0 Punkte.` : `${who} abgelehnt.`
  },
  label(action, brief, seat, labels) {
    if (action === 'accept' || action === 'reject') return act(action, labels)
    const shares = sharesOf(action)
    const message = messageOf(action)
    const split = `${n(shares[seat === 0 ? 0 : 1])} für dich, ${n(shares[seat === 0 ? 1 : 0])} für ${name(1 - seat)}`
    return message === null || brief.messageChars === null ? split : `${split}: „${message}“`
  },
}
