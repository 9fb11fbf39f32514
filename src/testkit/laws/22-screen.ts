import type { Law } from '../law'

/** Law 22: the generic screen renders every frame from every seat's eyes, and so does the game's own where it has one. */
export const screenLaw: Law = {
  number: 22,
  title: 'the generic screen renders every frame',
  ofTrial(subject, trial, { screen }) {
    return screen === undefined || trial.crash !== null ? [] : screen(subject, trial)
  },
}
