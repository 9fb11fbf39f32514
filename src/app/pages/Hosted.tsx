import { useParams } from '@tanstack/react-router'
import { SessionScreen } from '../host/SessionScreen'

/** One session: live, to be gone on with, or what is left of it. */
export default function Hosted() {
  const { session } = useParams({ from: '/host/$session' })
  return <SessionScreen key={session} session={session} />
}
