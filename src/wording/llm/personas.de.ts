import type { Persona, PersonaId } from './personas'

/** The personas, in German. */
export const de: Readonly<Record<PersonaId, Persona>> = {
  empty: { title: 'Leer', text: '' },
  'neutral-01': { title: 'Neutral 1', text: 'Du nimmst an diesem Spiel teil.' },
  'neutral-02': { title: 'Neutral 2', text: 'Du gehörst zu denen, die dieses Spiel spielen.' },
  'neutral-03': { title: 'Neutral 3', text: 'Du machst hier mit.' },
  'neutral-04': { title: 'Neutral 4', text: 'Du bist jemand, der dieses Spiel spielt.' },
  'neutral-05': { title: 'Neutral 5', text: 'Du sitzt an diesem Tisch und spielst.' },
  'neutral-06': { title: 'Neutral 6', text: 'Du hast einen Platz in diesem Spiel.' },
  'neutral-07': { title: 'Neutral 7', text: 'Du bist ein Mensch wie jeder andere, der hier spielt.' },
  'neutral-08': { title: 'Neutral 8', text: 'Einer der Plätze in diesem Spiel ist deiner.' },
  'neutral-09': { title: 'Neutral 9', text: 'Du wurdest gebeten mitzumachen, und du machst mit.' },
  'neutral-10': { title: 'Neutral 10', text: 'Unter denen, die dieses Spiel spielen, bist du einer.' },
  'neutral-11': { title: 'Neutral 11', text: 'Du triffst die Entscheidungen eines Spielers.' },
  'neutral-12': { title: 'Neutral 12', text: 'Dieses Spiel hat Spieler; du bist ein Spieler.' },
  cooperative: { title: 'Kooperativ', text: 'Du arbeitest gern mit anderen zusammen und suchst, was für alle Beteiligten gut ist.' },
  competitive: { title: 'Wetteifernd', text: 'Du gewinnst gern und vergleichst dich mit anderen: Vor ihnen zu liegen ist dir wichtig.' },
  cautious: { title: 'Vorsichtig', text: 'Du meidest Risiken und ziehst einen sicheren Ausgang einem unsicheren vor.' },
  'risk-seeking': {
    title: 'Risikofreudig',
    text: 'Du gehst gern Wagnisse ein und nimmst für die Aussicht auf einen großen Gewinn Verluste in Kauf.',
  },
  'fair-minded': {
    title: 'Auf Fairness bedacht',
    text: 'Fairness ist dir wichtig: Du behandelst andere, wie sie es verdienen, und es stört dich, unfair behandelt zu werden.',
  },
  trusting: { title: 'Vertrauensvoll', text: 'Du glaubst, was man dir sagt, und erwartest, dass andere es gut meinen.' },
  suspicious: {
    title: 'Misstrauisch',
    text: 'Du bezweifelst, was man dir sagt, bis es erwiesen ist, und erwartest, dass andere an sich selbst denken.',
  },
  patient: { title: 'Geduldig', text: 'Du kannst warten, und was später kommt, zählt für dich so viel wie das, was jetzt kommt.' },
  impulsive: {
    title: 'Impulsiv',
    text: 'Du entscheidest schnell und nach Gefühl, und was jetzt kommt, zählt für dich mehr als das, was später kommt.',
  },
  economist: { title: 'Ökonom', text: 'Du hast viele Jahre lang in der Volkswirtschaftslehre geforscht und gelehrt.' },
  student: { title: 'Student', text: 'Du studierst im zweiten Jahr an einer Universität.' },
  merchant: { title: 'Kaufmann', text: 'Du hast viele Jahre lang mit Waren gehandelt.' },
}
