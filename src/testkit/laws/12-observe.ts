import { canonical } from '../../core/canonical'
import type { Seat } from '../../core/game'
import { allSeats } from '../../core/seats'
import type { Law } from '../law'
import type { Finding } from '../subject'
import { some } from '../trial'

/** Law 12: `observe` reads neither `own[other]` nor `secret`, wherever in the state they stand; what it returns can't reach them either. */
export const observeLaw: Law = {
  number: 12,
  title: '`observe` reads neither own[other] nor secret',
  ofTrial({ game }, { frames, machine, setting }) {
    const findings: Finding[] = []
    const states = [
      ...some(frames, 10).map(frame => [frame.state, `before step ${frame.k + 1}`] as const),
      ...(machine === null ? [] : [[machine.state, 'the end'] as const]),
    ]
    for (const [state, at] of states) {
      for (const seat of some(allSeats(setting.seats), 4)) {
        try {
          canonical(game.observe(guarded(state, seat), seat, setting.config))
        } catch (error) {
          if (error instanceof Peeked)
            findings.push({ expected: 'an observation from what the seat may know', found: `a look at ${error.message}`, at: `${at}, seat ${seat}` })
          else throw error
        }
      }
    }
    return findings
  },
}

class Peeked extends Error {}

const isIndex = (key: string | symbol): key is string => typeof key === 'string' && /^\d+$/.test(key)

/** The state behind a pane of glass: reading `secret`, or another seat's entry of `own`, throws. */
function guarded(value: unknown, seat: Seat): unknown {
  if (typeof value !== 'object' || value === null) return value
  // A proxy may not lie about frozen properties, so it stands before a shallow copy.
  const copy = Array.isArray(value) ? [...value] : { ...value }
  return new Proxy(copy, {
    get(target, key) {
      const part = Reflect.get(target, key) as unknown
      if (key === 'secret') throw new Peeked('secret')
      return key === 'own' && Array.isArray(part) ? onlyOwn(part, seat) : guarded(part, seat)
    },
  })
}

function onlyOwn(own: readonly unknown[], seat: Seat): unknown {
  return new Proxy([...own], {
    get(target, key) {
      if (isIndex(key) && Number(key) !== seat) throw new Peeked(`own[${key}]`)
      const part = Reflect.get(target, key) as unknown
      return isIndex(key) ? guarded(part, seat) : part
    },
  })
}
