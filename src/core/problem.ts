/** What is wrong with an input, in four parts: what was expected, what came, where, and what to do about it. Plain English without closing stops. */
export interface ProblemParts {
  readonly expected: string
  readonly found: string
  readonly where: string
  readonly todo: string
}

/** Bad input, said in one clear sentence. Thrown at the borders, never inside the rules. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(readonly parts: ProblemParts) {
    super(`${parts.where}: expected ${parts.expected}, found ${parts.found}; ${parts.todo}.`)
  }
}

/** A value as an error text shows it: JSON, cut at 80 characters. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
