import { useParams } from '@tanstack/react-router'
import { ExperimentScreen } from '../replication/ExperimentScreen'
import '../replication/texts'

/** One published experiment beside this browser's runs. */
export default function Experiment() {
  const { table, experiment } = useParams({ from: '/replication/$table/$experiment' })
  return <ExperimentScreen table={table} name={experiment} />
}
