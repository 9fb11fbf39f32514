import { type Asked, type Body, event, type Format, inPieces, type Said, textOf, tokensOf } from '../behaviour'

const reasons = { stop: 'end_turn', length: 'max_tokens', content_filter: 'refusal' }

/** Its way to a fixed form is either `output_config` or one tool that must be called; the reply follows the way that was asked for. */
const toolIn = (body: Body): Body | undefined =>
  body['tool_choice']?.type === 'tool' || body['tool_choice']?.type === 'any' ? body['tools']?.[0] : undefined

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const block = (said: Said, asTool: boolean): Body => {
  const input = asTool ? parsed(said.text) : undefined
  return typeof input === 'object' && input !== null
    ? { type: 'tool_use', id: 'toolu_fault', name: 'json', input }
    : { type: 'text', text: said.refusal ?? said.text }
}

const usage = (asked: Asked, said: Said) => ({ input_tokens: tokensOf(asked.prompt), output_tokens: tokensOf(said.text) })
const isTool = (asked: Asked) => 'tool' in asked && asked.tool === true

/** Anthropic's messages, whole and as a stream of named events. */
export const messages: Format = {
  path: /^\/v1\/messages$/,
  read: (_, body) => {
    const texts = [textOf(body['system']), ...(body['messages'] as readonly Body[]).map(message => textOf(message['content']))]
    const tool = toolIn(body)
    return {
      model: body['model'],
      stream: body['stream'] === true,
      schema: body['output_config']?.format?.schema ?? tool?.['input_schema'] ?? null,
      usage: true,
      prompt: texts.join('\n\n'),
      last: texts.at(-1) ?? '',
      tool: tool !== undefined,
    } as Asked
  },
  whole: (asked, said) => {
    const content = [
      ...(said.reasoning === undefined ? [] : [{ type: 'thinking', thinking: said.reasoning, signature: 'fault' }]),
      block(said, isTool(asked)),
    ]
    const isCall = content.at(-1)?.['type'] === 'tool_use' && said.finish === 'stop'
    return {
      type: 'message',
      id: 'msg_fault',
      role: 'assistant',
      model: `${asked.model}-20260115`,
      content,
      stop_reason: isCall ? 'tool_use' : reasons[said.finish],
      stop_sequence: null,
      usage: usage(asked, said),
    }
  },
  pieces: (asked, said) => {
    const named = (type: string, more: Body) => event({ type, ...more }, type)
    const one = block(said, isTool(asked))
    const isCall = one['type'] === 'tool_use'
    const thought = said.reasoning
    const index = thought === undefined ? 0 : 1
    return [
      named('message_start', {
        message: {
          type: 'message',
          id: 'msg_fault',
          role: 'assistant',
          model: `${asked.model}-20260115`,
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: { ...usage(asked, said), output_tokens: 1 },
        },
      }),
      named('ping', {}),
      ...(thought === undefined
        ? []
        : [
            named('content_block_start', { index: 0, content_block: { type: 'thinking', thinking: '' } }),
            ...inPieces(thought).map(piece => named('content_block_delta', { index: 0, delta: { type: 'thinking_delta', thinking: piece } })),
            named('content_block_stop', { index: 0 }),
          ]),
      named('content_block_start', { index, content_block: isCall ? { ...one, input: {} } : { type: 'text', text: '' } }),
      ...inPieces(isCall ? said.text : one['text']).map(piece =>
        named('content_block_delta', {
          index,
          delta: isCall ? { type: 'input_json_delta', partial_json: piece } : { type: 'text_delta', text: piece },
        }),
      ),
      named('content_block_stop', { index }),
      named('message_delta', {
        delta: { stop_reason: isCall && said.finish === 'stop' ? 'tool_use' : reasons[said.finish], stop_sequence: null },
        usage: { output_tokens: tokensOf(said.text) },
      }),
      named('message_stop', {}),
    ]
  },
  error: (status, message) => ({
    type: 'error',
    error: {
      type: status === 401 ? 'authentication_error' : status === 429 ? 'rate_limit_error' : status === 404 ? 'not_found_error' : 'api_error',
      message,
    },
  }),
  broken: message => event({ type: 'error', error: { type: 'overloaded_error', message } }, 'error'),
}
