// `node src/tools/join-size.mjs`: what a phone loads to take part in a session, as one line of JSON: [{ name, what, figure, unit, target, atLeast }]. `npm run bench` calls it.
import { gzipSync } from 'node:zlib'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './project.mjs'

/** @typedef {{ game: string, js: number, rest: number, modules: readonly string[] }} Load what playing one game loads: bytes of JavaScript and of style and font, gzipped; and the files the JavaScript was made of */
/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

/** Promises, in kilobytes. */
export const JOIN_JS = 290
export const JOIN_REST = 70

/** @param {string | Uint8Array} content */
const packed = content => gzipSync(content, { level: 9 }).length

/**
 * What the participant's page loads for each game: the page itself, the broker's client, and the game's screen with the largest of its wordings.
 * @param {import('vite').Rolldown.RolldownOutput} built
 * @returns {Load[]}
 */
export const joinLoads = built => {
  const files = new Map(built.output.map(file => [file.fileName, file]))
  const chunks = built.output.filter(file => file.type === 'chunk')
  const withFace = (/** @type {RegExp} */ face) => chunks.filter(chunk => face.test(chunk.facadeModuleId ?? ''))
  /** @type {(of: readonly Chunk[]) => Chunk[]} */
  const closure = of => {
    const found = new Set(of)
    for (const chunk of found)
      for (const name of chunk.imports) {
        const next = files.get(name)
        if (next?.type === 'chunk') found.add(next)
      }
    return [...found]
  }
  /** @type {(loaded: readonly Chunk[]) => Omit<Load, 'game'>} */
  const weigh = loaded => {
    const styles = new Set(loaded.flatMap(chunk => [...(chunk.viteMetadata?.importedCss ?? [])]))
    const fonts = built.output.filter(file => file.type === 'asset' && /inter-latin-wght-normal.*\.woff2$/.test(file.fileName))
    const bytes = (/** @type {string} */ name) => {
      const file = files.get(name)
      return file?.type === 'asset' ? packed(file.source) : 0
    }
    return {
      js: loaded.reduce((sum, chunk) => sum + packed(chunk.code), 0),
      rest:
        [...styles].reduce((sum, name) => sum + bytes(name), 0) +
        fonts.reduce((sum, file) => sum + (file.type === 'asset' ? file.source.length : 0), 0),
      modules: loaded.flatMap(chunk => chunk.moduleIds),
    }
  }
  const page = withFace(/[\\/]join\.html$/)
  const broker = withFace(/[\\/]node_modules[\\/]mqtt[\\/]/)
  if (page.length !== 1 || broker.length !== 1) throw new Error('The build holds no participant’s page, or not the broker’s client on its own.')
  return withFace(/[\\/]games[\\/][^\\/]+[\\/]view\.tsx$/).map(view => {
    const game = /games[\\/]([^\\/]+)[\\/]view\.tsx$/.exec(view.facadeModuleId ?? '')?.[1] ?? ''
    const wordings = withFace(new RegExp(`[\\\\/]games[\\\\/]${game}[\\\\/]wording[\\\\/](en|de)[^\\\\/]*\\.ts$`))
    const loads = wordings.map(wording => weigh(closure([...page, ...broker, view, wording])))
    return { game, ...loads.reduce((most, load) => (load.js > most.js ? load : most)) }
  })
}

/** The site as it is built, in memory. */
const built = async () => /** @type {import('vite').Rolldown.RolldownOutput} */ (await build({ root, logLevel: 'silent', build: { write: false } }))

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const loads = joinLoads(await built())
  const most = (/** @type {'js' | 'rest'} */ what) => loads.reduce((a, b) => (b[what] > a[what] ? b : a))
  const [js, rest] = [most('js'), most('rest')]
  console.log(
    JSON.stringify([
      {
        name: 'join',
        what: `JavaScript that a phone loads to play (most: ${js.game}), gzip`,
        figure: js.js / 1000,
        unit: 'kB',
        target: JOIN_JS,
        atLeast: false,
      },
      {
        name: 'join',
        what: `style and font that it loads (most: ${rest.game}), gzip`,
        figure: rest.rest / 1000,
        unit: 'kB',
        target: JOIN_REST,
        atLeast: false,
      },
    ]),
  )
}
