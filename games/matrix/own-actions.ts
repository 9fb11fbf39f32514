import type { Brief } from './types'

/** The actions of the seat that a brief belongs to. */
export const ownActions = (brief: Brief): readonly string[] => (brief.form === 'counts' ? brief.actions : brief.own)
