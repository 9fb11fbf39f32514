/** The seats in shooting order: ascending by hit rate, equal rates by seat. */
export const orderOf = (rates: readonly number[]): readonly number[] =>
  rates.map((_, seat) => seat).sort((a, b) => (rates[a] as number) - (rates[b] as number) || a - b)
