import { allSeats } from '../../core/seats'
import type { Law } from '../law'
import { playTrial, some } from '../trial'

/** One match may take this long, which no sound game comes near and a cubic one passes; and one seat may be told this much at a time. */
const budgetMs = 10_000
const charsPerSeat = 20_000

/** Law 20: the game works at its least, usual and most seats, in time, and tells a seat an amount that a phone, a model and a wire can carry. */
export const sizeLaw: Law = {
  number: 20,
  title: 'works at minimum, default and maximum seats within a time budget',
  ofSubject({ game, stack }, settings) {
    if (stack !== undefined) return []
    const config = settings.find(setting => setting.kind === 'default')?.config
    if (config === undefined) return []
    const { min, max } = game.seats(config)
    return [min, max]
      .filter(seats => !settings.some(setting => setting.config === config && setting.seats === seats))
      .map(seats => ({ expected: `a trial with ${seats} seats`, found: 'none' }))
  },
  ofSetting(subject, setting, trials, { now }) {
    if (setting.kind !== 'default' && setting.kind !== 'seats') return []
    const started = now()
    const trial = playTrial(subject, setting, 'any', 'size')
    const ms = now() - started
    if (ms > budgetMs) return [{ expected: `one match within ${budgetMs} ms`, found: `${Math.round(ms)} ms for ${trial.frames.length} steps` }]
    if (trial.machine === null) return []
    const { game } = subject
    const observed = some(trials[0]?.frames ?? [], 6).flatMap(({ state, k, events }) =>
      some(allSeats(setting.seats), 3).flatMap(seat => [
        { what: 'an observation', chars: JSON.stringify(game.observe(state, seat, setting.config)).length, k, seat },
        ...events
          .filter(event => event.to?.includes(seat) ?? true)
          .map(event => ({ what: 'an event', chars: JSON.stringify(event.is).length, k, seat })),
        ...events
          .filter(event => event.to?.includes(seat) ?? true)
          .map(event => ({ what: 'a report', chars: game.wording.en.report(event.is, seat, trial.briefs[seat]).length, k, seat })),
      ]),
    )
    return observed
      .filter(({ chars }) => chars > charsPerSeat)
      .map(({ what, chars, k, seat }) => ({
        expected: `${what} of at most ${charsPerSeat} characters`,
        found: `${chars}`,
        at: `step ${k + 1}, seat ${seat}`,
      }))
  },
}
