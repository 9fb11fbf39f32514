import { type Asked, type Body, event, type Format, inPieces, type Said, textOf, tokensOf } from '../behaviour'

const reasons = { stop: 'STOP', length: 'MAX_TOKENS', content_filter: 'SAFETY' }
const path = /^\/v1beta\/models\/([^:]+):(generateContent|streamGenerateContent)$/

const reply = (asked: Asked, said: Said, parts: readonly Body[], isLast: boolean) => ({
  responseId: 'fault',
  modelVersion: `${asked.model}-001`,
  candidates: [{ index: 0, content: { role: 'model', parts }, ...(isLast ? { finishReason: reasons[said.finish] } : {}) }],
  usageMetadata: {
    promptTokenCount: tokensOf(asked.prompt),
    candidatesTokenCount: tokensOf(said.text),
    ...(said.reasoning === undefined ? {} : { thoughtsTokenCount: tokensOf(said.reasoning) }),
    totalTokenCount: tokensOf(asked.prompt) + tokensOf(said.text),
  },
})

const thought = ({ reasoning }: Said) => (reasoning === undefined ? [] : [{ text: reasoning, thought: true }])

/** Gemini's generateContent and its stream. The model stands in the path. */
export const gemini: Format = {
  path,
  read: (at, body) => {
    const [, model = '', verb] = path.exec(at) ?? []
    const texts = [textOf(body['systemInstruction']?.parts), ...(body['contents'] as readonly Body[]).map(content => textOf(content['parts']))]
    return {
      model,
      stream: verb === 'streamGenerateContent',
      schema: body['generationConfig']?.responseJsonSchema ?? null,
      usage: true,
      prompt: texts.join('\n\n'),
      last: texts.at(-1) ?? '',
    }
  },
  whole: (asked, said) => reply(asked, said, [...thought(said), { text: said.refusal ?? said.text }], true),
  pieces: (asked, said) => {
    const pieces = inPieces(said.refusal ?? said.text)
    return [
      ...thought(said).map(part => event(reply(asked, said, [part], false))),
      ...pieces.map((text, i) => event(reply(asked, said, [{ text }], i === pieces.length - 1))),
      ...(pieces.length === 0 ? [event(reply(asked, said, [{ text: '' }], true))] : []),
    ]
  },
  error: (status, message) => ({
    error: {
      code: status,
      message,
      status: status === 401 ? 'UNAUTHENTICATED' : status === 429 ? 'RESOURCE_EXHAUSTED' : status === 404 ? 'NOT_FOUND' : 'INTERNAL',
    },
  }),
  broken: message => event({ error: { code: 503, message, status: 'UNAVAILABLE' } }),
}
