import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Problem, shown } from '../core/problem'

/** Parses a command's options strictly. Throws a Problem for an option that isn't known or lacks its value. */
export function options<const O extends NonNullable<ParseArgsConfig['options']>>(command: string, args: readonly string[], spec: O) {
  try {
    return parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: true })
  } catch (error) {
    const found = error instanceof Error ? (error.message.split(/[.\n]/)[0] as string) : String(error)
    throw new Problem({
      expected: `options among ${Object.keys(spec)
        .map(o => `--${o}`)
        .join(', ')}`,
      found,
      where: `parley ${command}`,
      todo: "see 'parley help'",
    })
  }
}

/** A JSON option's value. Throws a Problem that shows where the JSON breaks. */
export function json(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem({
      expected: 'JSON',
      found: `${shown(text)} (${(error as Error).message})`,
      where,
      todo: 'correct it; in a shell, put it in single quotes',
    })
  }
}

/** Words for what the system refused (no such folder, no right to write, disk full), else the error itself. */
export function refusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error
  const { syscall, path, message } = error as NodeJS.ErrnoException
  const [, reason = message] = /^[A-Z0-9]+: ([^,]+)/.exec(message) ?? []
  return new Problem({
    expected: `to ${syscall} it`,
    found: reason,
    where: path === undefined ? 'a file' : `file ${shown(path)}`,
    todo: 'check the path, your rights and the space left',
  })
}

/** A whole number of at least `min`, or the default where the option isn't given. */
export function whole(text: string | undefined, where: string, min: number, otherwise: number): number {
  if (text === undefined) return otherwise
  const n = Number(text)
  if (Number.isSafeInteger(n) && n >= min && text.trim() !== '') return n
  throw new Problem({ expected: `a whole number of at least ${min}`, found: shown(text), where, todo: 'correct the number' })
}

/** A number above zero. */
export function positive(text: string, where: string): number {
  const n = Number(text)
  if (Number.isFinite(n) && n > 0 && text.trim() !== '') return n
  throw new Problem({ expected: 'a number above 0', found: shown(text), where, todo: 'correct the number' })
}
