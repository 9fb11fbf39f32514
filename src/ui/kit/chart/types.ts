import type { SeatFace } from '../../contract'

/**
 * What all charts of the kit share. A chart is: a sentence that says what it shows in this data, the drawing, a caption with n, and under
 * "Data" the same numbers as a table and as files. See LineChart, ScatterChart, Histogram, BarChart and HeatMap for what each adds.
 */
export interface Framed {
  /** A whole sentence about this data, shown above and read out in place of the drawing: "Models guessed 14 lower than people." */
  readonly says: string
  /** How many of what, as it stands in the caption after "n =": "10 rounds, 4 players", "120 matches / 12 units". */
  readonly n: string
  /** More for the caption: where a benchmark comes from, what the whiskers are. */
  readonly caption?: string
  readonly language: Language
  /** Height of the drawing in px; reserved before the data come. Each chart has its own default. */
  readonly height?: number
  /** Draws in a room so many times smaller and enlarges the drawing, text and all: for a wall. Default 1. `height` is before it. */
  readonly scale?: number
  /** Name of the downloaded files, without ending. Default "chart". */
  readonly file?: string
}

/** The languages of the kit's own words. */
export type Language = 'en' | 'de'

/**
 * Who or what a mark stands for. Colour by seat (0 to 7, Okabe–Ito in seat order), above that or without a seat by kind; shape by kind (person circle,
 * model square, strategy triangle, recording dashed circle). `seats`: size of the table; above eight, colour means kind. Give the same look to the same player in every chart of a page.
 */
export interface Look {
  readonly seat?: number
  readonly seats?: number
  readonly kind?: SeatFace['kind']
}

/** An axis. `unit` is appended to the title in brackets. `domain` fixes its ends, else they are made from the data. `whole`: ticks at whole numbers only. */
export interface Axis {
  readonly title: string
  readonly unit?: string
  readonly domain?: readonly [min: number, max: number]
  readonly whole?: boolean
}

/** A labelled dashed line at a benchmark: an equilibrium, a mean, a target. */
export interface Mark {
  readonly value: number
  readonly label: string
}

/** The data of a chart as a table: what "Data" shows and the CSV holds. Null is missing. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}
