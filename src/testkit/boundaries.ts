/**
 * Who may import whom, as data: the table of rooms, the rules for third parties, and what only some rooms may do.
 * docs/design.md explains them; boundary-check.ts applies them to every file of src and games.
 */

/** A part of the house. A file belongs to the first room whose `files` matches its path. */
export interface Room {
  readonly name: string
  readonly files: RegExp
  /** Rooms whose values and types it may import; `*` is every room but the games, which are reached through the catalogue. Its own is always allowed. */
  readonly may: readonly string[]
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[]
  /** If given, the only packages it may import. */
  readonly packages?: readonly string[]
}

/** Every room, the narrower before the wider. */
export const rooms: readonly Room[] = [
  { name: 'test', files: /\.test\.tsx?$|^(src|games)\/[^/]+\/test\//, may: ['*', 'game', 'game screen'] },
  { name: 'game screen', files: /^games\/.*\.tsx$/, may: ['core', 'wording', 'ui contract', 'ui pad', 'ui kit', 'game'], packages: ['react'] },
  { name: 'game', files: /^games\//, may: ['core'], packages: ['zod'] },
  { name: 'catalogue', files: /^src\/catalogue\.ts$/, may: ['*'] },
  { name: 'core', files: /^src\/core\//, may: [], packages: ['zod', '@noble/hashes'] },
  { name: 'transforms', files: /^src\/transforms\//, may: ['core'] },
  { name: 'wording', files: /^src\/wording\//, may: ['core'], types: ['session'] },
  { name: 'measures', files: /^src\/measures\//, may: ['core', 'wording'] },
  { name: 'player contract', files: /^src\/players\/player\.ts$/, may: ['core'] },
  { name: 'players', files: /^src\/players\//, may: ['core', 'wording', 'player contract'] },
  { name: 'run handle', files: /^src\/run\/handle\.ts$/, may: ['core', 'player contract'], types: ['run'] },
  { name: 'run', files: /^src\/run\//, may: ['core', 'wording', 'transforms', 'player contract', 'run handle'] },
  { name: 'session', files: /^src\/session\//, may: ['core', 'measures'] },
  { name: 'transport', files: /^src\/transport\//, may: ['core'], types: ['session'] },
  { name: 'data', files: /^src\/data\//, may: ['core', 'measures'], types: ['session', 'run', 'run handle'] },
  {
    name: 'host',
    files: /^src\/host\//,
    may: ['core', 'wording', 'transforms', 'players', 'player contract', 'run', 'run handle', 'session', 'measures', 'transport', 'data'],
  },
  { name: 'ui contract', files: /^src\/ui\/(contract\.ts|tokens\.css)$/, may: ['core'] },
  { name: 'ui pad', files: /^src\/ui\/pad\//, may: ['core', 'wording', 'ui contract'], types: ['player contract', 'run handle'] },
  {
    name: 'ui kit',
    files: /^src\/ui\/kit\//,
    may: ['core', 'wording', 'measures', 'player contract', 'ui contract', 'ui pad'],
    types: ['run handle', 'session', 'host', 'data'],
  },
  {
    name: 'ui',
    files: /^src\/ui\//,
    may: ['core', 'wording', 'measures', 'player contract', 'ui contract', 'ui pad', 'ui kit'],
    types: ['run handle', 'session', 'host', 'transport', 'data'],
  },
  ...['app', 'join', 'cli', 'server', 'testkit', 'tools'].map(name => ({ name, files: new RegExp(`^src/${name}/`), may: ['*'] })),
]

/** Rooms that may import src/catalogue.ts or glob over the games themselves. */
export const mayReachGames: readonly string[] = ['app', 'join', 'cli', 'server', 'testkit', 'test']

/** Packages that belong to some places only. `lazily`: through `import()` alone. Tests and the testkit are free. */
export const packageRules: readonly { readonly packages: RegExp; readonly only: RegExp; readonly where: string; readonly lazily?: true }[] = [
  { packages: /^(react|react-dom)$/, only: /^(src\/(ui|app|join)\/|games\/.*\.tsx$)/, where: 'src/ui, src/app, src/join and the games’ screens' },
  {
    packages: /^(ai|@ai-sdk\/.+|@browser-ai\/.+|@mlc-ai\/.+|@huggingface\/.+)$/,
    only: /^src\/players\/llm\/model(\/[\w-]+)?\.ts$/,
    where: 'src/players/llm/model.ts and src/players/llm/model/',
    lazily: true,
  },
  { packages: /^zustand$/, only: /^src\/app\//, where: 'src/app' },
  { packages: /^recharts$/, only: /^src\/ui\/kit\//, where: 'src/ui/kit' },
  { packages: /^@mantine\/.+$/, only: /^src\/(app|ui\/(?!pad\/|contract))/, where: 'src/app and src/ui except its pad' },
  { packages: /^dexie$/, only: /^src\/data\//, where: 'src/data' },
  { packages: /^(mqtt|aedes|ws)$/, only: /^src\/(transport|server)\//, where: 'src/transport and src/server' },
  {
    packages: /^node:/,
    only: /^src\/((cli|server|tools)\/|data\/(files|file-[\w-]+)\.ts$)/,
    where: 'src/cli, src/server, src/tools, src/data/files.ts and src/data/file-….ts',
  },
]

/** The outer rooms, which hand clocks and luck to the others. */
const outer = /^src\/(app|join|cli|server|transport|tools|testkit)\//
const isTest = (path: string): boolean => rooms[0]?.files.test(path) ?? false
const timers = ['setTimeout', 'setInterval', 'setImmediate']

/** Global luck and clocks, and the places that may use them. `except` or `only` matches paths. */
export const useRules: readonly { readonly uses: readonly string[]; readonly banned: (path: string) => boolean; readonly instead: string }[] = [
  { uses: ['Math.random'], banned: path => !outer.test(path), instead: 'take luck from the Luck that is handed in' },
  {
    uses: ['Date.now', 'new Date()', 'Date()', 'performance.now', ...timers],
    banned: path => !outer.test(path) && path !== 'src/run/clock.ts' && !isTest(path),
    instead: 'take time from the Clock that is handed in',
  },
  {
    uses: ['new Date(value)'],
    banned: path =>
      /^(games|src\/(core|transforms|players|run|session|wording|measures))\//.test(path) && path !== 'src/run/clock.ts' && !isTest(path),
    instead: 'keep UTC milliseconds; only exports and screens write dates',
  },
]

/** Names of model vendors and their products, which the rules of games and the core must not know. */
export const vendorRule = {
  files: /^(games|src\/core)\//,
  names: /openai|anthropic|gemini|chatgpt|\bgpt-?\d|\bclaude-|mistral|deepseek|\bollama|openrouter|\bqwen|\bllama-?\d|\bgrok\b/i,
}

/** Longest a source file may be, in lines: one idea each. */
export const lengthRule = {
  files: /^(src|games)\/.*\.(tsx?|mjs|css)$/,
  lines: (path: string): number => (/^src\/app\/(.*\/)?[\w-]*store\.ts$/.test(path) ? 150 : 300),
}

/** Folders that may stand at the top, and in src; and the only file that may stand in src itself. */
export const folders = {
  top: ['.ci', 'docs', 'e2e', 'games', 'public', 'src'],
  src: [
    'app',
    'catalogue.ts',
    'cli',
    'core',
    'data',
    'host',
    'join',
    'measures',
    'players',
    'run',
    'server',
    'session',
    'testkit',
    'tools',
    'transforms',
    'transport',
    'ui',
    'wording',
  ],
}
