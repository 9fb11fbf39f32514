import { execFile } from 'node:child_process'

/** What a command gave back. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly said: string
}

/** Runs the command line as a person does, in a process of its own. */
export const parley = (...args: string[]): Promise<Ran> => parleyWith({}, ...args)

/** The same with more in its environment. */
export const parleyWith = (env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> =>
  new Promise(resolve => {
    execFile(process.execPath, ['src/tools/parley.mjs', ...args], { maxBuffer: 1 << 28, env: { ...process.env, ...env } }, (error, out, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said })
    })
  })
