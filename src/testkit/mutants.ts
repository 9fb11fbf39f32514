import type { Benchmarks, GameDef, Wording } from '../core/game'
import { sealed, sealedSubject } from './fixture'
import { goldenFiles } from './golden'
import type { Tools } from './law'
import type { Subject } from './subject'
import { loadSubject } from './subjects'

/** A seeded mistake. `law` must catch it, and no other law may unless `alone` is false: a kit without that law would let it pass. `tools` replaces the kit's own. */
export interface Mistake {
  readonly law: number
  readonly what: string
  readonly alone?: false
  readonly tools?: Tools
  make(): Subject
}

const plain = await loadSubject('_template')

/** The template game, with golden logs written now. */
export const template: Subject = { ...plain, golden: goldenFiles(plain) }

/** The guessing game, for mistakes about ties. */
export const beauty: Subject = await loadSubject('p-beauty')

/** The template with another game, its golden logs written anew, excused from laws that a mistake aimed at one would trip over as well. */
export function mutant(change: (game: GameDef) => Partial<GameDef>, excused: readonly number[] = []): Subject {
  const subject = { ...template, game: { ...template.game, ...change(template.game) } }
  return excusing({ ...subject, golden: excused.includes(19) ? {} : goldenFiles(subject) }, excused)
}

/** A subject excused from some laws. */
export function excusing(subject: Subject, excused: readonly number[]): Subject {
  const reasons = Object.fromEntries(excused.map(law => [law, 'a mutation aimed at another law']))
  return { ...subject, card: { ...subject.card, excused: { ...subject.card.excused, ...reasons } } }
}

/** The sealed-bid fixture with members replaced. */
export const sealedMutant = (change: Partial<typeof sealed>): Subject => ({ ...sealedSubject, game: { ...sealed, ...change } as GameDef })

/** The template with one wording changed. */
export const reworded = (variant: string, change: (wording: Wording<any>) => Partial<Wording<any>>): Subject =>
  mutant(game => {
    const wording = game.wording[variant] as Wording<any>
    return { wording: { ...game.wording, [variant]: { ...wording, ...change(wording) } } }
  })

/** The template with benchmarks changed. */
export const withBenchmarks = (change: (benchmarks: Benchmarks, config: any, seats: number) => Partial<Benchmarks>): Subject =>
  mutant(game => ({
    benchmarks: (config, seats, nature) => {
      const right = game.benchmarks(config, seats, nature)
      return { ...right, ...change(right, config, seats) }
    },
  }))

/** Applies `f` where there is a value. */
export const nullOr = <V, W>(value: V | null, f: (value: V) => W): W | null => (value === null ? null : f(value))

/** The true fast twin of the template: codes are 0 for volunteering and 1 for waiting. */
export function fastPlay({ benefit, cost }: { benefit: number; cost: number }, seats: number, codes: Uint8Array): number[] {
  const paid = Array<number>(seats).fill(0)
  for (let at = 0; at < codes.length; at += seats) {
    const round = codes.subarray(at, at + seats)
    for (let seat = 0; seat < seats; seat++) paid[seat] = (paid[seat] as number) + (round.includes(0) ? benefit : 0) - (round[seat] === 0 ? cost : 0)
  }
  return paid
}
