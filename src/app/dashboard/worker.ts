import { expose } from 'comlink'
import { answer, type Answers, type Wish } from './analyse'
import type { Entry } from './entry'
import type { Filters } from './search'
import { select, type Selection } from './select'

/** Computes the dashboard's figures beside the page, which stays free to draw and answer. Holds the entries, so that a change of filters sends only the filters. */
export class Analyst {
  private entries: readonly Entry[] = []
  private last: { readonly filters: string; readonly selection: Selection } | null = null

  load(entries: readonly Entry[]): void {
    this.entries = entries
    this.last = null
  }

  answer(filters: Filters, wish: Wish): Answers[keyof Answers] {
    const key = JSON.stringify(filters)
    if (this.last?.filters !== key) this.last = { filters: key, selection: select(this.entries, filters) }
    return answer(this.last.selection.counted, wish)
  }
}

// As a module of the page (where workers are forbidden) it only lends its class.
if (typeof document === 'undefined' && typeof self !== 'undefined') expose(new Analyst())
