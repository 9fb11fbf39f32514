import { type ESTree, parseSync, Visitor } from 'vite'

/** One import of a source file. `types`: nothing of it is left after compiling. `lazy`: loaded when it is reached. */
export interface Import {
  readonly from: string
  readonly types: boolean
  readonly lazy: boolean
  readonly line: number
}

/** What a source file reaches for. `uses` are global clocks, timers and luck, by the names of `boundaries.ts`. */
export interface Scan {
  readonly imports: readonly Import[]
  readonly globs: readonly { readonly pattern: string; readonly line: number }[]
  readonly uses: readonly { readonly name: string; readonly line: number }[]
}

const timers = new Set(['setTimeout', 'setInterval', 'setImmediate'])
const members = new Set(['Math.random', 'Date.now', 'performance.now'])
const globals = new Set(['globalThis', 'window', 'self'])

const literal = (node: ESTree.Node | null | undefined): string | null => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null
}

/** `a.b.c` as text without a leading `globalThis`, `window` or `self`; null for anything else. */
const dotted = (node: ESTree.Node): string | null => {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`
  if (node.type !== 'MemberExpression') return null
  const object = dotted(node.object)
  const property = node.property.type === 'Identifier' && !node.computed ? node.property.name : literal(node.property)
  if (object === null || property === null) return null
  return globals.has(object) ? property : `${object}.${property}`
}

/** Reads a TypeScript or JavaScript source by its syntax tree, so that comments and texts count for nothing. Throws where it doesn't parse. */
export const scan = (path: string, text: string): Scan => {
  const { program, errors } = parseSync(path, text)
  const [error] = errors
  if (error) throw new Error(`${path} can't be read: ${error.message}`)
  const imports: Import[] = []
  const globs: { pattern: string; line: number }[] = []
  const uses: { name: string; line: number }[] = []
  const lineOf = (node: { start: number }): number => text.slice(0, node.start).split('\n').length
  const take = (node: { start: number }, from: string | null, kind: { types?: boolean; lazy?: boolean } = {}): void => {
    if (from !== null) imports.push({ from, types: kind.types ?? false, lazy: kind.lazy ?? false, line: lineOf(node) })
  }
  const use = (node: { start: number }, name: string): void => void uses.push({ name, line: lineOf(node) })
  new Visitor({
    ImportDeclaration: node => {
      const named = node.specifiers
      const types =
        node.importKind === 'type' || (named.length > 0 && named.every(one => one.type === 'ImportSpecifier' && one.importKind === 'type'))
      take(node, node.source.value, { types })
    },
    ExportAllDeclaration: node => take(node, node.source.value, { types: node.exportKind === 'type' }),
    ExportNamedDeclaration: node => {
      const types = node.exportKind === 'type' || (node.specifiers.length > 0 && node.specifiers.every(one => one.exportKind === 'type'))
      take(node, node.source?.value ?? null, { types })
    },
    ImportExpression: node => take(node, literal(node.source), { lazy: true }),
    TSImportType: node => take(node, literal(node.source), { types: true }),
    NewExpression: node => {
      const callee = dotted(node.callee)
      if (callee === 'Date') use(node, node.arguments.length ? 'new Date(value)' : 'new Date()')
      const [first, second] = node.arguments
      const besideThis = callee === 'URL' && second && dotted(second) === 'import.meta.url' ? literal(first) : null
      if (besideThis?.startsWith('.')) take(node, besideThis, { lazy: true })
    },
    CallExpression: node => {
      const callee = dotted(node.callee)
      if (callee === 'Date') use(node, 'Date()')
      if (callee === 'import.meta.glob') {
        const [first] = node.arguments
        const patterns = first?.type === 'ArrayExpression' ? first.elements : [first]
        for (const pattern of patterns) globs.push({ pattern: literal(pattern) ?? '', line: lineOf(node) })
      }
    },
    // A member or a timer that is only named can be called elsewhere, so naming it counts.
    MemberExpression: node => {
      const name = dotted(node)
      if (name !== null && (members.has(name) || timers.has(name))) use(node, name)
    },
    Identifier: node => {
      if (timers.has(node.name)) use(node, node.name)
    },
  }).visit(program)
  return { imports, globs, uses: uses.filter((one, at) => uses.findIndex(other => other.name === one.name && other.line === one.line) === at) }
}
