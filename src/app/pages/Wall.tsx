import { useParams } from '@tanstack/react-router'
import { WallScreen } from '../wall/WallScreen'

/** The window for the projector: what the host's page of this session shows there. */
export default function Wall() {
  const { session } = useParams({ from: '/wall/$session' })
  return <WallScreen key={session} session={session} />
}
