/** What stands where a key stood. */
const GONE = '[key]'

/** Looks like a key or a bearer token of any provider, whoever's it is. */
const keyLike = [
  /\b(Bearer|Basic)(\s+|%20|\+)(?=\S*\d|\S{24})[\w.~+/=%-]{6,}/gi,
  /\b(sk|pk|rk|gsk|xai|hf)[-_][\w*.-]{8,}/g,
  /\bAIza[\w*-]{8,}/g,
  /((?:x-)?api[-_]?key|x-goog-api-key|access_token|authorization)(["']?\s*[:=]\s*["']?)(?!\[key\])[^\s"'&,;}]{4,}/gi,
]

/**
 * A text without keys: every given one (also as it stands in an address or in JSON), and whatever looks like one, because servers quote keys in their errors.
 * Texts pass here before they enter a record, an error or a screen.
 */
export function redact(text: string, keys: readonly (string | undefined)[]): string {
  let out = text
  for (const key of keys) {
    if (key === undefined || key.trim() === '') continue
    for (const form of formsOf(key)) out = out.replaceAll(form, GONE)
  }
  for (const pattern of keyLike) {
    out = out.replace(pattern, (_, name?: string, between?: string) =>
      typeof between === 'string' && typeof name === 'string' ? `${name}${between.trim() === '' ? ' ' : between}${GONE}` : GONE,
    )
  }
  return out
}

/** A key as it is, and as it stands in addresses, JSON and Basic headers; longest first, so that no form leaves the rest of another. */
function formsOf(key: string): readonly string[] {
  const trimmed = key.trim()
  const json = JSON.stringify(trimmed).slice(1, -1)
  const forms = [key, trimmed, encodeURIComponent(trimmed), encodeURI(trimmed), json, json.replaceAll('/', '\\/'), trimmed.replaceAll('/', '\\/')]
  const ascii = /^[\x20-\x7e]+$/.test(trimmed) ? [btoa(trimmed), btoa(`:${trimmed}`), btoa(`${trimmed}:`)] : []
  return [...new Set([...forms, ...ascii])].toSorted((a, b) => b.length - a.length)
}
