import { z } from 'zod'
import { protocolTexts } from '../../../wording/llm/protocol-texts'
import { defineProtocol } from './protocol'

/** Longest reasoning that is taken, in characters; nobody is told, and nobody should meet it. */
const MOST = 1_000_000

/** Chain of thought (Wei et al. 2022): the model writes its reasoning before its answer, in the same reply. Every question that passes through is asked so. */
export const cot = defineProtocol({
  id: 'cot',
  title: { en: 'Chain of thought', de: 'Gedankenkette' },
  params: z.strictObject({}),
  label: () => [],
  wrap: (next, _params, { language }) => {
    const { asked, says } = protocolTexts(language).reasoning
    return async question => {
      const reasoning = { key: 'reasoning', space: { kind: 'text', maxChars: MOST, optional: true } as const, says }
      const answered = await next({ ...question, asked: [...question.asked, asked], first: [...question.first, reasoning] })
      return 'failed' in answered ? answered : { ...answered, thoughts: String(answered.parts[reasoning.key]) }
    }
  },
})
