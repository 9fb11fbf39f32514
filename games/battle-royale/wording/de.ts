import { exactly, joined, pointsText } from '../../../src/core/figures'
import type { Labels, Seat, Wording } from '../../../src/core/game'
import { MISS } from '../aim'
import type { Brief, Ended, Game, Shot } from '../game'
import { lined, numberIn, percent } from './parts'

const player = (seat: Seat): string => `Spieler ${seat + 1}`
const shots = (x: number): string => `${exactly(x, 'de')} ${x === 1 ? 'Schuss' : 'Schüssen'}`
const missName = (labels?: Labels): string => labels?.names?.[MISS] ?? 'Absichtlich daneben'

const battles = ({ rounds }: Brief): string =>
  rounds === null
    ? 'Ihr spielt mehrere Durchgänge; wie viele, erfährst du nicht. Zu Beginn jedes Durchgangs sind wieder alle dabei.'
    : rounds === 1
      ? 'Ihr spielt 1 Durchgang.'
      : `Ihr spielt ${exactly(rounds, 'de')} Durchgänge. Zu Beginn jedes Durchgangs sind wieder alle dabei.`

const ends = (brief: Brief): string =>
  brief.shots === null
    ? 'Ein Durchgang endet, wenn nur noch ein Spieler dabei ist, oder nach einer Zahl von Schüssen, die du nicht erfährst.'
    : `Ein Durchgang endet, wenn nur noch ein Spieler dabei ist, oder nach ${shots(brief.shots)}${brief.missing ? ', absichtliche Fehlschüsse mitgezählt' : ''}.`

const still = (left: number): string => (left === 1 ? '1 Spieler ist noch dabei' : `${exactly(left, 'de')} Spieler sind noch dabei`)

function shotText({ shot, shooter, target, came, left }: Shot, reader: Seat): string {
  const mine = shooter === reader
  const by = mine ? 'Du hast' : `${player(shooter)} hat`
  const at =
    target === null
      ? 'niemanden an diesem Tisch'
      : target === shooter
        ? mine
          ? 'dich selbst'
          : 'sich selbst'
        : target === reader
          ? 'dich'
          : player(target)
  const head = `Schuss ${exactly(shot, 'de')}:`
  if (came === 'deliberate') return `${head} ${by} absichtlich danebengeschossen. ${still(left)}.`
  if (came === 'wasted') return `${head} ${by} auf ${at} geschossen${target === null ? '' : ', der schon ausgeschieden war'}. ${still(left)}.`
  if (came === 'missed') return `${head} ${by} auf ${at} geschossen und nicht getroffen. ${still(left)}.`
  const out = target === null ? '' : `${target === reader ? 'Du bist' : `${player(target)} ist`} ausgeschieden`
  return `${head} ${by} auf ${at} geschossen und getroffen. ${out}; ${still(left)}.`
}

function endText({ battle, survivors, each }: Ended, reader: Seat): string {
  const points = pointsText(each, 'de', 2)
  const over = `Durchgang ${exactly(battle, 'de')} ist vorbei`
  if (survivors.length === 1) {
    const seat = survivors[0] as Seat
    return `${over}. ${seat === reader ? 'Du bist als Einziger noch dabei und bekommst' : `${player(seat)} ist als Einziger noch dabei und bekommt`} ${points}.`
  }
  const called = survivors.map(seat => (seat === reader ? 'du' : player(seat)))
  return `${over}: Das war der letzte Schuss. Noch dabei: ${joined(called, 'de')}; je ${points}.`
}

/** German, neutral. Nobody is called a person: who it is, `told` says. */
export const de: Wording<Game> = {
  rules: (brief, seat, seats, labels) =>
    [
      `Ihr seid ${seats} Spieler; du bist Spieler ${seat + 1}. ${battles(brief)}`,
      `Ihr schießt reihum, von der niedrigsten Trefferquote zur höchsten und dann wieder von vorn; wer ausgeschieden ist, wird übersprungen. Die Reihenfolge mit den Trefferquoten: ${lined(brief, null, player, 'de')}.`,
      `Bist du am Zug, schießt du auf einen der anderen, die noch dabei sind${brief.missing ? `, oder auf niemanden: **${missName(labels)}**` : ''}. Ein Schuss trifft mit der Trefferquote dessen, der ihn abgibt; wer getroffen ist, scheidet aus dem Durchgang aus. Deine Schüsse sind nicht begrenzt${brief.missing ? '' : ', und aussetzen darfst du nicht'}.`,
      `${ends(brief)} Wer als Einziger übrig bleibt, bekommt ${pointsText(brief.prize, 'de')}; sind noch mehrere dabei, teilen sie zu gleichen Teilen. Wer ausgeschieden ist, bekommt nichts.`,
      'Wer dabei ist, erfährt von jedem Schuss. Bist du ausgeschieden, erfährst du nichts mehr, bis der Durchgang vorbei ist; dann erfahren alle, wer noch dabei ist.',
    ].join('\n\n'),

  ask({ you, battle, shot, alive, total }, _turn, brief, labels) {
    const where =
      brief.rounds === 1
        ? ''
        : `Durchgang ${exactly(battle, 'de')}${brief.rounds === null ? '' : ` von ${exactly(brief.rounds, 'de')}`}; du hast ${pointsText(total, 'de', 2)}. `
    const now = `Schuss ${exactly(shot ?? 1, 'de')}${brief.shots === null ? '' : ` von ${exactly(brief.shots, 'de')}`} gehört dir.`
    const called = (seat: Seat) => (seat === you ? 'du' : player(seat))
    const which = brief.missing ? `Auf wen schießt du? Auf niemanden geht auch: **${missName(labels)}**.` : 'Auf wen schießt du?'
    return `${where}${now} Noch dabei, in der Reihenfolge der Schüsse: ${lined(brief, alive, called, 'de')}. Du triffst mit ${percent(brief.rates[you] as number, 'de')}. ${which}`
  },

  report: (event, seat) => (event.kind === 'end' ? endText(event, seat) : shotText(event, seat)),

  label(action, _brief, _seat, labels) {
    const given = labels?.names?.[action]
    if (given !== undefined) return given
    const number = numberIn(action)
    return action === MISS ? missName() : number === null ? action : `Auf Spieler ${number} schießen`
  },
}
