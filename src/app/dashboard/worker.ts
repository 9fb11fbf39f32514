import { expose } from 'comlink'
import type { MatchCard } from '../../data/card'
import { openStore } from '../../data/open'
import type { Opened } from '../../data/store'
import { answer, type Answers, type Wish } from './analyse'
import { entriesOf, type Entry } from './entry'
import { type Holdings, holdingsOf } from './holdings'
import type { Filters } from './search'
import { select, type Selection } from './select'

/**
 * Reads the library and computes the dashboard's figures beside the page, which stays free to draw and answer.
 * Holds the entries, so that a change of filters sends only the filters.
 */
export class Analyst {
  private entries: readonly Entry[] = []
  private version = 0
  private last: { readonly filters: string; readonly selection: Selection } | null = null
  private opened: Promise<Opened> | null = null

  /** Takes the given cards, or reads this browser's own; null where a later call has overtaken this one. */
  async load(given: readonly MatchCard[] | null): Promise<Holdings | null> {
    const version = ++this.version
    let warning: Holdings['warning'] = null
    let cards = given
    if (cards === null) {
      const opened = await this.open()
      cards = await opened.store.cards()
      warning = opened.warning
    }
    if (version !== this.version) return null
    this.entries = entriesOf(cards)
    this.last = null
    return holdingsOf(version, cards, this.entries, warning)
  }

  /** Opens this browser's store, which takes a while, before it is needed. */
  open(): Promise<Opened> {
    return (this.opened ??= openStore())
  }

  answer(filters: Filters, wish: Wish): Answers[keyof Answers] {
    return answer(this.select(filters), wish)
  }

  /** Ids of all matches that pass the filters, identical ones included: what an export holds. */
  ids(filters: Filters): readonly string[] {
    return this.select(filters).found.map(match => match.id)
  }

  private select(filters: Filters): Selection {
    const key = JSON.stringify(filters)
    if (this.last?.filters !== key) this.last = { filters: key, selection: select(this.entries, filters) }
    return this.last.selection
  }
}

// As a module of the page (where workers are forbidden) it only lends its class.
if (typeof document === 'undefined' && typeof self !== 'undefined') {
  const analyst = new Analyst()
  expose(analyst)
  void analyst.open()
}
