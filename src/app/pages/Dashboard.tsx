import { DashboardScreen } from '../dashboard/DashboardScreen'
import { analyst } from '../dashboard/desk'
import '../dashboard/texts'

// It starts beside the page's own start.
void analyst()

/** The dashboard: the three measures over all finished matches. */
export default function Dashboard() {
  return <DashboardScreen />
}
