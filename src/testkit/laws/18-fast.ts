import { listAll } from '../../core/action-space'
import { luckOf } from '../../core/luck'
import { Machine } from '../../core/machine'
import type { Law } from '../law'

/** Law 18: the fast twin pays what the definition pays, on random joint actions as integer codes. */
export const fastLaw: Law = {
  number: 18,
  title: '`fast` equals the definition',
  ofSetting({ game }, { config, seats }) {
    const { fast } = game
    if (fast === undefined || !fast.covers(config, seats)) return []
    for (const seed of ['fast/1', 'fast/2', 'fast/3', 'fast/4']) {
      const machine = new Machine({ game, config, seats, seed })
      const luck = luckOf(seed)
      const codes: number[] = []
      while (machine.turn !== null) {
        const { turn } = machine
        const moves = turn.seats.map(seat => {
          const actions = listAll(game.actions(machine.observe(seat), turn, machine.briefs[seat]), 256)
          if (actions === null) throw new Error('fast: expected at most 256 actions per seat where covers() is true')
          const code = luck.int(0, actions.length - 1)
          codes.push(code)
          return { seat, action: actions[code] }
        })
        machine.apply(moves)
      }
      const [expected, found] = [machine.payoffs(), fast.play(config, seats, Uint8Array.from(codes))]
      const same = expected.length === found.length && expected.every((x, i) => Math.abs(x - (found[i] as number)) <= 1e-9 * Math.max(1, Math.abs(x)))
      if (!same) return [{ expected: JSON.stringify(expected), found: JSON.stringify(found), at: `codes ${codes.slice(0, 40).join('')}` }]
    }
    return []
  },
}
