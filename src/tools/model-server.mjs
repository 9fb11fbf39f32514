// `node src/tools/model-server.mjs [ms]`: a server that answers like a model, always well and after so many milliseconds (200), for measuring what is ours of the time.
// Speaks the Chat Completions format to any page; prints its port as the first line. Answers with the first option of each member that the schema asks for.
// GET /seen: { calls, ms, most }: how many it answered, in how many ms from the first question to the last answer, and the most that were open at once; then it counts anew.
import { createServer } from 'node:http'

const delay = Number(process.argv[2] ?? 200)

/**
 * The first value that fits a schema.
 * @param {any} schema
 * @returns {unknown}
 */
const fitting = schema => {
  if (schema?.enum) return schema.enum[0]
  if (schema?.anyOf) return fitting(schema.anyOf[0])
  if (schema?.type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, fitting(inner)]))
  if (schema?.type === 'integer' || schema?.type === 'number') return 33
  return schema?.type === 'array' ? [] : 'ok'
}

const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-max-age': '600' }
let seen = { calls: 0, first: 0, last: 0, open: 0, most: 0 }
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const { calls, first, last, most } = seen
    response.writeHead(200, cors).end(JSON.stringify({ calls, ms: last - first, most }))
    seen = { calls: 0, first: 0, last: 0, open: 0, most: 0 }
    return
  }
  if (request.method !== 'POST') {
    response.writeHead(204, cors).end()
    return
  }
  const arrived = performance.now()
  if (seen.first === 0) seen.first = arrived
  seen.most = Math.max(seen.most, ++seen.open)
  let body = ''
  request.setEncoding('utf8').on('data', part => (body += part))
  request.on('end', () => {
    const asked = JSON.parse(body)
    const content = JSON.stringify(fitting(asked.response_format?.json_schema?.schema))
    const usage = { prompt_tokens: Math.ceil(body.length / 4), completion_tokens: Math.ceil(content.length / 4) }
    const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }
    const answer = JSON.stringify({ id: 'bench', object: 'chat.completion', created: 0, model: asked.model, choices: [choice], usage })
    setTimeout(
      () => {
        response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(answer)
        seen.calls++
        seen.open--
        seen.last = performance.now()
      },
      delay - (performance.now() - arrived),
    )
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' && address ? address.port : 0)
})
