// `npm test`: all that CI runs, one stage after another. The last line is `N passed, N failed`, summed over the tests of vitest and Playwright
// and one for each other stage. A stage that fails doesn't stop the next, except that the browser tests need the build.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrokers } from './brokers.mjs'
import { ensureBrowser } from './browser.mjs'
import { root } from './project.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {Count & { name: string, seconds: number, note: string }} Result */

const reports = mkdtempSync(join(tmpdir(), 'parley-test-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')
/** @type {Result[]} */
const results = []

/**
 * @param {string} program a command of this project's packages
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
const succeeds = (program, args, env = {}) => {
  const path = join(root, 'node_modules', '.bin', program)
  return spawnSync(path, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status === 0
}

/**
 * @param {string} name
 * @param {() => Promise<Count & { note?: string }> | Count & { note?: string }} work
 */
const stage = async (name, work) => {
  console.log(`\n=== ${name} ===`)
  const started = performance.now()
  /** @type {Count & { note?: string }} */
  let count
  try {
    count = await work()
  } catch (error) {
    count = { passed: 0, failed: 1, note: error instanceof Error ? error.message : String(error) }
    console.log(count.note)
  }
  const seconds = (performance.now() - started) / 1000
  results.push({ name, seconds, note: '', ...count })
  console.log(`--- ${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`)
}

/**
 * One verdict of a stage that is not made of tests.
 * @param {boolean} ok
 * @returns {Count}
 */
const verdict = ok => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

/**
 * Counts of a test runner's report. A runner that fails without a failed test (an error outside tests, a broken report) is one failure.
 * @param {boolean} ok
 * @param {() => Count} read
 * @returns {Count & { note?: string }}
 */
const counted = (ok, read) => {
  try {
    const count = read()
    if (count.passed + count.failed === 0) return { ...verdict(false), note: 'no test ran' }
    return ok || count.failed > 0 ? count : { ...count, failed: 1, note: 'an error outside the tests' }
  } catch {
    return { ...verdict(false), note: 'no report was written' }
  }
}

await stage('format', () => verdict(succeeds('biome', ['ci', '--colors=off', '.'])))
await stage('lint', () => verdict(succeeds('oxlint', ['--type-aware', '--deny-warnings'])))
await stage('types', () => verdict(succeeds('tsc', ['--noEmit', '-p', '.'])))
await stage('dead code', () => verdict(succeeds('knip', [])))
/** @type {string[]} */
const skipped = []
await stage('brokers', () => {
  const found = ensureBrokers()
  for (const { name } of found.here) console.log(`${name} is here.`)
  for (const { name, debian } of found.skipped) skipped.push(`${name} is not installed (Debian: apt-get install ${debian})`)
  for (const one of skipped) console.log(`${one}: its tests are skipped.`)
  // Nothing is tested here: what is skipped must not look like a success.
  return { passed: 0, failed: 0, note: skipped.length > 0 ? `skipped: ${found.skipped.map(({ name }) => name).join(', ')}` : '' }
})
await stage('unit and conformance', () => {
  const ok = succeeds('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`])
  return counted(ok, () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(vitestReport, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  })
})
let built = false
await stage('build', () => {
  built = succeeds('vite', ['build', '--logLevel', 'warn'])
  return verdict(built)
})
await stage('browser', async () => {
  if (!built) return { ...verdict(false), note: 'not run: the build failed' }
  const browser = await ensureBrowser()
  console.log(`Chromium: ${browser}`)
  const ok = succeeds('playwright', ['test', '--reporter=list,json'], { PARLEY_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport })
  return counted(ok, () => {
    const { stats } = JSON.parse(readFileSync(playwrightReport, 'utf8'))
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  })
})
rmSync(reports, { recursive: true, force: true })

console.log('\n=== verdict ===')
for (const { name, passed, failed, seconds, note } of results) {
  const tally = `${passed} passed, ${failed} failed`
  console.log(
    `${failed ? 'FAILED' : 'passed'}  ${name.padEnd(22)}${tally.padEnd(28)}${seconds.toFixed(1).padStart(7)} s${note ? `  ${note.split('\n')[0]}` : ''}`,
  )
}
const total = results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 })
process.exitCode = total.failed === 0 ? 0 : 1
if (skipped.length > 0)
  console.log(`\nSkipped, neither passed nor failed:\n${skipped.map(one => `  the transport’s contract with a broker: ${one}`).join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
