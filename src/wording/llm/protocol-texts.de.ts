import type { Others, ProtocolTexts } from './protocol-texts'

const isOne = (others: Others) => others.who === 'other' || (others.who === 'some' && others.seats.length === 1)

/** Who is meant, as the subject of a sentence. */
function name(others: Others): string {
  if (others.who === 'other') return 'der andere Spieler'
  if (others.who === 'all') return 'die anderen Spieler'
  const numbers = others.seats.map(seat => String(seat + 1))
  return numbers.length === 1 ? `Spieler ${numbers[0]}` : `die Spieler ${numbers.slice(0, -1).join(', ')} und ${numbers.at(-1)}`
}

const listed = (options: readonly string[]) => `${options.slice(0, -1).join(', ')} und ${options.at(-1)}`
const drawn = (others: Others) => (isOne(others) ? '' : ', für einen von ihnen, zufällig gezogen')

/** The protocol sentences, in German. */
export const de: ProtocolTexts = {
  persona: (text, intensity) =>
    ({
      low: `Das Folgende beschreibt dich in geringem Maß: ${text}`,
      medium: `Das Folgende beschreibt dich: ${text}`,
      high: `Das Folgende beschreibt dich ganz und gar, in allem, was du tust: ${text}`,
    })[intensity],
  preference: {
    'own-gain': 'Dir kommt es auf dein eigenes Ergebnis an: Je mehr du bekommst, desto besser. Was andere bekommen, ist dir gleich.',
    equality: 'Dir kommt es auf Gleichheit an: Je näher die Ergebnisse aller Spieler beieinander liegen, desto besser.',
    'joint-gain': 'Dir kommt es auf die Summe der Ergebnisse aller Spieler an: Je höher sie ist, desto besser. Wie sie verteilt ist, ist dir gleich.',
    altruism: 'Dir kommt es auf das Ergebnis der anderen an: Je mehr sie bekommen, desto besser. Was du selbst bekommst, ist dir gleich.',
  },
  reasoning: { asked: 'Denke Schritt für Schritt nach, bevor du antwortest.', says: 'deine Überlegung, Schritt für Schritt, als Text' },
  predict: {
    asked: (others, maxChars) =>
      `Die Frage oben beantwortest du danach. Zuerst, und jetzt nur das: Was ${isOne(others) ? 'wird' : 'werden'} ${name(others)} als Nächstes tun, und warum? Schreibe höchstens ${maxChars} Zeichen.`,
    says: maxChars => `deine Vorhersage mit Begründung, ein Text mit 1 bis ${maxChars} Zeichen`,
  },
  belief: {
    before: 'Gib zuerst an, was du erwartest, dann antworte.',
    apart: 'Die Frage oben beantwortest du getrennt davon. Gib hier nur an, was du erwartest.',
    first: (others, options) =>
      options !== null
        ? `Mit welcher Wahrscheinlichkeit in Prozent ${isOne(others) ? 'wird' : 'werden'} ${name(others)} als Nächstes jede der Möglichkeiten ${listed(options)} wählen${drawn(others)}?`
        : `Welche Zahl ${isOne(others) ? 'wird' : 'werden'} ${name(others)} als Nächstes${isOne(others) ? '' : ' im Mittel'} wählen, was erwartest du?`,
    second: (others, options) =>
      options !== null
        ? `Mit welcher Wahrscheinlichkeit in Prozent ${isOne(others) ? 'rechnet' : 'rechnen'} ${name(others)} damit, dass du jetzt jede deiner Möglichkeiten ${listed(options)} wählst?`
        : `Welche Zahl ${isOne(others) ? 'erwartet' : 'erwarten'} ${name(others)} jetzt von dir?`,
    percent: options => `ganze Prozent für jedes von ${listed(options)}, zusammen genau 100`,
    mean: (min, max) => `eine Zahl von ${min} bis ${max}, auch mit Nachkommastellen`,
    given: (others, value, form, order) =>
      order === 1
        ? form === 'percent'
          ? `Du erwartest, dass ${name(others)} als Nächstes mit diesen Wahrscheinlichkeiten in Prozent ${isOne(others) ? 'wählt' : 'wählen'}${drawn(others)}: ${value}.`
          : `Du erwartest, dass ${name(others)} als Nächstes ${isOne(others) ? '' : 'im Mittel '}${value} ${isOne(others) ? 'wählt' : 'wählen'}.`
        : form === 'percent'
          ? `Du erwartest, dass ${name(others)} damit ${isOne(others) ? 'rechnet' : 'rechnen'}, dass du jetzt mit diesen Wahrscheinlichkeiten in Prozent wählst: ${value}.`
          : `Du erwartest, dass ${name(others)} damit ${isOne(others) ? 'rechnet' : 'rechnen'}, dass du jetzt ${value} wählst.`,
  },
  notes: {
    asked: maxChars =>
      `Die Frage oben beantwortest du danach. Zuerst, und jetzt nur das: Mach dir Notizen zum bisherigen Verlauf. Sie treten an die Stelle früherer Notizen; von nun an werden sie dir gezeigt und niemandem sonst. Höchstens ${maxChars} Zeichen.`,
    says: maxChars => `deine Notizen, ein Text mit höchstens ${maxChars} Zeichen`,
  },
}
