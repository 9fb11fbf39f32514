import type { Labels, Wording } from '../../../src/core/game'
import type { Brief, Persuasion } from '../game'
import { figure } from '../money'
import { bothOf, earned, isSelling, labelOf, nameOf, numbersOf, quotation, type YesNo } from './say'

const SELLER: YesNo = { yes: 'Empfehlen', no: 'Nicht empfehlen' }
const BUYER: YesNo = { yes: 'Kaufen', no: 'Verzichten' }
const count = (n: number) => `${figure(n, 'de')} Stück`
const good = (quality: 'high' | 'low') => (quality === 'high' ? 'hochwertig' : 'minderwertig')
const runs = (brief: Brief, rounds: string | null) => (brief.rounds === 1 ? 'Gespielt wird **1 Runde**' : `Gespielt werden **${rounds} Runden**`)

function sellerLength(brief: Brief, rounds: string | null): string {
  if (rounds === null)
    return `Wie viele Runden es gibt, erfährst du nicht, und ${brief.myopic ? 'wer kauft, auch nicht' : 'auch die kaufende Seite nicht'}.`
  return `${runs(brief, rounds)}; ${brief.myopic ? 'wer kauft, erfährt diese Zahl nicht' : 'das weiß auch die kaufende Seite'}.`
}

function sellerRules(brief: Brief, labels?: Labels): string {
  const n = numbersOf(brief, 'de')
  const { values } = n
  return [
    `Du **verkaufst**. Dir gegenüber sitzt die **kaufende Seite**.${brief.myopic ? ' In jeder Runde sitzt dort jemand Neues, der nur an dieser Runde teilnimmt.' : ' Sie ist in allen Runden dieselbe.'}`,
    `${sellerLength(brief, n.rounds)} In jeder Runde bietest du ein Stück einer Ware zum Preis von **${n.price}** an. Es ist mit Wahrscheinlichkeit **${n.p}** hochwertig und mit Wahrscheinlichkeit ${n.low} minderwertig, unabhängig von allen anderen Runden. Du erfährst die Qualität, die kaufende Seite nicht. ${brief.buyerKnowsPrior ? 'Diese Wahrscheinlichkeiten kennt auch die kaufende Seite.' : 'Diese Wahrscheinlichkeiten kennt die kaufende Seite nicht.'}`,
    values
      ? `Ein hochwertiges Stück ist der kaufenden Seite **${values.high}** wert (das ${values.v}-Fache des Preises), ein minderwertiges **${values.low}** (das ${values.c}-Fache des Preises). Sie weiß, dass du das weißt.`
      : 'Was ein hochwertiges oder ein minderwertiges Stück der kaufenden Seite wert ist, erfährst du nicht. Sie weiß, dass du es nicht weißt.',
    `Dann sendest du ${brief.message === 'text' ? `eine Nachricht in eigenen Worten, höchstens ${n.maxChars} Zeichen lang` : `eine von zwei Nachrichten, ${bothOf(SELLER, 'oder', labels)}; die kaufende Seite liest, dass du das Stück empfiehlst oder dass du es nicht empfiehlst`}. Jede Nachricht ist bei jeder Qualität erlaubt. Danach kauft die andere Seite das Stück oder verzichtet${brief.buyerMessages ? ` und darf dir mit der Entscheidung einen Text von höchstens ${n.maxChars} Zeichen senden` : ''}. Ein Kauf ist endgültig.`,
    brief.myopic
      ? 'Nach der Entscheidung erfährt die kaufende Seite die Qualität, gekauft oder nicht, und du erfährst, ob gekauft wurde. Wer neu kommt, erfährt vor der Entscheidung, wie viele vorher da waren, wie viele Stücke diese gekauft haben und wie viele der gekauften hochwertig waren, und sonst nichts über frühere Runden.'
      : 'Nach der Entscheidung erfährt die kaufende Seite die Qualität, gekauft oder nicht, und du erfährst, ob gekauft wurde.',
    `Für jedes verkaufte Stück bekommst du **${n.price}**, gleich welcher Qualität, für ein nicht verkauftes nichts. Deine Auszahlung ist die Summe über alle Runden.`,
  ].join('\n\n')
}

function buyerRules(brief: Brief, labels?: Labels): string {
  const n = numbersOf(brief, 'de')
  const { values } = n
  const length = brief.myopic
    ? 'In jeder von mehreren Runden wird jemand Neuem ein Stück angeboten. Du nimmst nur an **einer Runde** teil; wie viele Runden es gibt, erfährst du nicht.'
    : n.rounds === null
      ? 'Wie viele Runden es gibt, erfährst du nicht, und auch die verkaufende Seite nicht, die in allen dieselbe ist.'
      : `${runs(brief, n.rounds)}, alle mit derselben verkaufenden Seite.`
  return [
    'Du **kaufst**. Dir gegenüber sitzt die **verkaufende Seite**.',
    `${length} In jeder Runde wird ein Stück einer Ware zum Preis von **${n.price}** angeboten. Es ist hochwertig oder minderwertig, unabhängig von allen anderen Runden. ${n.p === null ? 'Wie wahrscheinlich hohe Qualität ist, erfährst du nicht; die verkaufende Seite weiß es.' : `Es ist mit Wahrscheinlichkeit **${n.p}** hochwertig und mit Wahrscheinlichkeit ${n.low} minderwertig; das weiß auch die verkaufende Seite.`} Die verkaufende Seite erfährt die Qualität jedes Stücks, bevor sie sich äußert; du nicht.`,
    values
      ? `Ein hochwertiges Stück ist dir **${values.high}** wert (das ${values.v}-Fache des Preises), ein minderwertiges **${values.low}** (das ${values.c}-Fache des Preises). ${brief.sellerKnowsValues ? 'Die verkaufende Seite kennt diese Werte.' : 'Die verkaufende Seite kennt diese Werte nicht.'}`
      : 'Was ein Stück dir wert ist, erfährst du nicht.',
    `Die verkaufende Seite sendet dir ${brief.message === 'text' ? `eine Nachricht in Worten, höchstens ${n.maxChars} Zeichen lang` : 'eine Nachricht: eine Empfehlung des Stücks oder keine'}. Jede Nachricht ist bei jeder Qualität erlaubt. Dann wählst du ${bothOf(BUYER, 'oder', labels)}${brief.buyerMessages ? ` und darfst mit der Entscheidung einen Text von höchstens ${n.maxChars} Zeichen senden` : ''}. Ein Kauf ist endgültig, der Preis wird nicht erstattet.`,
    brief.myopic
      ? 'Vor der Entscheidung erfährst du, wie viele vor dir da waren, wie viele Stücke sie gekauft haben und wie viele der gekauften hochwertig waren. Danach erfährst du die Qualität deines Stücks, gekauft oder nicht.'
      : 'Nach deiner Entscheidung erfährst du die Qualität des Stücks, gekauft oder nicht, und die verkaufende Seite erfährt, ob du gekauft hast.',
    `Wenn du kaufst, bekommst du den Wert des Stücks abzüglich des Preises${values ? `: **${values.gain}** bei hoher Qualität, **${values.loss}** bei niedriger` : ''}. Wenn du verzichtest, bekommst du 0. ${brief.myopic ? 'Deine Auszahlung ist die deiner einen Runde.' : 'Deine Auszahlung ist die Summe über alle Runden.'}`,
  ].join('\n\n')
}

/** German, neutral. */
export const de: Wording<Persuasion> = {
  rules: (brief, seat, _seats, labels) => (seat === 0 ? sellerRules(brief, labels) : buyerRules(brief, labels)),
  ask(observation, turn, brief, labels) {
    const of = brief.rounds === null ? '' : ` von ${figure(brief.rounds, 'de')}`
    if (isSelling(observation, turn)) {
      if (observation.seat !== 'seller') return 'Welche Nachricht sendest du?'
      const which = brief.message === 'text' ? 'Was schreibst du?' : `Welche Nachricht sendest du: ${bothOf(SELLER, 'oder', labels)}?`
      return `Runde ${figure(observation.round, 'de')}${of}.${brief.myopic ? ' Auf der kaufenden Seite sitzt jemand Neues.' : ''} Das Stück ist **${good(observation.quality ?? 'low')}**. ${which}`
    }
    const { message } = observation
    const said =
      message === null
        ? ''
        : brief.message === 'text'
          ? `Die verkaufende Seite schreibt:\n\n${quotation(message)}\n\n`
          : `Die verkaufende Seite **empfiehlt** das Stück${message === 'yes' ? '' : ' **nicht**'}. `
    const before =
      observation.seat === 'myopic'
        ? `Kaufende vor dir: ${figure(observation.before, 'de')}. Gekauft: ${count(observation.sales)}, davon hochwertig: ${figure(observation.high, 'de')}.`
        : observation.seat === 'buyer'
          ? `Runde ${figure(observation.round, 'de')}${of}.`
          : ''
    return `${before} ${said}Der Preis ist ${figure(brief.price, 'de')}. Was wählst du: ${bothOf(BUYER, 'oder', labels)}?`
  },
  report({ round, quality, message, bought, reply }, seat, brief, labels) {
    const text = brief.message === 'text'
    const gain = earned(bought, quality, seat, brief)
    const got = gain === null ? '' : ` Du bekommst ${figure(gain, 'de')}.`
    if (seat === 0) {
      const said = text ? `Du schriebst:\n\n${quotation(message)}\n\n` : `Du sendetest **${nameOf(message, SELLER, labels)}**. `
      const answered = reply === null || reply === '' ? '' : `\n\nDie kaufende Seite schrieb:\n\n${quotation(reply)}`
      return `Runde ${figure(round, 'de')}: Das Stück war ${good(quality)}. ${said}Die kaufende Seite hat ${bought ? 'gekauft' : 'verzichtet'}.${got}${answered}`
    }
    const said = text
      ? `Die verkaufende Seite schrieb:\n\n${quotation(message)}\n\n`
      : `Die verkaufende Seite empfahl das Stück${message === 'yes' ? '' : ' nicht'}. `
    const replied = reply === null || reply === '' ? '' : `\n\nDu schriebst:\n\n${quotation(reply)}`
    return `Runde ${figure(round, 'de')}: ${said}Du wähltest **${nameOf(bought ? 'yes' : 'no', BUYER, labels)}**. Das Stück war ${good(quality)}.${got}${replied}`
  },
  label: (action, brief, seat, labels) => labelOf(action, brief, seat, { seller: SELLER, buyer: BUYER }, '„', '“', labels),
}
