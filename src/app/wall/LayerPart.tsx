import type { SheetInput } from './reading'
import { layersOf } from './sheet'
import { wallTexts } from './texts'
import type { Fed } from './use-wall-feed'

/** The layers of a chart that have something to show, as switches; off again with one button. */
export function LayerPart({ fed, reading, language }: { readonly fed: Fed; readonly reading: SheetInput; readonly language: 'en' | 'de' }) {
  const t = wallTexts(language).controls
  const { choice, change } = fed
  const layers = layersOf(reading)
  if (layers.length === 0) return null
  return (
    <fieldset className="wall-layers">
      <legend>{t.layers}</legend>
      {layers.map(layer => (
        <label key={layer} className="wall-check">
          <input
            type="checkbox"
            checked={choice.layers.includes(layer)}
            onChange={event => change({ layers: event.target.checked ? [...choice.layers, layer] : choice.layers.filter(one => one !== layer) })}
          />
          <span>{t.layer[layer]}</span>
        </label>
      ))}
      {choice.layers.length > 0 && (
        <button type="button" className="button" data-quiet onClick={() => change({ layers: [] })}>
          {t.clear}
        </button>
      )}
    </fieldset>
  )
}
