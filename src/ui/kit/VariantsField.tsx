import { Select, Switch } from '@mantine/core'
import { useId } from 'react'
import { ConfigField, type ConfigFieldProps, Notes, ORDER } from './ConfigField'
import { type FieldShape, firstValue, fits } from './schema'

/** A parameter that takes one of several forms, or nothing: a switch where there is one form besides nothing, else a list. */
export function VariantsField(
  props: ConfigFieldProps & {
    readonly shape: Extract<FieldShape, { kind: 'variants' }>
    readonly description: string | undefined
    readonly error: string | undefined
  },
) {
  const { shape, field, value } = props
  const id = useId()
  const at = shape.variants.findIndex(v => fits(v.shape, value, v.nothing))
  const chosen = shape.variants[at]
  const pick = (i: number) => {
    const variant = shape.variants[i]
    if (variant) props.onChange(variant.nothing ? null : firstValue(variant.shape))
  }
  const some = shape.variants.findIndex(v => !v.nothing)
  const none = shape.variants.findIndex(v => v.nothing)
  const inner = chosen && !chosen.nothing && (
    <div className="config-inner" role="group" aria-label={field.title}>
      {chosen.shape.kind === 'group' ? (
        chosen.shape.fields.map(f => (
          <ConfigField
            key={f.key}
            {...props}
            inner
            field={f}
            value={(value as Record<string, unknown>)[f.key]}
            path={[...props.path, f.key]}
            onChange={v => props.onChange({ ...(value as object), [f.key]: v })}
          />
        ))
      ) : (
        <ConfigField
          {...props}
          inner
          field={{
            key: field.key,
            title: chosen.title,
            default: undefined,
            shape: chosen.shape,
            ...(field.unit === undefined ? {} : { unit: field.unit }),
          }}
        />
      )}
    </div>
  )
  return (
    <>
      {shape.variants.length === 2 && none >= 0 ? (
        <Switch
          label={field.title}
          description={props.description}
          checked={at !== none}
          onChange={e => pick(e.currentTarget.checked ? some : none)}
        />
      ) : (
        <>
          <Select
            id={id}
            label={field.title}
            description={props.description}
            inputWrapperOrder={ORDER}
            allowDeselect={false}
            value={at < 0 ? null : String(at)}
            data={shape.variants.map((v, i) => ({ value: String(i), label: v.title }))}
            onChange={i => pick(Number(i))}
          />
        </>
      )}
      {inner || <Notes description={undefined} error={props.error} />}
    </>
  )
}
