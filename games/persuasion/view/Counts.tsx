import { figure, type Language } from '../money'
import { screenTexts } from '../wording/screen'

/** What a myopic buyer is told: one bar for the buyers before, parted into bought high, bought low, not bought. The numbers stand below it. */
export function Counts({
  before,
  sales,
  high,
  language,
}: {
  readonly before: number
  readonly sales: number
  readonly high: number
  readonly language: Language
}) {
  const t = screenTexts(language)
  const parts = [
    { id: 'high', n: high, name: t.boughtHigh },
    { id: 'low', n: sales - high, name: t.boughtLow },
    { id: 'none', n: before - sales, name: t.notBought },
  ]
  return (
    <div className="persuasion-counts">
      <p className="persuasion-head">{t.before(figure(before, language))}</p>
      <div className="persuasion-bar" aria-hidden="true">
        {parts.map(part => part.n > 0 && <span key={part.id} data-part={part.id} style={{ flexGrow: part.n }} />)}
      </div>
      <dl>
        {parts.map(part => (
          <div key={part.id}>
            <dt>
              <span className="persuasion-key" data-part={part.id} aria-hidden="true" /> {part.name}
            </dt>
            <dd>{figure(part.n, language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
