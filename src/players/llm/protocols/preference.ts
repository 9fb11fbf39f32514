import { z } from 'zod'
import { PREFERENCES, protocolTexts } from '../../../wording/llm/protocol-texts'
import { defineProtocol } from './protocol'

const params = z.strictObject({
  preference: z
    .enum(PREFERENCES)
    .default('own-gain')
    .meta({
      title: 'Preference',
      description: 'What is said to matter to the model. Payoffs stay what they are.',
      options: { 'own-gain': 'Own gain', equality: 'Equality', 'joint-gain': 'Joint gain', altruism: 'Altruism' },
      de: {
        title: 'Präferenz',
        description: 'Worauf es dem Modell ankommen soll. Die Auszahlungen bleiben, wie sie sind.',
        options: { 'own-gain': 'Eigener Gewinn', equality: 'Gleichheit', 'joint-gain': 'Gemeinsamer Gewinn', altruism: 'Altruismus' },
      },
    }),
})

/** Induces a preference, in the system text of every question (Fan et al. 2024, arXiv 2312.05488, section on desire). */
export const preference = defineProtocol({
  id: 'preference',
  title: { en: 'Preference', de: 'Präferenz' },
  params,
  label: ({ preference }) => [preference],
  wrap:
    (next, { preference }, { language }) =>
    question =>
      next({ ...question, about: [...question.about, protocolTexts(language).preference[preference]] }),
})
