/**
 * A fetch for provider packages in a page. They set `user-agent`, which Chromium ignores but Firefox and Safari ask the server to allow, and most servers don't:
 * it is deleted. `drop` names headers that must not go out either (a key's), `add` those that must.
 */
export function browserFetch(
  base: typeof fetch,
  { drop = [], add = {} }: { drop?: readonly string[]; add?: Readonly<Record<string, string>> } = {},
): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
    for (const name of ['user-agent', ...drop]) headers.delete(name)
    for (const [name, value] of Object.entries(add)) headers.set(name, value)
    return base(input, { ...init, headers })
  }
}
