import type { Party, ResultTexts } from './result.en'

const list = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`)
const start = ({ name, isYou }: Party): string => (isYou ? 'Du' : name)
const inside = ({ name, isYou }: Party): string => (isYou ? 'du' : name)
const hast = ({ isYou }: Party): string => (isYou ? 'hast' : 'hat')
const pts = (n: string): string => `${n} ${n === '1' ? 'Punkt' : 'Punkte'}`
const seats = (n: number): string => `${n} ${n === 1 ? 'Platz' : 'Plätze'}`
const ofSeats = (n: number): string => `${n} ${n === 1 ? 'Platz' : 'Plätzen'}`

/** The result screen's texts in German. */
export const resultDe: ResultTexts = {
  title: game => `Ergebnis: ${game}`,
  loading: 'Das Protokoll wird nachgespielt …',
  gone: 'Diese Partie ist in diesem Browser nicht gespeichert.',
  goneHint:
    'Vielleicht wurde sie gelöscht, oder der Link entstand in einem anderen Browser. Eine Partie reist als Export: Lass dir die Zip-Datei geben und importiere sie.',
  broken: why => `Das Protokoll dieser Partie lässt sich nicht nachspielen: ${why}`,
  toHome: 'Zu den Spielen',

  status: {
    running: k => `Diese Partie ist nicht zu Ende. Hier steht ihr Stand nach Schritt ${k}.`,
    aborted: k => `Diese Partie wurde nach Schritt ${k} abgebrochen. Die Auszahlungen sind die dieses Augenblicks; Maße sind dafür nicht definiert.`,
    abandoned: k =>
      `Diese Partie wurde nach Schritt ${k} verlassen und ging in einem anderen Tab weiter oder gar nicht. Die Auszahlungen sind die dieses Augenblicks; Maße sind dafür nicht definiert.`,
    limit: k => `Diese Partie wurde bei ihrer größtmöglichen Länge beendet, Schritt ${k}. Gemessen wird, als wäre das ihr Ende.`,
  },
  backToMatch: 'Zurück zur Partie',

  outcome: {
    one: (who, n) => `${start(who)} ${hast(who)} ${pts(n)} bekommen.`,
    alike: (who, n) => `Je ${pts(n)} für ${list(who.map(one => (one.isYou ? 'dich' : one.name)))}.`,
    few: all =>
      `${start(all[0]?.who ?? { name: '', isYou: false })} ${hast(all[0]?.who ?? { name: '', isYou: false })} ${pts(all[0]?.n ?? '')} bekommen, ${list(all.slice(1).map(({ who, n }) => `${inside(who)} ${n}`))}.`,
    allAlike: (count, n) => `Alle ${seats(count)} haben ${pts(n)} bekommen.`,
    many: (top, most, count, median, least) =>
      typeof top === 'number'
        ? `Je ${pts(most)}, das meiste, haben ${top} von ${ofSeats(count)} bekommen; der Median ist ${median}, das wenigste ${least}.`
        : `${start(top)} ${hast(top)} von ${ofSeats(count)} das meiste bekommen, ${pts(most)}; der Median ist ${median}, das wenigste ${least}.`,
    own: (who, n, rank) => `${start(who)} ${hast(who)} ${pts(n)} bekommen, Rang ${rank}.`,
    soFar: sentence => `Bis jetzt: ${sentence}`,
  },
  debrief:
    'Diese Seite zeigt alle Auszahlungen und was verborgen war. Während der Partie wusste ein Platz nur, was die Wiedergabe mit seinen Augen zeigt.',

  measures: 'Wie gut es lief',
  names: { selfGain: 'Eigengewinn', efficiency: 'Effizienz', fairness: 'Fairness' },
  means: {
    selfGain: 'Der Weg vom Ausgangswert (0 %) zum Besten, was ein Platz bekommen kann, ohne dass andere unter ihren Ausgangswert fallen (100 %).',
    efficiency: 'Der Anteil am Überschuss, von allen beim Ausgangswert (0 %) bis zur höchsten Wohlfahrt (100 %).',
    fairness: 'Wie gleich die Gewinne verteilt sind, von einem Platz, der alles nimmt (0 %), bis zu gleichem Gewinn für alle (100 %).',
  },
  na: 'k. A.',
  noMeasures: names => `${list(names)} haben für diese Partie keinen Wert.`,
  baselines: { deal: 'keiner Einigung', other: 'dem Ausgangswert' },
  selfGain: (who, share, from, d, b) =>
    `${start(who)} ${hast(who)} ${share} des Weges von ${from} (${pts(d)}) zum Bestmöglichen an diesem Platz (${pts(b)}) geschafft`,
  beyond: {
    below: 'eine Auszahlung unter dem Ausgangswert zählt negativ',
    above: 'mehr als 100 % sind möglich, weil ein anderer Platz unter seinem Ausgangswert endete, oder durch Glück',
  },
  selfGains: (count, lo, mean, hi) =>
    `Die ${seats(count)} haben zwischen ${lo} und ${hi} des Weges vom Ausgangswert zu ihrem Besten geschafft, im Mittel ${mean}`,
  onAverage: share => `im Mittel ${share}`,
  selfGainMissing: count => `${seats(count)} ohne Wert ${count === 1 ? 'ist' : 'sind'} nicht gezählt`,
  taken: (together, share, part, whole) => {
    const who =
      together === 'you'
        ? 'Ihr beiden habt'
        : together === 'two'
          ? 'Die beiden haben'
          : together === 'one'
            ? 'Der eine Platz hat'
            : `Alle ${together} zusammen haben`
    return `${who} ${share} des Überschusses erreicht, ${part} von ${whole} ${whole === '1' ? 'Punkt' : 'Punkten'}`
  },
  lost: n => `${pts(n)} an Wohlfahrt ${n === '1' ? 'ging' : 'gingen'} verloren.`,
  lostNone: 'Es ging keine Wohlfahrt verloren.',
  even: share => `Die Gewinne über dem Ausgangswert sind zu ${share} gleich verteilt`,
  versus: {
    one: (concept, share) => `das Gleichgewicht „${concept}“ hat ${share}`,
    epsilon: (concept, share, e) => `„${concept}“, von dem abzuweichen niemandem mehr als ${pts(e)} bringt, hat ${share}`,
    line: (concept, share) => `nur als Vergleichslinie: „${concept}“ hat ${share}`,
    within: (count, share) => `alle ${count} genannten zusammen umfassen ${share}`,
    alike: (count, share) => `${count === 2 ? 'beide' : `alle ${count}`} genannten Gleichgewichte haben ${share}`,
    several: (count, lo, hi) => `die ${count} genannten Gleichgewichte liegen zwischen ${lo} und ${hi}`,
    linesAlike: (count, share) => `nur als Vergleichslinien: ${count === 2 ? 'beide' : `alle ${count}`} genannten haben ${share}`,
    lines: (count, lo, hi) => `nur als Vergleichslinien: Die ${count} genannten liegen zwischen ${lo} und ${hi}`,
    seatsOne: (concept, isLine, by) =>
      `${isLine ? 'nur als Vergleichslinie, ' : 'im Gleichgewicht '}„${concept}“: ${by.map(({ who, share }) => `${inside(who)} ${share}`).join(', ')}`,
    seatsMany: (count, isLine, by) =>
      `in den ${count} genannten ${isLine ? 'Vergleichslinien' : 'Gleichgewichten'}: ${by.map(({ who, share }) => `${inside(who)} ${share}`).join(', ')}`,
    none: 'für diese Einrichtung ist kein Gleichgewicht genannt',
    undefined: 'für das, was als Gleichgewicht genannt ist, ist es nicht definiert',
  },
  why: {
    running: 'Die Partie ist nicht zu Ende.',
    unfinished: 'Die Partie wurde nicht zu Ende gespielt; es gibt nichts Endgültiges zu messen.',
    'constant-sum': 'Was auch gespielt wird, die Auszahlungen ergeben zusammen dasselbe: Es gibt keinen Überschuss.',
    'no-surplus': best => `Kein Spiel hebt die Summe der Auszahlungen über ${pts(best)}: Es gibt keinen Überschuss.`,
    'no-span': (who, at) => `Für ${who.isYou ? 'dich' : who.name} sind Ausgangswert und Bestes dasselbe, ${pts(at)}: Da ist nichts zu messen.`,
    'no-span-all': 'An jedem Platz sind Ausgangswert und Bestes dasselbe: Da ist nichts zu messen.',
    contest: 'Dies ist ein Wettbewerb, dessen Preis ungleich verteilt sein soll.',
    'one-seat': 'Mit einem Platz gibt es nichts zu teilen.',
    'negative-gain': count =>
      `${seats(count)} ${count === 1 ? 'endete' : 'endeten'} unter dem Ausgangswert, und nur Gewinne können gleich oder ungleich verteilt sein.`,
    'no-gain': 'Niemand hat über den Ausgangswert hinaus etwas gewonnen.',
  },
  fallbacks: {
    failed: (n, all, share) => `Gescheiterte Versuche: ${n} von ${all} (${share}).`,
    noneFailed: 'Kein Versuch scheiterte.',
    none: all => `Keine Ersatzentscheidungen: Alle ${all} Entscheidungen sind die eigenen der Spielenden.`,
    some: (n, all, share) =>
      `Ersatzentscheidungen: ${n} von ${all} (${share}) hat die Spielleitung getroffen, weil keine gültige Antwort rechtzeitig kam.`,
    noDecisions: 'Es fiel keine Entscheidung.',
    imported: n => `${n} wurden importiert, wie sie aufgezeichnet sind.`,
    others: n => `${n} kamen von einem Ersatz oder der Leitung.`,
  },

  seatTable: 'Die Plätze',
  columns: { seat: 'Platz', payoff: 'Auszahlung', baseline: 'Ausgangswert', ideal: 'Bestes', selfGain: 'Eigengewinn' },
  columnHints: {
    baseline: 'was der Platz ohne Einigung hat oder allein sichern kann',
    ideal: 'das meiste, wenn niemand unter seinen Ausgangswert fällt',
  },
  unit: 'Punkte',
  sortBy: column => `Nach ${column} sortieren`,
  scrollHint: n => `${n} Zeilen; weiter durch Blättern`,

  equilibria: 'Was die Theorie sagt',
  equilibriaNone: 'Für diese Einrichtung ist kein Gleichgewicht genannt; neben den Maßen steht also nichts.',
  equilibriaUnfinished: 'Mit Gleichgewichten wird verglichen, wenn eine Partie zu Ende gespielt wurde.',
  equilibriaHint: 'Auszahlungen und Maße, wenn alle wie genannt spielten, bei Länge und Zufallszügen dieser Partie.',
  referenceOnly: 'Nur eine Vergleichslinie: Die Spielenden konnten sie nicht ausrechnen, oder sie ist kein Gleichgewicht dieses Spiels.',
  standing: { exact: 'Gleichgewicht', epsilon: e => `ε = ${pts(e)}`, line: 'nur Vergleichslinie' },
  theoryColumns: { concept: 'Begriff', payoffs: 'Auszahlungen' },
  everySeat: 'jeder Platz',
  outer: 'äußere Schranken, denn die Spannen der Plätze hängen voneinander ab',
  to: (lo, hi) => `${lo} bis ${hi}`,
  thisMatch: 'Diese Partie',
  best: 'Bestes',
  mark: { equilibrium: 'Gleichgewicht', reference: 'Vergleich' },

  charts: 'Was geschah',
  payoffsSoFar: 'Auszahlungen, aufsummiert',
  payoffsSay: {
    lead: (who, n) => `${start(who)} ${who.isYou ? 'endest' : 'endet'} am höchsten, bei ${n} ${n === '1' ? 'Punkt' : 'Punkten'}.`,
    tie: n => `Die höchste Auszahlung, ${pts(n)}, ist geteilt.`,
  },
  many: { most: 'höchste', median: 'Median', least: 'niedrigste' },
  nSteps: (steps, count) => `${steps} ${steps === 1 ? 'Schritt' : 'Schritte'}, ${seats(count)}`,
  step: 'Schritt',
  payoff: 'Auszahlung',
  choices: 'Entscheidungen nach Platz',
  choicesSay: (action, share) => `Am häufigsten wurde „${action}“ gewählt: ${share} aller Entscheidungen.`,
  numbers: 'Gewählte Zahlen, Schritt für Schritt',
  numbersSay: median => `Der Median aller gewählten Zahlen ist ${median}.`,
  action: 'Aktion',
  chosen: 'mal',
  nDecisions: n => `${n} Entscheidungen`,
  noChart: 'Diagramme erscheinen hier, sobald eine Entscheidung gefallen ist.',

  log: 'Jede Entscheidung',
  logEmpty: 'Es fiel keine Entscheidung.',
  logColumns: { step: 'Schritt', turn: 'Zug', seat: 'Platz', action: 'Aktion', by: 'Von', tries: 'Versuche', time: 'Zeit', calls: 'Aufrufe' },
  logAll: n => `Alle ${n} Entscheidungen`,
  logFallbacks: n => `Nur Ersatzentscheidungen (${n})`,
  logFailed: n => `Nach gescheiterten Versuchen (${n})`,
  logSeat: name => `Nur ${name}`,
  logFilter: 'Zeigen',
  logJump: k => `Schritt ${k} in der Wiedergabe zeigen`,
  logCalls: (n, k) => (n === 1 ? `Den Aufruf des Modells in Schritt ${k} zeigen` : `Die ${n} Aufrufe des Modells in Schritt ${k} zeigen`),
  logOpen: 'nicht angewandt',

  recording: {
    which: 'Als Aufzeichnung wieder setzen',
    seat: (n, who) => `Platz ${n}: ${who}`,
    go: 'Diese Aufzeichnung wieder setzen',
    hint: 'Öffnet den Tisch mit einer Aufzeichnung dessen, was dieser Platz tat; alle anderen sitzen dort wie zuvor.',
  },
  actions: {
    again: 'Noch einmal spielen',
    starting: 'Startet …',
    sameSeed: 'Noch einmal mit diesem Startwert',
    change: 'Einrichtung ändern',
    copy: 'Link zur Einrichtung kopieren',
    copied: 'Link kopiert',
    copyFailed: 'Dieser Browser gibt hier keinen Zugriff auf die Zwischenablage. Öffne die Einrichtung und kopiere seine Adresse.',
    export: 'Diese Partie exportieren',
    exporting: 'Exportiert …',
    dashboard: 'Zur Auswertung',
    library: 'Zur Bibliothek',
    all: 'Wie es weitergeht',
    cannot: 'Hier lässt sie sich nicht noch einmal spielen: An einem Platz sitzt jemand, der nicht an diesem Gerät ist.',
    failed: why => `Das hat nicht geklappt: ${why}`,
  },
}
