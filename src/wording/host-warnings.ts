import type { Language } from './objection'

/** What a host must know before the first person tries to join. */
interface HostWarnings {
  readonly tabs: string
  readonly unreachable: string
  readonly unsaved: string
}

const en: HostWarnings = {
  tabs: 'This page has no broker behind it, so only tabs of this browser can join. Start Parley with npm start, or name a broker, and phones can join too.',
  unreachable:
    'No network address of this machine was found, so other devices can’t open the link. Connect to a network, then open this page under that address.',
  unsaved: 'This browser refuses storage: the session lives in this tab alone, and a reload ends it. Leave private browsing, or free some space.',
}

const de: HostWarnings = {
  tabs: 'Hinter dieser Seite steht kein Vermittler, deshalb können nur Tabs dieses Browsers beitreten. Starte Parley mit npm start oder gib einen Vermittler an, dann können auch Telefone beitreten.',
  unreachable:
    'Für diesen Rechner wurde keine Netzadresse gefunden, andere Geräte können den Link also nicht öffnen. Verbinde dich mit einem Netz und öffne die Seite unter dessen Adresse.',
  unsaved:
    'Dieser Browser erlaubt keinen Speicher: Die Sitzung lebt nur in diesem Tab, neu laden beendet sie. Verlasse den privaten Modus oder schaffe Platz.',
}

/** The warnings of a language. */
export const hostWarnings = (language: Language): HostWarnings => (language === 'de' ? de : en)
