import type { WallShow } from './protocol'
import { SheetRoom } from './SheetRoom'
import { wallTexts } from './texts'

/** One chart with the layers that the teacher has switched on. */
export function Reveal({ show }: { readonly show: WallShow }) {
  const t = wallTexts(show.language)
  const { sheet, language } = show
  if (sheet === null || sheet.periods === 0)
    return (
      <div className="wall-middle">
        <h1 className="wall-title">{show.playing?.name ?? show.title}</h1>
        <p className="wall-lead">{t.reveal.none}</p>
      </div>
    )
  const isOne = sheet.blocks.length === 1 && sheet.periods > 1
  return (
    <div className="wall-reveal">
      <h1 className="wall-title">
        {sheet.chart.title[language]}
        {isOne && (
          <span className="wall-soft">
            {' '}
            {sheet.axis.split(',')[0]} {sheet.period}
          </span>
        )}
      </h1>
      <SheetRoom sheet={sheet} language={language} />
    </div>
  )
}
