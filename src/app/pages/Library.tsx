import { LibraryScreen } from '../library/LibraryScreen'
import '../library/texts'

/** The library: all matches of this browser. */
export default function Library() {
  return <LibraryScreen />
}
