/** Letters of a player's name that fit one line of a row, and that fit the two lines of a table's first column. */
const LINE = 30
const CELL = 40

/** How a player is called in a table: without the folder of a model's id, and from `long` letters on cut in the middle, because versions stand at the end. */
export function nameOf(player: string, long: number = LINE): string {
  const bare = player.replace(/^[\w.-]+\/(?=\S)/, '')
  if (bare.length <= long) return bare
  const head = Math.floor((long - 1) / 2)
  return `${bare.slice(0, head)}…${bare.slice(head + 1 - long)}`
}

/** A label as people read it (`Labels`) with every model's id in it called by `nameOf`: each member of a pairing, counted or not, its place and protocols left as they are. */
export const shortLabel = (label: string): string =>
  label.replace(/(^|[+×] )([^\s()]+)/g, (_, before: string, id: string) => before + nameOf(id, CELL))
