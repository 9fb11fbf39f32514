import type { Opened } from '../data/store'

let opened: Promise<Opened> | null = null

/** This browser's store, opened once and only when it is needed: its code is not part of the first page. */
export const storage = (): Promise<Opened> => (opened ??= import('../data/open').then(m => m.openStore()))
