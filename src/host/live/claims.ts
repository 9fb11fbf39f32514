import type { DeviceKeys } from '../../session/log'
import { nameOf } from '../../session/names'
import { consentHash } from '../wire/consent'
import type { Claim, Refusal } from '../wire/messages'
import type { Context } from './context'

/** Letters of the codes that are read aloud: none that is taken for another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Who gets a place. The first valid claim binds it to the device; the same device again is the same participant; so is a device that brings the six letters that the host has given out for a
 * seat. A label or a recruitment id belongs to one participant. No limit per address: a class sits behind one.
 */
export class Claims {
  constructor(private readonly context: Context) {}

  /** A code under which another device may go on with a seat, once; the log keeps it until then. 24 letters and a byte's 256 values: some letters are a little likelier, which matters to nobody. */
  makeCode(): string {
    return [...this.context.deps.random(6)].map(byte => LETTERS[byte % LETTERS.length]).join('')
  }

  /** Takes a claim: null where the device has a place now, else why not. */
  async take(keys: DeviceKeys, claim: Claim): Promise<Refusal | null> {
    const { context } = this
    const state = context.state()
    const own = state.people.get(state.byDevice.get(keys.id) ?? '')
    if (own !== undefined && (own.device.id === keys.id || claim.seatCode === undefined)) {
      context.presences.joined(keys.id)
      return null
    }
    if (state.stage === 'over') return 'over'
    // A device that had a place before it went on elsewhere may get it, or another, back by a code.
    if (claim.seatCode !== undefined) return this.move(keys, claim.seatCode)
    const refusal = this.refusalOf(claim)
    if (refusal !== null) return refusal
    const { join } = state.plan
    const n = state.people.size
    const participant = `P${String(n + 1).padStart(3, '0')}`
    const { consent } = join
    // Who has joined is there from this moment on: the start may come before the page says how it is.
    context.presences.joined(keys.id)
    await context.write({
      e: 'join',
      participant,
      name: nameOf(state.plan.seed, n, claim.language),
      label: claim.label ?? null,
      language: claim.language,
      device: keys,
      recruitment: claim.recruitment ?? {},
      consent: consent === undefined ? null : { version: consent.version, hash: claim.agreed, at: context.deps.clock.now() },
    })
    return null
  }

  private refusalOf(claim: Claim): Refusal | null {
    const state = this.context.state()
    const { join } = state.plan
    const people = [...state.people.values()]
    if (join.consent !== undefined && claim.agreed !== consentHash(join.consent.text)) return 'consent'
    if (state.isLocked) return 'locked'
    if (state.part !== null && !join.late) return 'late'
    if (people.filter(person => !person.kicked).length >= join.places) return 'full'
    if (join.names === 'labels') {
      if (claim.label === undefined) return 'label-missing'
      if (!join.labels.includes(claim.label)) return 'label-unknown'
    }
    if (claim.label !== undefined && people.some(person => person.label === claim.label)) return 'label-taken'
    for (const id of ['PROLIFIC_PID', 'workerId'] as const) {
      const own = claim.recruitment?.[id]
      if (own !== undefined && people.some(person => person.recruitment[id] === own)) return 'recruitment-taken'
    }
    return null
  }

  private async move(keys: DeviceKeys, code: string): Promise<Refusal | null> {
    const person = [...this.context.state().people.values()].find(one => one.code === code)
    if (person === undefined) return 'code'
    this.context.presences.joined(keys.id)
    await this.context.write({ e: 'device', participant: person.id, device: keys, why: 'reseat' })
    this.context.mail.dirty(person.device.id)
    return null
  }
}
