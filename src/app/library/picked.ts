/** A file with its path inside the folder that was picked or dropped; the bare name where it came alone. */
export interface Picked {
  readonly path: string
  readonly file: File
}

/** The files of a file or folder picker. */
export const pickedOf = (files: Iterable<File>): readonly Picked[] => [...files].map(file => ({ path: file.webkitRelativePath || file.name, file }))

/** Everything that was dropped, folders to their bottom, in the browser's order. The entries are taken at once, because a drop's data are gone after its event. */
export function droppedOf(data: DataTransfer): Promise<readonly Picked[]> {
  const entries = [...data.items].map(item => item.webkitGetAsEntry?.() ?? null)
  if (!entries.some(entry => entry?.isDirectory === true)) return Promise.resolve(pickedOf(data.files))
  return Promise.all(entries.filter(entry => entry !== null).map(inside)).then(lists => lists.flat())
}

async function inside(entry: FileSystemEntry): Promise<readonly Picked[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const out: Picked[] = []
  for (;;) {
    // A reader hands out some hundred entries at a time, then none.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (some.length === 0) return out
    for (const one of some.sort((a, b) => (a.name < b.name ? -1 : 1))) out.push(...(await inside(one)))
  }
}
