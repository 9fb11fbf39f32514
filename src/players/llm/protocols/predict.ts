import { z } from 'zod'
import { allSeats } from '../../../core/seats'
import { promptTexts } from '../../../wording/llm/prompt-texts'
import { othersOf, protocolTexts } from '../../../wording/llm/protocol-texts'
import { instead } from '../question'
import { defineProtocol } from './protocol'

const params = z.strictObject({
  maxChars: z
    .int()
    .min(50)
    .max(10_000)
    .default(600)
    .meta({ title: 'Characters of a prediction', unit: 'characters', de: { title: 'Zeichen einer Vorhersage' } }),
})

/**
 * Predict, then act ("social chain of thought", Akata et al. 2025): a call of its own asks what the others will do next and why; the decision is then asked with that
 * prediction in the prompt. Only joint turns are preceded by a prediction, not the messages of a talk.
 */
export const predict = defineProtocol({
  id: 'predict',
  title: { en: 'Predict, then act', de: 'Vorhersagen, dann handeln' },
  params,
  label: () => [],
  wrap(next, { maxChars }, { ask, seats, language }) {
    const { asked, says } = protocolTexts(language).predict
    const others = othersOf(allSeats(seats), ask.seat, seats)
    return async question => {
      if (question.tag !== 'act' || ask.turn.gate !== 'joint') return next(question)
      const prediction = { key: 'prediction', space: { kind: 'text', maxChars } as const, says: says(maxChars) }
      const guess = await next(instead(question, { tag: 'predict', asked: [asked(others, maxChars)], parts: [prediction] }))
      if ('failed' in guess) return guess
      const passage = { heading: promptTexts(language).prediction, text: String(guess.parts[prediction.key]) }
      return next({ ...question, shown: [...question.shown, passage] })
    }
  },
})
