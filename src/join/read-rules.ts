/** Rules that this tab has shown, as short hashes. They stand in the tab's own history entry, which outlives a reload and nothing else: it is no storage. */
const readHere = (): readonly number[] => {
  const state = history.state as { readonly read?: unknown } | null
  return Array.isArray(state?.read) ? (state.read as number[]) : []
}

/** FNV-1a, 32 bits: two rules that share it by chance would only not be shown of themselves. */
function short(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/** Whether this tab has shown these rules before a question already. */
export const wereRead = (rules: string): boolean => readHere().includes(short(rules))

/** They were shown, and somebody went on. */
export function markRead(rules: string): void {
  history.replaceState({ ...(history.state as object | null), read: [...readHere(), short(rules)] }, '')
}
