import { useParams } from '@tanstack/react-router'
import { RunScreen } from '../run/RunScreen'

/** A run of many matches: under way in this tab, interrupted, or over. */
export default function Run() {
  const { id } = useParams({ from: '/run/$id' })
  return <RunScreen key={id} id={id} />
}
