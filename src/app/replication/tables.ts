import { gamaBench } from '../../measures/published/gamabench'
import { glee } from '../../measures/published/glee'
import type { PublishedExperiment, PublishedTable } from '../../measures/published/published-table'

/** Every published table that ships, in the order of the screen. */
export const tables: readonly PublishedTable[] = [gamaBench, glee]

/** The table and the experiment that an address names; null where there is none. */
export function experimentAt(tableId: string, name: string): { readonly table: PublishedTable; readonly experiment: PublishedExperiment } | null {
  const table = tables.find(({ id }) => id === tableId)
  const experiment = table?.experiments.find(({ id }) => id === `${tableId}/${name}`)
  return table === undefined || experiment === undefined ? null : { table, experiment }
}

/** The part of an experiment's id that stands in its address. */
export const pathOf = ({ id }: PublishedExperiment): string => id.slice(id.indexOf('/') + 1)
