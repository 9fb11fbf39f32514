import type { GameDef } from '../core/game'
import { Machine } from '../core/machine'

/**
 * All that a seat of a sequential game of two is shown while the given actions are played, after the end too, as one text: brief, rules, observations, questions, action spaces, labels and reports in
 * every wording, and what an audience sees. Two matches that differ only in what the seat may not know give the same text.
 */
export function shownTo(game: GameDef, seat: number, given: object, actions: readonly unknown[]): string {
  const machine = new Machine({ game, config: game.config.parse(given), seats: 2, seed: 'x' })
  const brief = machine.briefs[seat]
  const wordings = Object.values(game.wording)
  const shown: unknown[] = [brief, ...wordings.map(wording => wording.rules(brief, seat, 2))]
  for (const action of actions) {
    const turn = machine.turn
    if (turn === null) break
    shown.push(turn.id, turn.n, machine.observe(seat))
    if (turn.seats.includes(seat)) {
      shown.push(game.actions(machine.observe(seat), turn, brief))
      for (const wording of wordings) shown.push(wording.ask(machine.observe(seat), turn, brief), wording.label(action, brief, seat))
    }
    for (const event of machine.apply([{ seat: turn.seats[0] as number, action }]).events ?? [])
      shown.push(event, ...wordings.map(wording => wording.report(event.is, seat, brief)))
  }
  shown.push(machine.observe(seat), game.audience?.(machine.state, machine.config))
  return JSON.stringify(shown, null, 1)
}
