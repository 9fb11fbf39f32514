import { z } from 'zod'
import { complain, type ActionSpec } from '../../../core/action-space'
import { protocolTexts } from '../../../wording/llm/protocol-texts'
import { instead } from '../question'
import { defineProtocol } from './protocol'

const params = z.strictObject({
  every: z
    .int()
    .min(1)
    .max(1000)
    .default(5)
    .meta({
      title: 'Write notes every',
      description: 'Own turns between two times that notes are written; messages of a talk are no turns.',
      unit: 'turns',
      de: { title: 'Notizen alle', description: 'Eigene Züge zwischen zwei Notizen; Nachrichten sind keine Züge.', unit: 'Züge' },
    }),
  maxChars: z
    .int()
    .min(50)
    .max(20_000)
    .default(1000)
    .meta({ title: 'Characters of the notes', unit: 'characters', de: { title: 'Zeichen der Notizen' } }),
})

/** The member that holds notes, in calls and where a resumed seat finds them again. */
const KEY = 'notes'

const spaceOf = (maxChars: number): ActionSpec => ({ kind: 'text', maxChars, optional: true })

/** Notes among the parts of a recorded call, or null where it holds none that was taken. */
export function notesIn(call: Readonly<Record<string, unknown>>, maxChars: number): string | null {
  const text = call[KEY]
  return complain(spaceOf(maxChars), text) === null ? (text as string) : null
}

/**
 * The model keeps notes for itself: before every n-th of its own turns a call of its own asks for them, and from then on they stand in every prompt, in place of earlier ones.
 * Memory of the kind `notes` works by this protocol and leaves out what the notes cover.
 */
export const notes = defineProtocol({
  id: 'notes',
  title: { en: 'Own notes', de: 'Eigene Notizen' },
  params,
  label: ({ every }) => [String(every)],
  wrap(next, { every, maxChars }, { ask, language, memory }) {
    const { asked, says } = protocolTexts(language).notes
    return async question => {
      const due = question.tag === 'act' && ask.turn.gate === 'joint' && memory.turns > 0 && memory.turns % every === 0
      if (!due) return next(question)
      const kept = { key: KEY, space: spaceOf(maxChars), says: says(maxChars) }
      const written = await next(instead(question, { tag: 'notes', asked: [asked(maxChars)], parts: [kept] }))
      if ('failed' in written) return written
      memory.note(String(written.parts[KEY]))
      return next(question)
    }
  },
})
