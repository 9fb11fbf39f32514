import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sourcesHash, viteBuild } from './project.mjs'

/** The built site, absolute. Its `build.json`, written by vite.config.ts, says what it was made from. */
export const site = join(root, 'dist')

const isFresh = () => {
  try {
    return existsSync(join(site, 'index.html')) && JSON.parse(readFileSync(join(site, 'build.json'), 'utf8')).sources === sourcesHash()
  } catch {
    return false
  }
}

/** Builds the site unless it was made from the sources as they are now. */
export const appBuild = async () => {
  if (isFresh()) return
  process.stderr.write('Building the site, which takes some seconds …\n')
  await viteBuild({})
}
