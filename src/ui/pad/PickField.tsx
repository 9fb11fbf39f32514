import { useId } from 'react'
import { type Naming, nameOf } from './naming'

/** One of a few, as segments: native radio buttons under the paint, so arrows, labels and forms work by themselves. */
export function PickField(props: {
  readonly options: readonly string[]
  readonly value: string
  readonly label: string
  readonly naming: Naming
  readonly faulty: boolean
  readonly describedBy: string
  readonly first: boolean
  onChange(value: string): void
}) {
  const group = useId()
  return (
    <fieldset className="pad-segments" aria-describedby={props.describedBy} data-faulty={props.faulty || undefined}>
      <legend className="pad-label">{props.label}</legend>
      <div className="pad-segment-row">
        {props.options.map((option, i) => (
          <label key={option} className="pad-segment" data-on={props.value === option || undefined}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={props.value === option}
              data-first={(props.first && i === 0) || undefined}
              onChange={() => props.onChange(option)}
            />
            <span>{nameOf(option, props.naming)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Several of a list, as check boxes. */
export function ManyField(props: {
  readonly options: readonly string[]
  readonly value: readonly string[]
  readonly label: string
  readonly hint: string
  readonly naming: Naming
  readonly describedBy: string
  readonly first: boolean
  onChange(value: readonly string[]): void
}) {
  return (
    <fieldset className="pad-many" aria-describedby={props.describedBy}>
      <legend className="pad-label">{props.label}</legend>
      <p className="pad-hint">{props.hint}</p>
      {props.options.map((option, i) => (
        <label key={option} className="pad-check">
          <input
            type="checkbox"
            checked={props.value.includes(option)}
            data-first={(props.first && i === 0) || undefined}
            onChange={e => props.onChange(e.target.checked ? [...props.value, option] : props.value.filter(o => o !== option))}
          />
          <span>{nameOf(option, props.naming)}</span>
        </label>
      ))}
    </fieldset>
  )
}
