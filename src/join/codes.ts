/** Milliseconds that the page's own server gets to answer. */
const PATIENCE = 5_000

/** What a code led to: a link, or why there is none. `unknown`: no session has it; `many`: too many were tried; `failed`: no answer. */
export type Looked = { readonly link: string } | 'unknown' | 'many' | 'failed'

const ask = (path: string): Promise<Response> =>
  fetch(path, { cache: 'no-store', headers: { accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE) })

/** Whether this page's own server gives out codes. A static site doesn't, and then a code leads nowhere. */
export async function hasCodes(): Promise<boolean> {
  try {
    const answer: unknown = await (await ask('codes/')).json()
    return (answer as { readonly codes?: unknown } | null)?.codes === true
  } catch {
    return false
  }
}

/** The link behind a code. It must lead to a page of this same origin: a code can't send anybody elsewhere. */
export async function lookUp(code: string): Promise<Looked> {
  try {
    const response = await ask(`codes/${encodeURIComponent(code)}`)
    if (response.status === 404) return 'unknown'
    if (response.status === 429) return 'many'
    const { link } = (await response.json()) as { readonly link?: unknown }
    const url = typeof link === 'string' && URL.canParse(link, location.href) ? new URL(link, location.href) : null
    return response.ok && url?.origin === location.origin ? { link: url.href } : 'failed'
  } catch {
    return 'failed'
  }
}
