import type { Language } from './objection'

/** Whole remarks that games make about an equilibrium, in German. Games name equilibria in English, the language of the field. */
const remarks: Readonly<Record<string, string>> = {
  'own points': 'eigene Punkte',
  'own points, risk-neutral': 'eigene Punkte, risikoneutral',
  'in expectation over hits': 'im Erwartungswert über die Treffer',
  'expected points under the noise': 'erwartete Punkte bei diesem Rauschen',
  'without the noise': 'ohne das Rauschen',
  'who plays what is open': 'wer was spielt, ist offen',
  'symmetric pure equilibria only': 'nur symmetrische Gleichgewichte in reinen Strategien',
  'hidden number of rounds: a reference line only': 'verborgene Rundenzahl: nur eine Vergleichslinie',
  'random end: a reference line only, because continued play has many equilibria':
    'zufälliges Ende: nur eine Vergleichslinie, denn fortgesetztes Spiel hat viele Gleichgewichte',
  'seats know nothing of the flips': 'die Plätze wissen nichts von den Vertauschungen',
  'ε is what somebody who knew them could gain': 'ε ist, was gewänne, wer sie kennte',
  'points in expectation': 'Punkte im Erwartungswert',
  'own points, risk-neutral, in expectation over hits': 'eigene Punkte, risikoneutral, im Erwartungswert über die Treffer',
  'as if all were told the number of shots, which they are not': 'als wäre allen die Zahl der Schüsse gesagt, was nicht so ist',
  'everybody votes as if alone deciding': 'jeder stimmt ab, als entschiede er allein',
  'the proposer pays the cheapest votes, the most junior first, and would rather pass than be out with as many points':
    'wer vorschlägt, bezahlt die billigsten Stimmen, die der Rangniedrigsten zuerst, und kommt bei gleich vielen Punkten lieber durch, als auszuscheiden',
  'played anew for every treasure': 'bei jedem Schatz von Neuem gespielt',
  'to bid the own value is best whatever the others bid, in every round':
    'den eigenen Wert zu bieten ist in jeder Runde am besten, was auch immer die anderen bieten',
  'everybody knows how values are drawn and no value but the own one':
    'alle wissen, wie die Werte gezogen werden, und kennen keinen Wert außer dem eigenen',
  'payoffs are means over bids and ties at the realised values':
    'Auszahlungen sind Mittelwerte über Gebote und Gleichstände bei den gezogenen Werten',
  'without discounting the infinite game has no determinate equilibrium': 'ohne Diskontierung hat das unendliche Spiel kein bestimmtes Gleichgewicht',
  'without a cost of delay the infinite game has no determinate equilibrium':
    'ohne Kosten des Wartens hat das unendliche Spiel kein bestimmtes Gleichgewicht',
  'as if the game had no last round': 'als hätte das Spiel keine letzte Runde',
  'an indifferent responder may do either': 'bei Gleichgültigkeit ist beides möglich',
  'an indifferent responder may do either (the ends are reached)': 'bei Gleichgültigkeit ist beides möglich (die Enden werden erreicht)',
  'an indifferent responder may do either (an outer bound, since a discount is 1)':
    'bei Gleichgültigkeit ist beides möglich (eine äußere Schranke, weil ein Diskontfaktor 1 ist)',
  'a focal point, as if both were told both values, which they are not': 'ein Fokuspunkt, als wären beiden beide Werte gesagt, was nicht so ist',
  'messages are ignored': 'Nachrichten werden nicht beachtet',
  'own money, risk-neutral': 'eigenes Geld, risikoneutral',
  'payoffs at the realised qualities': 'Auszahlungen bei den gezogenen Qualitäten',
  'payoffs at the realised qualities, whatever the messages': 'Auszahlungen bei den gezogenen Qualitäten, gleich welche Nachrichten kamen',
  'the buyer is not told the prior, so the ends are a buyer who believes that a unit is worth its price on average (always buys) and one who does not (never buys)':
    'der kaufenden Seite ist die A-priori-Wahrscheinlichkeit nicht gesagt, daher sind die Enden eine, die eine Einheit im Mittel für ihren Preis wert hält (kauft immer), und eine, die das nicht tut (kauft nie)',
  'in expectation over qualities every such buyer earns 0': 'im Erwartungswert über die Qualitäten verdient jede solche kaufende Seite 0',
  'the range is what luck with the qualities can make of it': 'die Spanne ist, was das Glück mit den Qualitäten daraus machen kann',
  'it is an equilibrium in expectation over qualities': 'es ist ein Gleichgewicht im Erwartungswert über die Qualitäten',
  'knowing them in advance the buyer would do otherwise': 'wer sie vorher kennte, kaufte anders',
  'where all this is common knowledge, a last round that both know leaves this outcome alone among perfect Bayesian equilibria (backward induction)':
    'wo all das gemeinsames Wissen ist, lässt eine letzte Runde, die beide kennen, unter den perfekten Bayes-Gleichgewichten nur dieses Ergebnis übrig (Rückwärtsinduktion)',
  'payoffs in expectation over recommendations at the realised qualities':
    'Auszahlungen im Erwartungswert über die Empfehlungen bei den gezogenen Qualitäten',
  'as if prior and values were known to both': 'als wären A-priori-Wahrscheinlichkeit und Werte beiden bekannt',
  'without the bond the seller would gain the ε by always recommending':
    'ohne die Bindung gewänne die verkaufende Seite das ε, indem sie immer empfiehlt',
  'the seller recommends exactly the high-quality units': 'die verkaufende Seite empfiehlt genau die Einheiten hoher Qualität',
  'the buyer buys what is recommended and, once a low-quality unit was recommended, never again':
    'die kaufende Seite kauft, was empfohlen wird, und nie wieder, sobald eine Einheit niedriger Qualität empfohlen wurde',
  'the one profitable deviation is a lie with no sale left to lose, which gains one price':
    'die einzige lohnende Abweichung ist eine Lüge, wenn kein Verkauf mehr zu verlieren ist; sie bringt einen Preis',
  'one of many: if neither side is sure which round is the last, patient players can support any split that leaves each at least what it can secure alone (folk theorem)':
    'eines von vielen: Ist keine Seite sicher, welche Runde die letzte ist, können geduldige Spieler jede Teilung stützen, die jeder Seite wenigstens lässt, was sie allein sichern kann (Folk-Theorem)',
}

/** Remarks with something in them that differs from match to match. */
const remarkPatterns: readonly (readonly [RegExp, string])[] = [
  [/^ties by lot, expected payoff (\S+) each$/, 'Gleichstand durch Los, erwartete Auszahlung je $1'],
  [/^on a grid of (\S+) patient players have other equilibria too$/, 'auf einem Raster von $1 haben geduldige Spieler auch andere Gleichgewichte'],
  [
    /^on the prior a unit is worth (\S+) times its price, so the buyer always buys$/,
    'nach der A-priori-Wahrscheinlichkeit ist eine Einheit das $1-Fache ihres Preises wert, also kauft die kaufende Seite immer',
  ],
  [
    /^on the prior a unit is worth (\S+) times its price, so the buyer never buys$/,
    'nach der A-priori-Wahrscheinlichkeit ist eine Einheit das $1-Fache ihres Preises wert, also kauft die kaufende Seite nie',
  ],
  [
    /^on the prior a unit is worth (\S+) times its price: the buyer is indifferent and may buy any number of units$/,
    'nach der A-priori-Wahrscheinlichkeit ist eine Einheit das $1-Fache ihres Preises wert: der kaufenden Seite ist es gleich, sie kann beliebig viele Einheiten kaufen',
  ],
  [
    /^a reference, not an equilibrium of cheap talk: the seller is bound to a policy that the buyer knows, recommends every high-quality unit and a low-quality one with probability q = (\S+), and the buyer follows$/,
    'ein Vergleich, kein Gleichgewicht unverbindlicher Rede: die verkaufende Seite ist an ein Vorgehen gebunden, das die kaufende kennt, empfiehlt jede Einheit hoher Qualität und eine niedriger mit Wahrscheinlichkeit q = $1, und die kaufende Seite folgt dem',
  ],
]

/** What seats would have to be told. */
const things: Readonly<Record<string, string>> = {
  'the last round': 'die letzte Runde',
  'both discounts': 'beide Diskontfaktoren',
  'both values': 'beide Werte',
  'the last round and both discounts': 'die letzte Runde und beide Diskontfaktoren',
  'the last round and both values': 'die letzte Runde und beide Werte',
}

/** "As if both were told …", as a remark, after "reference line" or at the end of another remark. */
const TOLD = /^(?:(.+), and )?(reference line: )?as if both were told (.+), which they are not$/

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^pure Nash: everybody at (\S+)/, 'reines Nash-Gleichgewicht: alle bei $1'],
  [/\(so is any common number from (\S+) to (\S+)\)/, '(ebenso jede gemeinsame Zahl von $1 bis $2)'],
  [/symmetric mixed Nash \((\S+) with (\S+)\)/, 'symmetrisches gemischtes Nash-Gleichgewicht ($1 mit $2)'],
  [/pure Nash/, 'reines Nash-Gleichgewicht'],
  [/mixed Nash/, 'gemischtes Nash-Gleichgewicht'],
  [/, expected points/, ', erwartete Punkte'],
  [/^reference line: /, 'Vergleichslinie: '],
  [/Nash equilibria in pure strategies: /, 'Nash-Gleichgewichte in reinen Strategien: '],
  [/exactly (\d+) of (\d+) go\b/, 'genau $1 von $2 gehen hin'],
  [/(\d+) to (\d+) of (\d+) go\b/, '$1 bis $2 von $3 gehen hin'],
  [/^Nash equilibrium: taking turns, (\d+) of (\d+) go/, 'Nash-Gleichgewicht: abwechselnd gehen $1 von $2 hin'],
  [
    /^Symmetric mixed equilibrium: everybody goes with probability (\S+)/,
    'symmetrisches gemischtes Gleichgewicht: alle gehen mit Wahrscheinlichkeit $1',
  ],
  [/^Fair share: everybody bids (\S+)/, 'gerechter Anteil: alle bieten $1'],
  [/^Fair share: as even as whole pieces allow, the rest in turns/, 'gerechter Anteil: so gleich, wie ganze Stücke es zulassen, der Rest reihum'],
  [/^Nash equilibria: all bids that add up to (\S+)/, 'Nash-Gleichgewichte: alle Gebote, die zusammen $1 ergeben'],
  [
    /^Nash equilibria in which all fail: without any one bid the others still reach the gold/,
    'Nash-Gleichgewichte, in denen alle leer ausgehen: auch ohne eines der Gebote erreichen die anderen das Gold',
  ],
  [/^bids that add up to (\S+)/, 'Gebote, die zusammen $1 ergeben'],
  [/^bids of which the others alone reach the gold/, 'Gebote, von denen schon die der anderen das Gold erreichen'],
  [
    /^any dishes \(Δu = Δc\/n: one’s own dish makes no difference to oneself\)$/,
    'beliebige Gerichte (Δu = Δc/n: das eigene Gericht macht für einen selbst keinen Unterschied)',
  ],
  [/^any dishes$/, 'beliebige Gerichte'],
  [/\(R = n: one’s own points come back in full, so anything is\)/, '(R = n: die eigenen Punkte kommen ganz zurück, also ist alles eines)'],
  [/\(R = n: anything is\)/, '(R = n: alles ist eines)'],
  [/^any contributions/, 'beliebige Beiträge'],
  [/^subgame-perfect play$/, 'teilspielperfektes Spiel'],
  [/everybody orders the costly dish/, 'alle bestellen das teure Gericht'],
  [/everybody orders the cheap dish/, 'alle bestellen das billige Gericht'],
  [/nobody contributes/, 'niemand trägt bei'],
  [/everybody contributes everything/, 'alle tragen alles bei'],
  [/\(dominant; subgame-perfect\)/, '(dominant; teilspielperfekt)'],
  [/truthful bidding/, 'Gebote in Höhe des Werts'],
  [/\(weakly dominant\)/, '(schwach dominant)'],
  [/symmetric equilibrium in mixed bids, computed/, 'symmetrisches Gleichgewicht in gemischten Geboten, berechnet'],
  [/symmetric equilibrium bids, computed/, 'symmetrische Gleichgewichtsgebote, berechnet'],
  [/symmetric equilibrium/, 'symmetrisches Gleichgewicht'],
  [
    /subgame perfect, sincere votes, however an indifferent player votes/,
    'teilspielperfekt, aufrichtige Stimmen, gleich wie bei Gleichgültigkeit gestimmt wird',
  ],
  [/subgame perfect, sincere votes, an indifferent player accepts/, 'teilspielperfekt, aufrichtige Stimmen, bei Gleichgültigkeit wird angenommen'],
  [/subgame perfect, sincere votes, an indifferent player rejects/, 'teilspielperfekt, aufrichtige Stimmen, bei Gleichgültigkeit wird abgelehnt'],
  [
    /subgame perfect, an indifferent shooter fires, at the strongest/,
    'teilspielperfekt, bei Gleichgültigkeit wird geschossen, auf die höchste Trefferquote',
  ],
  [/ in every round/, ' in jeder Runde'],
  [/, one of infinitely many/, ', eines von unendlich vielen'],
  [/any sequence of stage equilibria \(subgame-perfect\)/, 'jede Folge von Stufengleichgewichten (teilspielperfekt)'],
  [/cooperation by grim trigger \(subgame-perfect\)/, 'Kooperation durch Vergeltung für immer (teilspielperfekt)'],
  [/stationary subgame perfect, infinite game \(Rubinstein\)/, 'stationär teilspielperfekt, unendliches Spiel (Rubinstein)'],
  [/subgame perfect, infinite game: every division/, 'teilspielperfekt, unendliches Spiel: jede Aufteilung'],
  [/subgame perfect, an indifferent responder accepts/, 'teilspielperfekt, bei Gleichgültigkeit wird angenommen'],
  [/every subgame-perfect equilibrium on the grid of (\S+)/, 'jedes teilspielperfekte Gleichgewicht auf dem Raster von $1'],
  [/even division of the gains from trade \(k-double auction, k = 1\/2\)/, 'gleiche Teilung des Handelsgewinns (k-Doppelauktion, k = 1/2)'],
  [/^babbling$/, 'Rauschen: Nachrichten werden nicht beachtet'],
  [/^commitment$/, 'Selbstbindung'],
  [/^honesty under a grim threat$/, 'Ehrlichkeit unter Drohung, nie wieder zu kaufen'],
]

/** German text with its decimal comma: games write the numbers in names and remarks the English way. */
const withComma = (text: string): string => text.replace(/(\d)\.(?=\d)/g, '$1,')

/** The name of an equilibrium in the language of the screen; what isn't known stays in English. */
export const conceptIn = (language: Language, concept: string): string =>
  language === 'de' ? withComma(patterns.reduce((text, [english, german]) => text.replace(english, german), concept)) : concept

/** One remark in German, or null where it isn't known. Whether it begins with a capital is the place's matter. */
function remarkIn(remark: string): string | null {
  const plain = remark.charAt(0).toLowerCase() + remark.slice(1)
  const known = remarks[plain]
  if (known !== undefined) return known
  const [, before, line, told = ''] = TOLD.exec(plain) ?? []
  const thing = things[told]
  if (thing !== undefined) {
    const first = before === undefined ? '' : remarkIn(before)
    if (first === null) return null
    const isOne = told === 'the last round'
    return `${first === '' ? '' : `${first}, und `}${line === undefined ? '' : 'Vergleichslinie: '}als ${isOne ? 'wäre' : 'wären'} beiden ${thing} gesagt, was nicht so ist`
  }
  for (const [english, german] of remarkPatterns) if (english.test(plain)) return withComma(plain.replace(english, german))
  return null
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What an equilibrium takes for granted, remark by remark, in the language of the screen; `isEnglish` where any of it stayed English. */
export function assumesIn(language: Language, assumes: string): { readonly text: string; readonly isEnglish: boolean } {
  if (language === 'en') return { text: assumes, isEnglish: true }
  let text = ''
  // Remarks stand between semicolons, or are sentences.
  for (const [, remark = '', mark = ''] of assumes.matchAll(/(.+?)(; |\. |\.?$)/g)) {
    const german = remarkIn(remark)
    if (german === null) return { text: assumes, isEnglish: true }
    text += (/^\p{Lu}/u.test(remark) ? capital(german) : german) + mark
  }
  return { text, isEnglish: false }
}
