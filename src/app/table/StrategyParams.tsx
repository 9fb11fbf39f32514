import type { z } from 'zod'
import { ConfigForm } from '../../ui/kit/ConfigForm'
import type { Sitter } from '../setup/setup'
import type { Choosing } from './sitters'

/** The parameters of a strategy that sits somewhere; nothing where it has none. */
export function StrategyParams(props: {
  readonly sitter: Extract<Sitter, { kind: 'scripted' }>
  readonly choosing: Choosing
  onChange(sitter: Sitter): void
}) {
  const { sitter, choosing } = props
  const params = choosing.entry.strategies.find(s => s.id === sitter.strategy)?.params
  if (params === undefined) return null
  return (
    <ConfigForm
      schema={params}
      values={sitter.params ?? defaultsOf(params)}
      language={choosing.language}
      narrow
      onChange={values => props.onChange({ ...sitter, params: { ...values } })}
    />
  )
}

/** The defaults of a schema, where all its members have one. */
export function defaultsOf(schema: z.ZodType): Record<string, unknown> {
  const parsed = schema.safeParse({})
  return parsed.success ? (parsed.data as Record<string, unknown>) : {}
}
