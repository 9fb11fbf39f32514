import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { aptInstall, canApt } from './apt.mjs'

/** Brokers of others that the contract of the transport is tested against: their names, programs and Debian packages. */
export const brokers = [
  { name: 'Mosquitto', program: 'mosquitto', debian: 'mosquitto' },
  { name: 'NATS', program: 'nats-server', debian: 'nats-server' },
]

/** The environment in which brokers are looked for and run: Debian puts servers where ordinary accounts don't look. */
export const brokerEnvironment = { ...process.env, PATH: [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter) }

/**
 * Whether a program is installed.
 * @param {string} program
 */
export const isInstalled = program => !spawnSync(program, ['-h'], { env: brokerEnvironment, stdio: 'ignore' }).error

/** Looks for the brokers and, in CI alone, installs those that are missing. Answers which are here, and which are to be skipped. */
export const ensureBrokers = () => {
  const missing = () => brokers.filter(({ program }) => !isInstalled(program))
  if (process.env.CI === 'true' && missing().length > 0 && canApt()) aptInstall(missing().map(({ debian }) => debian))
  const skipped = missing()
  return { here: brokers.filter(broker => !skipped.includes(broker)), skipped }
}
