import type { Law } from '../law'

/** Law 3: rules are pure functions: a match plays with every config, brief, state, observation, action and event frozen. */
export const frozenLaw: Law = {
  number: 3,
  title: 'frozen states survive play',
  ofTrial: (_subject, { crash }) =>
    crash?.mutation === true ? [{ expected: 'new values', found: `a write into an old one: ${crash.message}`, at: `step ${crash.k + 1}` }] : [],
}
