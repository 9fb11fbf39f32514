import { base64url } from '../../host/wire/bytes'
import { consentHash } from '../../host/wire/consent'
import type { DeviceSecret } from '../../host/wire/keys'
import type { Claim, HostNotice } from '../../host/wire/messages'
import { signClaim } from '../../host/wire/signed'
import type { Recruitment } from '../../session/log'
import type { Place } from './place'

/** Milliseconds between claims that nobody answers: after the n-th. */
const PAUSES = [2_000, 4_000, 8_000, 15_000] as const

/** What somebody gives on the start page. */
export interface Answers {
  readonly label?: string
  readonly seatCode?: string
  readonly agreed: boolean
}

/** The hash of the consent text that was agreed to (SHA-256, hex), or '' where there was none or no agreement. */
export const agreedHash = (notice: HostNotice | null, { agreed }: Answers): string =>
  agreed && notice?.consent ? consentHash(notice.consent.text) : ''

/** A claim of a place, made once and sent until it is answered. */
export class Claiming {
  private claim: Claim | null = null
  private times = 0
  private at = 0

  constructor(
    private readonly parts: {
      readonly device: DeviceSecret
      readonly session: string
      readonly app: string
      readonly recruitment: Recruitment
      random(n: number): Uint8Array
    },
  ) {}

  /** Makes the claim anew, for another place or after a refusal. */
  make({ label, agreed, language }: Place, seatCode?: string): void {
    const { device, session, app, recruitment, random } = this.parts
    this.claim = signClaim(device, session, {
      t: 'claim',
      app,
      language,
      ...(label === null ? {} : { label }),
      ...(seatCode === undefined ? {} : { seatCode }),
      ...(Object.keys(recruitment).length === 0 ? {} : { recruitment }),
      agreed,
      nonce: base64url(random(16)),
    })
    this.times = 0
  }

  /** The claim, to be sent now. */
  take(place: Place, at: number): Claim {
    if (this.claim === null) this.make(place)
    this.times++
    this.at = at
    return this.claim as Claim
  }

  /** Whether it is time to send it, or send it again. */
  isDue(at: number): boolean {
    return this.times === 0 || at - this.at >= (PAUSES[Math.min(this.times, PAUSES.length) - 1] as number)
  }
}
