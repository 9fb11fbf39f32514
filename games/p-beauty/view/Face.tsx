import type { Brief } from '../game'

const guesses = [0.14, 0.34, 0.5, 0.82]
const left = 10
const width = 100

/** The card's drawing made from the actual brief: four numbers on the line, their mean, and the target that p makes of it. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const mean = guesses.reduce((a, b) => a + b, 0) / guesses.length
  const goal = (brief.p * (brief.min + mean * (brief.max - brief.min)) - brief.min) / (brief.max - brief.min)
  const [m, t] = [left + mean * width, left + Math.min(1.05, Math.max(-0.05, goal)) * width]
  const ink = { stroke: 'var(--ink)', strokeWidth: 1.5 }
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      <path d={`M${left} 54H${left + width}M${left} 49v10M${left + width} 49v10`} fill="none" stroke="var(--ink)" strokeWidth={2} />
      <path d={`M${m} 29C${m - (m - t) * 0.2} 16 ${t + (m - t) * 0.2} 16 ${t} 28`} fill="none" stroke="var(--soft)" strokeWidth={1.5} />
      <path d={`M${m} 32V54`} fill="none" stroke="var(--soft)" strokeWidth={1.5} strokeDasharray="3 3" />
      <path d={`M${t} 30V54`} fill="none" stroke="var(--accent)" strokeWidth={2.5} />
      <path d={`M${t} 58l-5 9h10z`} fill="var(--accent)" {...ink} />
      {guesses.map((guess, seat) => (
        <circle key={guess} cx={left + guess * width} cy={45} r={5} fill={`var(--seat-${seat})`} {...ink} />
      ))}
    </svg>
  )
}
