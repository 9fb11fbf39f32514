import { addFailures, type Counts, type Failures } from '../counts'

/** Sums of the counts of many matches, to which some can be added and from which they can be taken. */
export class Sums {
  private decisions = 0
  private fallbacks = 0
  private substitutes = 0
  private failures: Failures = {}

  add(counts: Counts): void {
    this.change(counts, 1)
  }

  remove(counts: Counts): void {
    this.change(counts, -1)
  }

  copy(): Sums {
    return Object.assign(new Sums(), this)
  }

  get now(): { readonly decisions: number; readonly fallbacks: number; readonly substitutes: number; readonly failures: Failures } {
    const { decisions, fallbacks, substitutes, failures } = this
    return { decisions, fallbacks, substitutes, failures }
  }

  private change(counts: Counts, sign: 1 | -1): void {
    this.decisions += sign * counts.decisions
    this.fallbacks += sign * counts.fallbacks
    this.substitutes += sign * counts.substitutes
    const signed = Object.fromEntries(Object.entries(counts.failures).map(([kind, n]) => [kind, sign * n])) as Failures
    this.failures = addFailures(this.failures, signed)
  }
}
