import { exactly, pointsText, rounded } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Game } from '../game'

const points = (x: number) => pointsText(x, 'de')

/** German, neutral. */
export const de: Wording<Game> = {
  rules: ({ rounds, gold }, _seat, seats) =>
    [
      `Ihr seid ${seats} Spieler und spielt ${rounds === null ? 'mehrere Runden; wie viele, wird nicht gesagt' : rounds === 1 ? '1 Runde' : `${rounds} Runden`}. In jeder Runde sind **${points(gold)}** zu verteilen.`,
      `Alle bieten gleichzeitig, ohne die Gebote der anderen zu sehen: eine ganze Zahl von 0 bis ${exactly(gold, 'de')}.`,
      `Ergeben alle Gebote zusammen höchstens ${exactly(gold, 'de')}, bekommt jeder, was er geboten hat. Ergeben sie mehr, bekommt in dieser Runde niemand etwas. Was niemand fordert, verfällt.`,
      'Nach jeder Runde erfahren alle die Summe der Gebote und ob sie zu hoch war, aber nicht, was die anderen geboten haben.',
      'Dein Ergebnis ist die Summe deiner Punkte über alle Runden.',
    ].join('\n\n'),

  ask({ round, bids, paid, total, last }, _turn, { rounds, gold }) {
    const now = rounds === null ? `Runde ${round}.` : `Runde ${round} von ${rounds}.`
    const which = `Wie viel bietest du, von 0 bis ${exactly(gold, 'de')}?`
    const bid = bids.at(-1)
    if (bid === undefined || last === null) return `${now} ${which}`
    return `${now} In der letzten Runde hast du ${exactly(bid, 'de')} geboten und ${points(paid)} bekommen; bisher hast du ${pointsText(total, 'de', 2)}. ${which}`
  },

  report: ({ round, sum, exceeded }, _seat, { gold }) =>
    `In Runde ${round} ergaben die Gebote zusammen ${exactly(sum, 'de')}, ${
      exceeded
        ? `also mehr als ${exactly(gold, 'de')}. Niemand bekam etwas.`
        : `also nicht mehr als ${exactly(gold, 'de')}. Jeder bekam, was er geboten hatte.`
    }`,

  label: action => rounded(action, 'de', 12),
}
