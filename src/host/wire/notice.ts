import type { Beat, HostNotice, Stage } from './messages'

const STAGES: Readonly<Record<Stage, true>> = { open: true, locked: true, running: true, paused: true, over: true }

type Members = Readonly<Record<string, unknown>>

/** A host's public message from its JSON, or null where it isn't one. By hand and not by a schema, because phones read it. Members that are unknown are left out. Never throws. */
export function noticeOf(json: string | null): HostNotice | Beat | null {
  const value = membersOf(json)
  if (value?.t === 'host') return hostNotice(value)
  return value?.t === 'beat' ? beat(value) : null
}

function membersOf(json: string | null): Members | null {
  try {
    const value: unknown = JSON.parse(json ?? '')
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function hostNotice(value: Members): HostNotice | null {
  const { wire, app, session, epoch, stage, title, language, labels, gone } = value
  const consent = consentOf(value.consent)
  if (!isCount(wire) || !isCount(epoch) || typeof app !== 'string' || typeof session !== 'string' || typeof title !== 'string') return null
  if (!isStage(stage) || (language !== 'en' && language !== 'de') || consent === undefined) return null
  if (typeof labels !== 'boolean' || typeof gone !== 'boolean') return null
  return { t: 'host', wire, app, session, epoch, stage, title, language, consent, labels, gone }
}

function consentOf(value: unknown): HostNotice['consent'] | undefined {
  if (value === null) return null
  if (!isObject(value) || typeof value.version !== 'string' || typeof value.text !== 'string') return undefined
  return { version: value.version, text: value.text }
}

function beat({ epoch, n, now }: Members): Beat | null {
  return isCount(epoch) && isCount(n) && typeof now === 'number' && Number.isFinite(now) ? { t: 'beat', epoch, n, now } : null
}

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isStage = (value: unknown): value is Stage => typeof value === 'string' && Object.hasOwn(STAGES, value)
