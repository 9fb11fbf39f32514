import '../dashboard/texts'
import { DashboardScreen } from '../dashboard/DashboardScreen'

/** The dashboard: the three measures over all finished matches. */
export default function Dashboard() {
  return <DashboardScreen />
}
