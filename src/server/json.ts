import type { IncomingMessage, ServerResponse } from 'node:http'

/** The whole body of a request, or null where it is longer than `most` bytes. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Answers with a value as JSON, never to be kept. */
export function json(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .end(JSON.stringify(value))
}

/** Answers with what is wrong, as one sentence: `{ "error": { "message": … } }`. */
export const failed = (response: ServerResponse, status: number, message: string): void => json(response, status, { error: { message } })
