import { exactly, pointsText } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { valuesText } from './values'

const points = (x: number): string => pointsText(x, 'de')
const say = (x: number): string => exactly(x, 'de')

const rounds = (brief: Brief): string =>
  brief.rounds === null ? 'mehrere Runden; wie viele, wird nicht gesagt' : brief.rounds === 1 ? '1 Runde' : `${brief.rounds} Runden`
const range = (brief: Brief): string => `von 0 bis ${brief.bidCap === 'value' ? 'zum eigenen Wert' : say(brief.valuationMax)}`

function price(brief: Brief): string {
  const due =
    brief.price === 'first'
      ? 'Wer gewinnt, zahlt das eigene Gebot'
      : 'Wer gewinnt, zahlt das zweithöchste Gebot, nicht das eigene (bei Gleichstand an der Spitze eben dieses Gebot)'
  return `${due}. Die Auszahlung ist der eigene Wert abzüglich des Preises; sie kann negativ sein. Alle anderen bekommen 0 Punkte.`
}

const reserve = ({ reserve: least }: Brief): readonly string[] =>
  least === 0
    ? []
    : [
        `Es gibt einen Mindestpreis von ${points(least)}: Niedrigere Gebote können nicht gewinnen, der Preis ist mindestens ${say(least)}, und bietet niemand so viel, bleibt das Gut unverkauft.`,
      ]

/** German, neutral. Nobody is called a person: who it is, `told` says. */
export const de: Wording<Game> = {
  rules: (brief, _seat, seats) =>
    [
      `Es gibt ${seats} Bieter und ${rounds(brief)}. In jeder Runde wird ein Gut in einer verdeckten Auktion verkauft.`,
      `In jeder Runde hat das Gut für jeden Bieter einen **Wert** in Punkten. Die Werte werden zufällig aus ${valuesText(brief, 'de')} gezogen, alle gleich wahrscheinlich, ${brief.draw === 'distinct' ? 'so dass in einer Runde keine zwei Bieter denselben Wert haben' : 'für jeden Bieter unabhängig'}, und in jeder Runde neu. Du erfährst nur deinen eigenen Wert, und sonst erfährt ihn niemand.`,
      `Alle bieten gleichzeitig eine ganze Zahl ${range(brief)}, ohne die anderen Gebote zu sehen. Das **höchste Gebot gewinnt**; haben mehrere es abgegeben, entscheidet unter ihnen das Los mit gleichen Chancen.`,
      price(brief),
      ...reserve(brief),
      'Nach jeder Runde erfährst du das höchste Gebot, den Preis, ob du gewonnen hast, und deine Auszahlung.',
    ].join('\n\n'),

  ask({ round, value, values, bids, last, you }, _turn, brief) {
    const now = brief.rounds === null ? `Runde ${round}.` : `Runde ${round} von ${brief.rounds}.`
    const question = `Das Gut ist dir ${points(value ?? 0)} wert. Was bietest du, ${brief.bidCap === 'value' ? `von 0 bis ${say(value ?? 0)}` : range(brief)}?`
    if (last === null) return `${now} ${question}`
    const before = `In der letzten Runde war dein Wert ${say(values.at(-1) ?? 0)}, du hast ${say(bids.at(-1) ?? 0)} geboten und ${you.won ? `gewonnen: deine Auszahlung war ${points(you.paid)}` : 'nicht gewonnen'}.`
    const sale =
      last.price === null
        ? `Das höchste Gebot war ${say(last.high)}; das Gut blieb unverkauft.`
        : `Das höchste Gebot war ${say(last.high)}, der Preis ${say(last.price)}.`
    return `${now} ${before} ${sale} Bisher hast du ${points(you.total)}. ${question}`
  },

  report({ round, high, price: paid, mine }) {
    if (paid === null)
      return `Runde ${round}: Das höchste Gebot war ${say(high)}, unter dem Mindestpreis. Das Gut blieb unverkauft; deine Auszahlung ist 0 Punkte.`
    const sale = `Runde ${round}: Das höchste Gebot war ${say(high)}, bezahlt wurden ${points(paid)}.`
    return mine === null
      ? `${sale} Du hast nicht gewonnen; deine Auszahlung ist 0 Punkte.`
      : `${sale} Du hast gewonnen. Dein Wert war ${say(mine.value)}, deine Auszahlung ist also ${points(mine.payoff)}.`
  },

  label: action => say(action),
}
