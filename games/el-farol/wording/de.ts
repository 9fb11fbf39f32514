import { pointsText } from '../../../src/core/figures'
import type { Labels, Wording } from '../../../src/core/game'
import type { Action, Game } from '../game'
import { inOrder, percent, room } from './words'

const points = (x: number) => pointsText(x, 'de')
const name = (action: Action, labels?: Labels) => labels?.names?.[action] ?? (action === 'go' ? 'Hingehen' : 'Wegbleiben')
const options = (labels?: Labels) =>
  inOrder(labels?.order)
    .map(action => `**${name(action, labels)}**`)
    .join(' oder ')

/** German, neutral. */
export const de: Wording<Game> = {
  rules: ({ rounds, capacity, uncrowded, crowded, home, information }, _seat, seats, labels) =>
    [
      `Ihr seid ${seats} Spieler und spielt ${rounds === null ? 'mehrere Runden; wie viele, wird nicht gesagt' : rounds === 1 ? '1 Runde' : `${rounds} Runden`}. In jeder Runde entscheiden alle gleichzeitig und ohne die anderen zu sehen, ob sie in ein Lokal gehen: ${options(labels)}.`,
      `Das Lokal ist überfüllt, wenn mehr als ${percent(capacity, 'de')} aller Spieler hingehen. Es fasst also ${room(capacity, seats)} von ${seats}, ohne überfüllt zu sein.`,
      `Deine Punkte in einer Runde:\n\n* **${name('go', labels)}**, nicht überfüllt: ${points(uncrowded)}\n* **${name('go', labels)}**, überfüllt: ${points(crowded)}\n* **${name('stay', labels)}**: ${points(home)}, gleich wie viele hingehen`,
      information === 'explicit'
        ? 'Nach jeder Runde erfahren alle, wie viele hingegangen sind.'
        : 'Nach jeder Runde erfahren nur die, die hingegangen sind, wie viele es waren. Wer weggeblieben ist, erfährt nichts über die anderen.',
      'Dein Ergebnis ist die Summe deiner Punkte über alle Runden.',
    ].join('\n\n'),

  ask({ round, total, last }, _turn, { rounds }, labels) {
    const now = rounds === null ? `Runde ${round}.` : `Runde ${round} von ${rounds}.`
    const so = last === null ? '' : ` Bisher hast du ${pointsText(total, 'de', 2)}.`
    return `${now}${so} Was wählst du: ${options(labels)}?`
  },

  report({ round, action, paid, goers, seats }, _seat, { capacity }, labels) {
    const did = `In Runde ${round} hast du **${name(action, labels)}** gewählt und ${points(paid)} bekommen.`
    if (goers === null) return `${did} Wie viele hingegangen sind, erfährst du nicht.`
    const crowd = goers > Number(room(capacity, seats)) ? 'das Lokal war überfüllt' : 'das Lokal war nicht überfüllt'
    return `${did} Hingegangen sind ${goers} von ${seats}; ${crowd}.`
  },

  label: (action, _brief, _seat, labels) => name(action, labels),
}
