import type { HostNotice, View } from '../../host/wire/messages'
import type { Link } from '../../transport/transport'

/**
 * What the page knows. `step`: before the press on Start, after it without an answer, and with one. `host`: `unknown` before its first notice, `away` without a sign of life for 12 s or
 * after its goodbye. `sending`: the answer to the question on the screen is under way. `isKept`: the browser keeps the place. `isOther`: the host speaks another version of the wire.
 */
export interface JoinState {
  readonly link: Link
  readonly isUnreachable: boolean
  readonly isOther: boolean
  readonly host: 'unknown' | 'here' | 'away'
  readonly notice: HostNotice | null
  readonly step: 'start' | 'asking' | 'in'
  readonly view: View | null
  readonly sending: boolean
  readonly isKept: boolean
  readonly language: 'en' | 'de'
}
