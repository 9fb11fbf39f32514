import type { Language } from './types'

interface ChartTexts {
  readonly data: string
  readonly saveSvg: string
  readonly saveCsv: string
  readonly empty: string
  readonly count: string
  readonly thinned: (shown: number, all: number) => string
  readonly more: (rows: number) => string
  readonly low: string
  readonly high: string
  readonly mean: string
  readonly name: string
  readonly group: string
  readonly from: string
  readonly to: string
}

const texts: Readonly<Record<Language, ChartTexts>> = {
  en: {
    data: 'Data',
    saveSvg: 'Save as SVG',
    saveCsv: 'Save as CSV',
    empty: 'There are no data to draw yet.',
    count: 'Count',
    thinned: (shown, all) => `${shown} of ${all} points drawn, among them the highest and lowest of each stretch.`,
    more: rows => `${rows} more rows are in the CSV file.`,
    low: 'low',
    high: 'high',
    mean: 'mean',
    name: 'Name',
    group: 'Group',
    from: 'From',
    to: 'To',
  },
  de: {
    data: 'Daten',
    saveSvg: 'Als SVG speichern',
    saveCsv: 'Als CSV speichern',
    empty: 'Es gibt noch keine Daten zum Zeichnen.',
    count: 'Anzahl',
    thinned: (shown, all) => `${shown} von ${all} Punkten gezeichnet, darunter der höchste und tiefste jedes Abschnitts.`,
    more: rows => `${rows} weitere Zeilen stehen in der CSV-Datei.`,
    low: 'unten',
    high: 'oben',
    mean: 'Mittelwert',
    name: 'Name',
    group: 'Gruppe',
    from: 'Von',
    to: 'Bis',
  },
}

/** The kit's own words. */
export const chartTexts = (language: Language): ChartTexts => texts[language]
