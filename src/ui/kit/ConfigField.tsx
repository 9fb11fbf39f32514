import { NumberInput, SegmentedControl, Select, Switch, TextInput, Textarea } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { type Language, showNumber } from '../pad/texts'
import { GridField } from './GridField'
import { JsonField, LineField } from './LineField'
import { VariantsField } from './VariantsField'
import { type FieldIssue, issueAt, rangeText, say } from './issues'
import type { FieldSpec } from './schema'

/** What every input of a config form is given. `siblings`: the values beside it (a payoff grid names its rows by them). */
export interface ConfigFieldProps {
  readonly field: FieldSpec
  readonly value: unknown
  readonly path: readonly PropertyKey[]
  readonly issues: readonly FieldIssue[]
  readonly language: Language
  readonly siblings: Readonly<Record<string, unknown>>
  /** Inside a group or variant: no reset link of its own. */
  readonly inner?: boolean
  onChange(value: unknown): void
  onSiblings?(patch: Readonly<Record<string, unknown>>): void
}

/** One parameter: its title, its input, what it means, what it takes, and what is wrong with it. */
export function ConfigField(props: ConfigFieldProps) {
  const { field, value, language, onChange } = props
  const { shape } = field
  const id = useId()
  const found = issueAt(props.issues, props.path)
  const error = found === null ? undefined : say(found, shape, value, language)
  const range = rangeText(shape, language)
  const description = [field.description?.replace(/\.$/, ''), range === '' ? undefined : range].filter(Boolean).join(' · ') || undefined
  const unit = field.unit
  const frame = (wide: boolean, input: ReactNode) => (
    <div className="config-field" data-wide={wide || undefined}>
      {input}
      {props.inner !== true && <Reset {...props} />}
    </div>
  )
  switch (shape.kind) {
    case 'number':
      return frame(
        false,
        <NumberInput
          label={field.title}
          description={description}
          inputWrapperOrder={ORDER}
          value={(value ?? '') as number | string}
          error={error}
          {...(shape.step === undefined ? {} : { step: shape.step })}
          allowDecimal={!shape.whole}
          decimalSeparator={language === 'de' ? ',' : '.'}
          clampBehavior="none"
          inputMode={shape.whole ? 'numeric' : 'decimal'}
          {...(unit === undefined
            ? { hideControls: !shape.whole }
            : {
                rightSection: <span className="config-unit">{unit}</span>,
                rightSectionWidth: `${unit.length * 0.6 + 1}em`,
                rightSectionPointerEvents: 'none' as const,
              })}
          onChange={onChange}
        />,
      )
    case 'boolean':
      return frame(
        false,
        <Switch
          label={field.title}
          description={description}
          checked={value === true}
          error={error}
          onChange={e => onChange(e.currentTarget.checked)}
        />,
      )
    case 'enum': {
      const few = shape.options.length <= 3 && shape.options.every(o => o.title.length <= 14)
      return frame(
        false,
        few ? (
          <div role="radiogroup" aria-labelledby={id}>
            <span id={id} className="config-label">
              {field.title}
            </span>
            <SegmentedControl
              fullWidth
              value={String(value)}
              data={shape.options.map(o => ({ value: o.id, label: o.title }))}
              onChange={onChange}
              aria-labelledby={id}
            />
            <Notes description={description} error={error} />
          </div>
        ) : (
          <Select
            label={field.title}
            description={description}
            inputWrapperOrder={ORDER}
            error={error}
            allowDeselect={false}
            value={String(value)}
            data={shape.options.map(o => ({ value: o.id, label: o.title }))}
            onChange={onChange}
          />
        ),
      )
    }
    case 'text':
      return frame(
        shape.long,
        shape.long ? (
          <Textarea
            label={field.title}
            description={description}
            inputWrapperOrder={ORDER}
            error={error}
            autosize
            minRows={2}
            value={String(value ?? '')}
            onChange={e => onChange(e.currentTarget.value)}
          />
        ) : (
          <TextInput
            label={field.title}
            description={description}
            inputWrapperOrder={ORDER}
            error={error}
            value={String(value ?? '')}
            onChange={e => onChange(e.currentTarget.value)}
          />
        ),
      )
    case 'texts':
    case 'numbers':
    case 'lists':
      return frame(shape.kind === 'lists', <LineField {...props} shape={shape} description={description} error={error} />)
    case 'grid':
      return frame(true, <GridField {...props} shape={shape} description={description} error={error} />)
    case 'tuple':
      return frame(
        true,
        <Group title={field.title} description={description} error={undefined}>
          {shape.items.map((item, i) => (
            <ConfigField
              key={item.key}
              {...props}
              inner
              field={item}
              value={(value as unknown[] | undefined)?.[i]}
              path={[...props.path, i]}
              onChange={v => onChange(shape.items.map((_, j) => (j === i ? v : (value as unknown[])[j])))}
            />
          ))}
        </Group>,
      )
    case 'group':
      return frame(
        true,
        <Group title={field.title} description={description} error={undefined}>
          {shape.fields.map(inner => (
            <ConfigField
              key={inner.key}
              {...props}
              inner
              field={inner}
              value={(value as Record<string, unknown> | null)?.[inner.key] ?? inner.default}
              path={[...props.path, inner.key]}
              onChange={v => onChange({ ...(value as object), [inner.key]: v })}
            />
          ))}
        </Group>,
      )
    case 'variants':
      return frame(false, <VariantsField {...props} shape={shape} description={description} error={error} />)
    case 'json':
      return frame(true, <JsonField {...props} description={description} error={error} />)
  }
}

/** The label first, then the input, then the words, so that inputs of a row stand on one line. */
export const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

/** Explanation and complaint of an input that isn't one of the kit's. */
export const Notes = ({ description, error }: { readonly description: string | undefined; readonly error: string | undefined }) => (
  <>
    {error !== undefined && (
      <p className="config-error" role="alert">
        {error}
      </p>
    )}
    {description !== undefined && <p className="config-description">{description}</p>}
  </>
)

/** Several inputs under one title. */
const Group = (props: {
  readonly title: string
  readonly description: string | undefined
  readonly error: string | undefined
  readonly children: ReactNode
}) => (
  <fieldset className="config-group">
    <legend className="config-label">{props.title}</legend>
    {props.children}
    <Notes description={props.description} error={props.error} />
  </fieldset>
)

/** Back to the default, where the value differs from it; its room is kept. */
function Reset({ field, value, language, onChange }: ConfigFieldProps) {
  if (field.default === undefined || JSON.stringify(value) === JSON.stringify(field.default)) return null
  const short = typeof field.default === 'number' ? showNumber(field.default, language) : null
  const text = language === 'de' ? 'zurücksetzen' : 'reset'
  return (
    <button type="button" className="config-reset" onClick={() => onChange(field.default)} aria-label={`${field.title}: ${text}`}>
      {short === null ? text : language === 'de' ? `zurück auf ${short}` : `back to ${short}`}
    </button>
  )
}
