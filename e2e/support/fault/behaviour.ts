import type { JsonSchema } from '../../../src/core/wire-schema'

/** What a page may learn of a reply from another host: everything, everything but its headers, or nothing at all. */
export type Cors = 'full' | 'hidden' | 'none'

/** A request as every wire format says it: `schema` where the format carries one, `usage` where tokens were asked for, `prompt` all texts, `last` the last of them. */
export interface Asked {
  readonly model: string
  readonly stream: boolean
  readonly schema: JsonSchema | null
  readonly usage: boolean
  readonly prompt: string
  readonly last: string
}

/** A reply before it is put into a wire format. `refusal` is the field for it where a format has one. */
export interface Said {
  readonly text: string
  readonly reasoning?: string
  readonly refusal?: string
  readonly finish: 'stop' | 'length' | 'content_filter'
}

/**
 * What the server does with one request. It waits (ms), then answers well unless told otherwise: `status` other than 200 sends an error, `say` changes what is
 * said, `wire` what becomes of the connection: `silent` never answers, `drop` breaks off in mid-answer, `stall` stops there and holds the line, `error-event`
 * says in mid-stream that it failed. `pieceMs` is the pause between two pieces of a stream.
 */
export interface Behaviour {
  readonly waitMs?: number
  readonly cors?: Cors
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
  readonly say?: (asked: Asked, good: string) => Partial<Said>
  readonly wire?: 'silent' | 'drop' | 'stall' | 'error-event'
  readonly pieceMs?: number
}

/** One way of writing requests and replies, recognised by its path. `whole` is the body of a reply in one piece, `pieces` the frames of a stream in their order. */
export interface Format {
  readonly path: RegExp
  read(path: string, body: Body): Asked
  whole(asked: Asked, said: Said): unknown
  pieces(asked: Asked, said: Said): readonly string[]
  error(status: number, message: string): unknown
  /** The frame that says in mid-stream that it failed. */
  broken(message: string): string
}

/** A request's body, as loosely as it comes. */
export type Body = Readonly<Record<string, any>>

/** One server-sent event. */
export const event = (data: unknown, name?: string): string =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`

/** A text in up to eight pieces, as a model says it. */
export const inPieces = (text: string): readonly string[] => {
  const letters = [...text]
  const size = Math.max(1, Math.ceil(letters.length / 8))
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, i) => letters.slice(i * size, (i + 1) * size).join(''))
}

/** About four characters to a token. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4)

/** The text of a message that is a string or a list of parts. */
export const textOf = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : Array.isArray(content)
      ? content.map((part: Body) => (typeof part['text'] === 'string' ? part['text'] : '')).join('\n')
      : ''
