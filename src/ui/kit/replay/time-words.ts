import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import { showNumber } from '../../pad/texts'

/** A span of time as people read it: milliseconds below one second, else seconds. */
export function timeWords(ms: number, language: Language): string {
  const t = replayTexts(language)
  return ms < 1000 ? t.ms(showNumber(Math.round(ms), language)) : t.seconds(showNumber(ms / 1000, language, 1))
}
