/** As many configs as a session is likely to mix. */
const MOST = 256

const known = new Map<string, unknown>()

/**
 * The one object that stands for all configs of this content. Games keep what they work out of a config (benchmarks, tables, briefs) by the object,
 * and every log that is read from text brings an object of its own; without this a thousand matches of one set-up would work it out a thousand times.
 * Nobody ever changes a config, so sharing one is safe.
 */
export function sharedConfig(config: unknown): unknown {
  const key = JSON.stringify(config)
  if (key === undefined) return config
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MOST) known.clear()
  known.set(key, config)
  return config
}
