import { NumberInput } from '@mantine/core'
import { ORDER } from './Fold'

/** A whole number in a range, with its unit; `empty` where none may stand. Goes up only when it is one. `scale`: how many of the stored unit one shown unit is (1000: seconds shown, milliseconds stored). */
export function Count(props: {
  readonly label: string
  readonly hint?: string
  readonly unit?: string
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly scale?: number
  readonly empty?: boolean
  readonly disabled?: boolean
  /** It is wrong; what is wrong stands above. */
  readonly error?: boolean
  onChange(value: number | undefined): void
}) {
  const { scale = 1, value } = props
  return (
    <NumberInput
      label={props.label}
      description={props.hint}
      inputWrapperOrder={ORDER}
      min={props.min}
      max={props.max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      disabled={props.disabled ?? false}
      error={props.error ?? false}
      {...(props.unit === undefined
        ? {}
        : { rightSection: <span className="config-unit">{props.unit}</span>, rightSectionWidth: '6em', rightSectionPointerEvents: 'none' as const })}
      value={value === undefined ? '' : value / scale}
      onChange={n => {
        if (typeof n === 'number' && n >= props.min) props.onChange(n * scale)
        else if (n === '' && props.empty === true) props.onChange(undefined)
      }}
    />
  )
}
