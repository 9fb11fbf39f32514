import { exactly, pointsText } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { type Phrases, tell } from './tell'

const pieces = (n: number | string): string => `${n} ${String(n) === '1' ? 'Goldstück' : 'Goldstücke'}`
const dative = (n: number): string => `${n} ${n === 1 ? 'Goldstück' : 'Goldstücken'}`

function length({ rounds, gold }: Brief): string {
  if (rounds === 1) return `Ein Schatz von ${dative(gold)} wird geteilt. Ein Stück ist 1 Punkt wert.`
  const many =
    rounds === null ? 'Schätze werden nacheinander geteilt; wie viele es sind, erfährst du nicht' : `${rounds} Schätze werden nacheinander geteilt`
  return `${many}. Jeder hat ${pieces(gold)}; ein Stück ist 1 Punkt wert. Bei jedem Schatz sind wieder alle dabei, mit demselben Rang.`
}

const phrases: Phrases = {
  tongue: 'de',
  votes: { accept: 'Zustimmen', reject: 'Ablehnen' },
  rules: (brief, rank, { accept, reject }) => [
    `Es gibt ${brief.crew} Spieler mit einer Rangfolge von Rang 1, dem höchsten, bis Rang ${brief.crew}. Du hast **Rang ${rank}**.`,
    length(brief),
    `Der höchste Rang, der noch dabei ist, schlägt einen Plan vor: für alle, die noch dabei sind, auch für sich selbst, eine ganze Zahl von Stücken, 0 oder mehr, zusammen ${exactly(brief.gold, 'de')}. In einem Plan ist \`rank${brief.crew}\` der Anteil von Rang ${brief.crew} und so weiter.`,
    `Dann stimmen alle anderen, die noch dabei sind, gleichzeitig ab: „${accept}“ oder „${reject}“. Wer den Plan vorschlägt, zählt als Zustimmung. Stimmt **${brief.rule === 'half' ? 'mindestens die Hälfte' : 'mehr als die Hälfte'}** derer zu, die noch dabei sind, den Vorschlagenden mitgezählt, gilt der Plan: Alle bekommen den Anteil, der darin steht, und der Schatz ist geteilt.`,
    `Sonst scheidet aus, wer vorgeschlagen hat${brief.rounds === 1 ? '' : ', bis der Schatz geteilt ist,'} und bekommt nichts davon, und der nächste Rang macht denen einen Vorschlag, die noch dabei sind. ${brief.rule === 'half' ? 'Sind noch zwei dabei, genügt die Stimme des Vorschlagenden.' : 'Wer allein übrig bleibt, nimmt den ganzen Schatz.'}`,
    ...(brief.survival > 0
      ? [`Alle, die noch dabei sind, wenn ein Schatz geteilt wird, bekommen zusätzlich ${pointsText(brief.survival, 'de')}.`]
      : []),
    'Alle sehen jeden Plan und erfahren, wie viele zugestimmt haben, nicht aber, wer.',
  ],
  treasure: (round, rounds) => `Schatz ${round}${rounds === null ? '' : ` von ${rounds}`}:`,
  propose: (rank, last, left, enough, gold) =>
    `Du schlägst vor. ${left} Spieler sind noch dabei, Rang ${rank} bis ${last}; ${enough === 1 ? 'deine eigene Stimme genügt' : `nötig sind ${enough} Zustimmungen, deine eigene mitgezählt`}. Wie teilst du die ${pieces(gold)}?`,
  plan: (by, mine, text) => `${mine ? 'Du schlägst vor' : `Rang ${by} schlägt vor`}: ${text}.`,
  yours: share => `Dein Anteil wäre ${share}.`,
  enough: (accepts, of) =>
    accepts === 1 ? 'Die Stimme des Vorschlagenden genügt.' : `Nötig sind ${accepts} von ${of} Zustimmungen, die des Vorschlagenden mitgezählt.`,
  ifRejected: (next, mine) =>
    `Wird der Plan abgelehnt, scheidet der Vorschlagende aus, und ${mine ? 'du schlägst' : `Rang ${next} schlägt`} als Nächstes vor.`,
  ifAlone: (rank, mine, gold) =>
    `Wird der Plan abgelehnt, scheidet der Vorschlagende aus, und ${mine ? 'du nimmst' : `Rang ${rank} nimmt`} alle ${pieces(gold)}.`,
  vote: ({ accept, reject }) => `Antwortest du „${accept}“ oder „${reject}“?`,
  counted: (accepts, of, by, mine) => `${accepts} von ${of} haben ${mine ? 'deinem Plan' : `dem Plan von Rang ${by}`} zugestimmt.`,
  passed: (share, staying) =>
    `Das genügt: Der Plan gilt.${share === null ? ' Du bist ausgeschieden und bekommst nichts.' : ` Du bekommst ${pieces(share)}${staying === null ? '' : ` und zusätzlich ${staying} fürs Dabeisein`}.`}`,
  out: (by, mine) => `Das sind zu wenige: ${mine ? 'Du scheidest aus und bekommst' : `Rang ${by} scheidet aus und bekommt`} nichts.`,
  next: (rank, mine) => `Als Nächstes ${mine ? 'schlägst du' : `schlägt Rang ${rank}`} vor.`,
  alone: (rank, mine, gold, staying) =>
    `${mine ? 'Du bleibst allein übrig und nimmst' : `Rang ${rank} bleibt allein übrig und nimmt`} alle ${pieces(gold)}${staying === null ? '' : ` und zusätzlich ${staying} fürs Dabeisein`}.`,
}

/** German, neutral. */
export const de: Wording<Game> = tell(phrases)
