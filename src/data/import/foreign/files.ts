/** A file that may hold a published record: where it is, its size in bytes, and its text, read only when its turn has come. */
export interface RecordFile {
  readonly path: string
  readonly size: number
  text(): Promise<string>
}

/** Files that together are one record: a save file of GAMA-Bench, or a config and a table of GLEE. `source` is the file or the folder. */
export type RecordParts =
  | { readonly origin: 'gamabench'; readonly source: string; readonly file: RecordFile }
  | { readonly origin: 'glee'; readonly source: string; readonly config: RecordFile | null; readonly table: RecordFile | null }

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/**
 * Sorts files into records, by their names alone and in their order: `config.json` and `game.csv` of one folder are a game of GLEE, every other `.json` is a save file of GAMA-Bench.
 * All else (prompts, pictures, notes) isn't looked at. `only`, where given, leaves the other origin out.
 */
export function recordsAmong(files: readonly RecordFile[], only?: RecordParts['origin']): readonly RecordParts[] {
  const folders = new Map<string, { config: RecordFile | null; table: RecordFile | null }>()
  const out: (RecordParts | { readonly folder: string })[] = []
  const tables = new Set(files.filter(file => nameOf(file.path) === 'game.csv').map(file => folderOf(file.path)))
  for (const file of files) {
    const [name, folder] = [nameOf(file.path), folderOf(file.path)]
    const isConfig = name === 'config.json' && (tables.has(folder) || only === 'glee')
    if (only !== 'gamabench' && (isConfig || name === 'game.csv')) {
      const known = folders.get(folder)
      const parts = known ?? { config: null, table: null }
      if (known === undefined) {
        folders.set(folder, parts)
        out.push({ folder })
      }
      parts[isConfig ? 'config' : 'table'] = file
    } else if (only !== 'glee' && /\.json$/i.test(name)) out.push({ origin: 'gamabench', source: file.path, file })
  }
  return out.map(part =>
    'folder' in part ? { origin: 'glee', source: part.folder, ...(folders.get(part.folder) as NonNullable<ReturnType<typeof folders.get>>) } : part,
  )
}
