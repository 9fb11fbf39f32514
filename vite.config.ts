import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import about from './package.json' with { type: 'json' }
import { brokerPlugin } from './src/tools/broker-plugin.ts'
import { sitePlugin } from './src/tools/site-plugin.ts'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '')

export default defineConfig(({ isSsrBuild }) => ({
  // Relative addresses: the built site works from any folder of any web server.
  base: './',
  plugins: [react(), sitePlugin({ root, version: about.version }), brokerPlugin()],
  worker: { format: 'es' },
  build: isSsrBuild
    ? { target: 'node20' }
    : {
        target: 'es2022',
        // The polyfill is for browsers that es2022 leaves out.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { index: `${root}/index.html`, join: `${root}/join.html`, sw: `${root}/src/app/sw.ts` },
          output: { entryFileNames: chunk => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        },
      },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'games/**/*.test.{ts,tsx}'],
    environment: 'node',
    // One worker a core: nearly all of it is computing, and a core that stands by would double the time of a machine with two.
    maxWorkers: '100%',
    // A bound for what hangs, not a measure of speed: machines differ, and busy ones stall.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}))
