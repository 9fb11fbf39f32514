import { useLoaderData } from '@tanstack/react-router'
import { TableScreen } from '../table/TableScreen'

/** A game's page: its face, its rules, its parameters, who plays, and the start. */
export default function Table() {
  const entry = useLoaderData({ from: '/game/$id' })
  return <TableScreen key={entry.card.id} entry={entry} />
}
