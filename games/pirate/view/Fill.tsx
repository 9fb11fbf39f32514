import { useId, useState } from 'react'
import type { ScreenTexts } from '../wording/screen'

/** Gives the same to many ranks at once, which a crew of hundreds needs: so much to every k-th rank from one to another. All boxes start empty: a number would be a hint. */
export function Fill(props: {
  readonly from: number
  readonly to: number
  readonly t: ScreenTexts
  onFill(each: string, ranks: readonly number[]): void
}) {
  const { t } = props
  const id = useId()
  const [boxes, setBoxes] = useState({ each: '', from: '', to: '', every: '' })
  const [from, to, every] = [Number(boxes.from || props.from), Number(boxes.to || props.to), Number(boxes.every || 1)]
  const ready = /^\d+$/.test(boxes.each) && Number.isInteger(from) && Number.isInteger(to) && every >= 1 && Number.isInteger(every)
  const fill = () => {
    const ranks: number[] = []
    for (let rank = Math.max(props.from, from); rank <= Math.min(props.to, to); rank += every) ranks.push(rank)
    props.onFill(boxes.each, ranks)
  }
  const box = (key: keyof typeof boxes, label: string, hint: string) => (
    <span className="pi-box">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={hint}
        value={boxes[key]}
        onChange={event => setBoxes(before => ({ ...before, [key]: event.target.value }))}
      />
    </span>
  )
  return (
    <details className="pi-fill" open>
      <summary>{t.fill}</summary>
      <div>
        {box('each', t.fillGive, '')}
        {box('from', t.fillFrom, String(props.from))}
        {box('to', t.fillTo, String(props.to))}
        {box('every', t.fillEvery, '1')}
        <button type="button" disabled={!ready} onClick={fill}>
          {t.fillDo}
        </button>
      </div>
    </details>
  )
}
