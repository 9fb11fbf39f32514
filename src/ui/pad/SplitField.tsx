import type { ActionSpec } from '../../core/action-space'
import { NumberField } from './NumberField'
import { toNumber, unitOf } from './draft'
import { type Naming, nameOf } from './naming'
import { type Language, padTexts, showNumber } from './texts'

/** A total given to parts: one box and slider each. With two parts the other follows; with more, what is left to give is said. */
export function SplitField(props: {
  readonly space: Extract<ActionSpec, { kind: 'split' }>
  readonly value: Readonly<Record<string, string>>
  readonly label: string
  readonly naming: Naming
  readonly language: Language
  readonly faulty: boolean
  readonly describedBy: string
  readonly first: boolean
  onChange(value: Readonly<Record<string, string>>): void
}) {
  const { space, value, language } = props
  const t = padTexts(language)
  const unit = unitOf(space)
  const given = space.parts.reduce((sum, p) => sum + (toNumber(value[p] ?? '') || 0), 0)
  const rest = Number((space.total - given).toFixed(9))
  const change = (part: string, typed: string) => {
    const next = { ...value, [part]: typed }
    const n = toNumber(typed)
    const other = space.parts.length === 2 ? space.parts.find(p => p !== part) : undefined
    if (other !== undefined && n >= 0 && n <= space.total) next[other] = String(Number((space.total - n).toFixed(9)))
    props.onChange(next)
  }
  return (
    <fieldset className="pad-split" aria-describedby={props.describedBy}>
      <legend className="pad-label">{props.label}</legend>
      {space.parts.map((part, i) => (
        <NumberField
          key={part}
          space={{ kind: unit === 1 ? 'int' : 'real', min: 0, max: space.total, step: unit }}
          value={value[part] ?? ''}
          label={nameOf(part, props.naming)}
          language={language}
          faulty={props.faulty}
          describedBy={props.describedBy}
          first={props.first && i === 0}
          quiet
          onChange={typed => change(part, typed)}
        />
      ))}
      <p className="pad-hint" aria-live="polite">
        {rest === 0 ? t.allPlaced(showNumber(space.total, language)) : t.rest(showNumber(rest, language), showNumber(space.total, language))}
      </p>
    </fieldset>
  )
}
