import { type Asked, type Body, event, type Format, inPieces, type Said, textOf, tokensOf } from '../behaviour'

const usage = (asked: Asked, said: Said) => ({
  prompt_tokens: tokensOf(asked.prompt),
  completion_tokens: tokensOf(said.text),
  total_tokens: tokensOf(asked.prompt) + tokensOf(said.text),
  ...(said.reasoning === undefined ? {} : { completion_tokens_details: { reasoning_tokens: tokensOf(said.reasoning) } }),
})

/** A dialect of chat completions: where it is, the field that carries reasoning, and what it puts at the head of a reply. */
interface Dialect {
  readonly path: RegExp
  readonly thought: 'reasoning_content' | 'reasoning'
  head(model: string): Body
  error(status: number, message: string): unknown
}

const schemaIn = (form: Body | undefined) => (form?.['type'] === 'json_schema' ? (form['json_schema']?.schema ?? null) : null)

const chatLike = ({ path, thought, head, error }: Dialect): Format => ({
  path,
  error,
  read: (_, body) => {
    const texts = (body['messages'] as readonly Body[]).map(message => textOf(message['content']))
    return {
      model: body['model'],
      stream: body['stream'] === true,
      schema: schemaIn(body['response_format']),
      usage: body['stream'] === true ? body['stream_options']?.include_usage === true : true,
      prompt: texts.join('\n\n'),
      last: texts.at(-1) ?? '',
    }
  },
  whole: (asked, said) => ({
    ...head(asked.model),
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: said.refusal === undefined ? said.text : null,
          ...(said.refusal === undefined ? {} : { refusal: said.refusal }),
          ...(said.reasoning === undefined ? {} : { [thought]: said.reasoning }),
        },
        finish_reason: said.finish,
      },
    ],
    usage: usage(asked, said),
  }),
  pieces: (asked, said) => {
    const chunk = (delta: Body, finish: string | null = null) =>
      event({ ...head(asked.model), object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })
    return [
      chunk({ role: 'assistant', content: '' }),
      ...(said.reasoning === undefined ? [] : inPieces(said.reasoning).map(piece => chunk({ [thought]: piece }))),
      ...(said.refusal === undefined
        ? inPieces(said.text).map(piece => chunk({ content: piece }))
        : inPieces(said.refusal).map(piece => chunk({ refusal: piece }))),
      chunk({}, said.finish),
      ...(asked.usage ? [event({ ...head(asked.model), object: 'chat.completion.chunk', choices: [], usage: usage(asked, said) })] : []),
      event('[DONE]'),
    ]
  },
  broken: message => event({ error: { message, type: 'server_error', param: null, code: null } }),
})

/** OpenAI-compatible chat completions, whole and as a stream; the id it reports is dated, as a provider's is. */
export const chat: Format = chatLike({
  path: /^\/v1\/chat\/completions$/,
  thought: 'reasoning_content',
  head: model => ({ id: 'chatcmpl-fault', created: 1_700_000_000, model: `${model}-2026-01-15` }),
  error: (status, message) => ({ error: { message, type: 'invalid_request_error', param: null, code: status === 401 ? 'invalid_api_key' : null } }),
})

/** What Ollama makes of the same: thoughts in `reasoning`, the model's tag as it was asked for, its own fingerprint. */
export const ollama: Format = chatLike({
  path: /^\/ollama\/v1\/chat\/completions$/,
  thought: 'reasoning',
  head: model => ({ id: 'chatcmpl-1', created: 1_700_000_000, model, system_fingerprint: 'fp_ollama' }),
  error: (_, message) => ({ error: { message, type: 'api_error', param: null, code: null } }),
})
