import { ModelsScreen } from '../models/ModelsScreen'
import '../models/texts'

/** The models page: which models this browser can seat, and the keys for them. */
export default function Models() {
  return <ModelsScreen />
}
