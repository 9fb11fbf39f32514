import type { Luck, Nature } from '../../src/core/luck'
import { allSeats } from '../../src/core/seats'
import type { Config } from './config'

type Drawn = Pick<Config, 'endowment' | 'endowments' | 'randMin'>

/**
 * First endowments by seat. `random`: whole numbers from randMin to the endowment, dealt without replacement from one deck, and from a new deck whenever it is used up, so that they are all
 * different where the table is small enough. Recorded as nature's draw `endowments` of the set-up; an injected list of the wrong length is ignored.
 */
export function firstEndowments(config: Drawn, seats: number, luck: Luck): readonly number[] {
  const equal = allSeats(seats).map(() => config.endowment)
  if (config.endowments === 'fixed') return equal
  const drawn = luck.draw('endowments', l => dealt(config, seats, l))
  return isList(drawn, seats) ? drawn : equal
}

/** What the draw gave, read back from nature; the endowment for everybody where nothing was drawn. */
export function endowmentsIn(nature: Nature, config: Drawn, seats: number): readonly number[] {
  const drawn = nature[0]?.['endowments']
  return config.endowments === 'random' && isList(drawn, seats) ? drawn : allSeats(seats).map(() => config.endowment)
}

const isList = (value: unknown, seats: number): value is readonly number[] =>
  Array.isArray(value) && value.length === seats && value.every(x => typeof x === 'number' && Number.isFinite(x))

/** Shuffles lazily (Fisher–Yates over a sparse deck), because the range may be a million wide and the table small. */
function dealt({ endowment, randMin }: Drawn, seats: number, luck: Luck): number[] {
  const size = endowment - randMin + 1
  let moved = new Map<number, number>()
  let left = size
  return allSeats(seats).map(() => {
    if (left === 0) [moved, left] = [new Map(), size]
    const at = luck.int(0, left - 1)
    const value = moved.get(at) ?? at
    left -= 1
    moved.set(at, moved.get(left) ?? left)
    return randMin + value
  })
}
