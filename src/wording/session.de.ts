import type { SessionWords } from './session'

const kept = (v: Readonly<Record<string, string | number>>): string => (v['kept'] === 1 ? ' mit festen Rollen' : '')

/** What can be wrong with a session's plan, in German. */
export const sessionDe: SessionWords = {
  'no-seed': () => 'erwartet ein Startwert, gefunden keiner; gib einen beliebigen Text an oder lass einen ziehen',
  'no-game': v => `erwartet ein Spiel, das es hier gibt, gefunden „${v['found']}“; berichtige den Namen`,
  'no-preset': v => `erwartet eine der Vorlagen ${v['known']}, gefunden „${v['found']}“; berichtige den Namen`,
  'no-wording': v => `erwartet eine Formulierung von ${v['game']} in „${v['language']}“, gefunden „${v['found']}“; wähle eine von ${v['known']}`,
  'no-strategy': v => `erwartet eine Strategie, die ${v['game']} spielt, gefunden „${v['found']}“; wähle eine von ${v['known']}`,
  'bad-config': v => `erwartet ${v['expected']}, gefunden ${v['found']}; berichtige den Wert`,
  'bad-params': v => `erwartet ${v['expected']}, gefunden ${v['found']}; berichtige den Wert`,
  'bad-player': v => `erwartet eine Strategie, ein Modell, eine Aufzeichnung oder eine Antworttabelle, gefunden „${v['found']}“; wähle davon`,
  'key-in-address': () =>
    'erwartet eine Adresse ohne Schlüssel, gefunden eine, die einen zu enthalten scheint; nimm ihn heraus und gib ihn auf der Modellseite ein',
  seats: v =>
    `erwartet ${v['range']} Plätze an einem Tisch von ${v['game']}, gefunden ${v['found']}; ändere die Zahl der Menschen oder der übrigen Spieler`,
  'other-seat': v => `erwartet ein Platz von 0 bis ${v['last']}, gefunden ${v['found']}; wähle einen oder keinen, dann kommt er nach den Menschen`,
  'other-twice': v => `erwartet jeder Platz einmal, gefunden zwei Spieler auf Platz ${v['found']}; gib einem davon einen anderen`,
  'all-seats': v =>
    `erwartet ein Spiel mit Platz für alle ${v['parties']} und ${v['others']} weitere an einem Tisch, gefunden eines für höchstens ${v['max']}; lass weniger Plätze zu oder setze eine Zahl je Tisch`,
  'all-matching': v =>
    `erwartet feste Tische oder Fremde, wenn alle an einem Tisch sitzen, gefunden „${v['found']}“; ändere die Zuteilung oder setze eine Zahl je Tisch`,
  'no-matrix': () => 'erwartet eine Matrix, wer wo sitzt, gefunden keine; lade eine hoch oder wähle eine andere Zuteilung',
  'matrix-unused': v => `erwartet keine Matrix bei der Zuteilung „${v['found']}“, gefunden eine; lass sie weg oder teile nach der Matrix zu`,
  'matrix-short': v => `erwartet ${v['matches']} Zuteilungen, gefunden ${v['found']}; ergänze die übrigen oder spiele weniger`,
  'matrix-size': v => `erwartet ${v['people']} Parteien an jedem Tisch, gefunden ${v['found']}; ergänze den Tisch`,
  'matrix-twice': v => `erwartet jede Partei an einem Tisch je Zuteilung, gefunden Partei ${v['party']} zweimal; setze sie einmal`,
  'matrix-number': v => `erwartet Nummern von Parteien von 1 bis ${v['parties']}, gefunden ${v['found']}; berichtige sie oder lass mehr Plätze zu`,
  'perfect-bound': v =>
    `erwartet Zuteilungen, in denen sich niemand zweimal trifft, gefunden ${v['matches']} von ${v['parties']} Parteien an Tischen zu ${v['people']}${kept(v)}, wo höchstens ${v['bound']} möglich sind; spiele weniger, lass mehr Menschen zu oder nimm zufällige Fremde`,
  'perfect-unfound': v =>
    `erwartet ${v['matches']} Zuteilungen von ${v['parties']} Parteien an Tischen zu ${v['people']}${kept(v)}, in denen sich niemand zweimal trifft, in begrenzter Suche keine gefunden, obwohl bis zu ${v['bound']} nicht ausgeschlossen sind; ${v['possible']} sind sicher möglich: spiele so viele oder nimm zufällige Fremde`,
  'perfect-over': v =>
    `erwartet Parteien, die sich noch nicht getroffen haben, gefunden keine unter ${v['parties']} für Zuteilung ${v['matching']}; geh zum nächsten Teil`,
  'telling-chance': v => `erwartet eine Wahrscheinlichkeit zwischen 0 und 1, gefunden ${v['found']}; wenn es sicher ist, sag, wer da sitzt`,
  'telling-step': v =>
    `erwartet eine Wahrscheinlichkeit in Schritten von 0,001, damit sie genau gesagt werden kann, gefunden ${v['found']}; runde sie`,
  'telling-parties': v =>
    `erwartet 1 bis ${v['max']} Parteien, deren Gegenüber Spieler statt Menschen sind, gefunden ${v['found']}; berichtige die Zahl`,
  'telling-alone': v =>
    `erwartet mindestens 2 Plätze für Menschen an einem Tisch, damit das Gegenüber ein Mensch sein kann, gefunden ${v['found']}; setze mehr oder sag, wer da sitzt`,
  'telling-others': () =>
    'erwartet sonst niemand am Tisch, wo alle Gegenüber ausgelost werden, gefunden andere Spieler; lass sie weg oder sag, wer da sitzt',
  'telling-fill': () =>
    'erwartet, dass Übrige zusehen, weil ein Ersatz die genannte Wahrscheinlichkeit ändern würde, gefunden ein Ersatzspieler; setze „watch“',
  'telling-matching': v =>
    `erwartet Fremde, vollkommene Fremde oder feste Tische für eine Zuteilung, wo das Gegenüber ausgelost wird, gefunden „${v['found']}“; ändere die Zuteilung`,
  'forbidden-word': v =>
    `erwartet Texte, die nichts darüber sagen, wer die anderen sind, gefunden das Wort „${v['word']}“ in ${v['what']}; nimm ein anderes Wort oder sag, wer da sitzt`,
  'consent-word': v => `die Einwilligung sagt „${v['word']}“; das ist erlaubt, aber sieh nach, dass sie nichts über das Gegenüber sagt`,
  'dropout-player': v =>
    `erwartet ein Spieler, der den Platz von Abwesenden übernimmt, gefunden keiner für „${v['policy']}“; nenne einen oder wähle eine andere Regel`,
  'dropout-kind': v =>
    `erwartet ${v['policy'] === 'model' ? 'ein Modell' : 'eine Strategie'} für „${v['policy']}“, gefunden „${v['found']}“; ändere den Spieler oder die Regel`,
  'dropout-unused': v => `erwartet kein Spieler bei der Regel „${v['policy']}“, gefunden einer; lass ihn weg oder wähle eine andere Regel`,
  'dropout-wait': () =>
    'erwartet, dass die anderen nicht ohne Ende warten, gefunden die Regel „wait“; das ist erlaubt, aber dann muss jemand da sein, der von Hand weitermacht',
  url: v => `erwartet eine Adresse, die mit https:// beginnt, gefunden „${v['found']}“; berichtige sie`,
  'label-twice': v => `erwartet jede Kennung einmal, gefunden „${v['found']}“ zweimal; lass eine weg`,
  'labels-missing': () => 'erwartet die Kennungen, die teilnehmen dürfen, gefunden keine; nenne sie oder vergib Namen',
  'labels-unused': () => 'erwartet keine Kennungen, wenn Namen vergeben werden, gefunden einige; lass sie weg oder lass mit Kennungen teilnehmen',
  places: v => `erwartet höchstens ${v['labels']} Plätze für ${v['labels']} Kennungen, gefunden ${v['found']}; lass weniger zu`,
  'start-people': v =>
    `erwartet ein Beginn mit höchstens ${v['places']} Menschen, gefunden ${v['found']}; berichtige die Zahl oder lass mehr Plätze zu`,
  'team-places': v => `erwartet Plätze für mindestens ein Team von ${v['team']}, gefunden ${v['found']}; lass mehr zu oder verkleinere die Teams`,
}
