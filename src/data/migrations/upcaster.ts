/**
 * Lifts data of one schema to the next. Numbered by file, never edited once released, tested on a stored sample.
 * Each member takes a plain JSON value of schema `from` and gives the same thing in schema `from + 1`; the input is not changed.
 */
export interface Upcaster {
  readonly from: number
  /** One log, start event first. */
  log(events: readonly Json[]): readonly Json[]
  /** One stored card. */
  card(card: Json): Json
  /** One session.json. */
  session(file: Json): Json
}

/** A JSON object whose members are not known yet. */
export type Json = Readonly<Record<string, any>>

/** The upcasters as a chain from schema 0 to `to`; throws where one is missing, doubled or out of order. */
export function chained(upcasters: readonly Upcaster[], to: number): readonly Upcaster[] {
  if (upcasters.length !== to) throw new Error(`upcasters: expected ${to}, from 0 to ${to - 1}, found ${upcasters.length}`)
  upcasters.forEach((upcaster, i) => {
    if (upcaster.from !== i) throw new Error(`upcasters: expected one from schema ${i} at place ${i}, found one from ${upcaster.from}`)
  })
  return upcasters
}
