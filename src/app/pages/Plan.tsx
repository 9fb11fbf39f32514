import { PlanScreen } from '../host/plan/PlanScreen'

/** Planning a session, up to opening it. */
export default function Plan() {
  return <PlanScreen />
}
