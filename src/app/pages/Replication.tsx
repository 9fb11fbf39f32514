import { ReplicationScreen } from '../replication/ReplicationScreen'
import '../replication/texts'

/** Published tables beside this browser's runs. */
export default function Replication() {
  return <ReplicationScreen />
}
