import { z } from 'zod'
import { PERSONAS, personaOf } from '../../../wording/llm/personas'
import { protocolTexts } from '../../../wording/llm/protocol-texts'
import type { Language } from '../../../wording/objection'
import { defineProtocol } from './protocol'

const titles = (language: Language) => Object.fromEntries(PERSONAS.map(id => [id, personaOf(id, language).title]))

const params = z.strictObject({
  persona: z
    .enum(PERSONAS)
    .default('empty')
    .meta({
      title: 'Persona',
      description: 'empty adds nothing; the neutral ones are a control set that says only that somebody takes part.',
      options: titles('en'),
      de: {
        title: 'Persona',
        description: 'empty fügt nichts hinzu; die neutralen sind eine Kontrollgruppe, die nur sagt, dass jemand teilnimmt.',
        options: titles('de'),
      },
    }),
  text: z
    .string()
    .max(4000)
    .default('')
    .meta({
      title: 'Own text',
      description: 'Takes the place of the persona above, where it is not empty.',
      de: { title: 'Eigener Text', description: 'Tritt, wenn nicht leer, an die Stelle der Persona oben.' },
    }),
  intensity: z
    .enum(['low', 'medium', 'high'])
    .default('medium')
    .meta({
      title: 'Intensity',
      description: 'How strongly the text is said to describe the model.',
      options: { low: 'Low', medium: 'Medium', high: 'High' },
      de: {
        title: 'Stärke',
        description: 'Wie sehr der Text das Modell beschreiben soll.',
        options: { low: 'Gering', medium: 'Mittel', high: 'Hoch' },
      },
    }),
})

/** Says who the model is, in the system text of every question. The empty persona says nothing, at any intensity. */
export const persona = defineProtocol({
  id: 'persona',
  title: { en: 'Persona', de: 'Persona' },
  params,
  label: ({ persona, text, intensity }) =>
    text.trim() === '' && persona === 'empty' ? ['empty'] : [text.trim() === '' ? persona : 'own', intensity],
  wrap(next, { persona, text, intensity }, { language }) {
    const described = text.trim() === '' ? personaOf(persona, language).text : text.trim()
    if (described === '') return next
    return question => next({ ...question, about: [...question.about, protocolTexts(language).persona(described, intensity)] })
  },
})
