/**
 * A player's or pairing's label (`playerLabel`, `pairingOf`) as people read it: parameters in words instead of JSON, and `person` for "human".
 * The exact label stands in exports and on the command line.
 */
export function readableLabel(label: string, person: string): string {
  return label
    .replaceAll(/:(\{[^{}]*\})/g, (all, json: string) => {
      try {
        const params = Object.entries(JSON.parse(json) as Record<string, unknown>)
        return ` (${params.map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ')})`
      } catch {
        return all
      }
    })
    .replaceAll(/(^|\+ |× )human(?=$| \+)/g, (_, before: string) => `${before}${person}`)
}
