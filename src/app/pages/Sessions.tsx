import { SessionsScreen } from '../host/SessionsScreen'

/** The sessions that this browser hosts or hosted. */
export default function Sessions() {
  return <SessionsScreen />
}
