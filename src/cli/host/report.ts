import type { HostHandle } from '../../host/handle'

/** Tells how a session goes, one line at each change of its course. Returns how to stop. */
export function reporting(handle: HostHandle, say: (line: string) => void): () => void {
  let last = ''
  const look = () => {
    const { stage, part, matching, matchings, plan, counts, deciding, problem, fault, resting } = handle.frame()
    const where =
      part === null ? 'waiting to start' : `${plan.parts[part]?.name ?? ''} ${(matching ?? 0) + 1}/${matchings}${resting ? ', results' : ''}`
    const line = `${stage} · ${where} · ${counts.in} in, ${counts.offline} offline${problem === null ? '' : ` · ${problem}`}${fault === null ? '' : ` · ${fault}`}`
    if (line === last) return
    last = line
    say(deciding.of === 0 ? line : `${line} · ${deciding.have} of ${deciding.of} decided`)
  }
  look()
  return handle.subscribe(look)
}
