import { type Setup, seatCount } from '../setup/setup'

/** The groups with as many seats as are wanted: the last group grows or shrinks first. */
export function resized(groups: Setup['groups'], wanted: number): Setup['groups'] {
  const out = groups.map(group => ({ ...group }))
  for (let over = seatCount(out) - wanted; over > 0; over = seatCount(out) - wanted) {
    const last = out.at(-1)
    if (!last || (out.length === 1 && last.count <= over)) break
    if (last.count > over) last.count -= over
    else out.pop()
  }
  const short = wanted - seatCount(out)
  const last = out.at(-1)
  if (short > 0 && last) {
    if (last.player.kind !== 'human') last.count += short
    else out.push({ player: last.player, count: short })
  }
  return out
}
