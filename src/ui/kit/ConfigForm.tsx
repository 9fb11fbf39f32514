import { useMemo } from 'react'
import type { z } from 'zod'
import type { Language } from '../pad/texts'
import { ConfigField } from './ConfigField'
import './config.css'
import { issuesOf } from './issues'
import { type FieldSpec, fieldsOf } from './schema'

/** What a form holds: values by key, also those that aren't valid yet, so that nothing typed is lost. */
export type FormValues = Readonly<Record<string, unknown>>

/**
 * The form of a config, made from its zod schema: titles, explanations, units and ranges from the meta, German from `meta.de`.
 * Every change goes up at once; what is wrong is said at its field. A field that its `when` makes irrelevant isn't shown, its value stays.
 */
export function ConfigForm(props: {
  readonly schema: z.ZodType
  readonly values: FormValues
  readonly language: Language
  /** A narrow form has one column. */
  readonly narrow?: boolean
  onChange(values: FormValues): void
}) {
  const { schema, values, language, onChange } = props
  const fields = useMemo(() => fieldsOf(schema, language), [schema, language])
  const issues = useMemo(() => issuesOf(schema.safeParse(values)), [schema, values])
  const named = fields.some(f => f.shape.kind === 'grid' && f.shape.names !== null && matters(f, values, fields))
  const shown = fields.filter(f => matters(f, values, fields) && !(named && f.key === 'actions'))
  const taken = new Set(shown.map(f => f.key))
  const rest = issues.filter(i => !taken.has(String(i.path[0])) && String(i.path[0]) !== 'actions')
  return (
    <div className="config" data-narrow={props.narrow || undefined}>
      {shown.map(field => (
        <ConfigField
          key={field.key}
          field={field}
          value={field.key in values ? values[field.key] : field.default}
          path={[field.key]}
          issues={issues}
          language={language}
          siblings={values}
          onChange={value => onChange({ ...values, [field.key]: value })}
          onSiblings={patch => onChange({ ...values, ...patch })}
        />
      ))}
      {rest.length > 0 && (
        <p className="config-rest" role="alert">
          {rest[0]?.issue.message}
        </p>
      )}
    </div>
  )
}

/** False where the field's `when` says that it has no effect now. A sibling that isn't set has its default. */
const matters = (field: FieldSpec, values: FormValues, fields: readonly FieldSpec[]): boolean =>
  Object.entries(field.when ?? {}).every(([key, wanted]) => {
    const value = key in values ? values[key] : fields.find(other => other.key === key)?.default
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted
  })
