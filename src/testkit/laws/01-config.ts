import { configSchema, type JsonSchema } from '../configs'
import type { Law } from '../law'
import type { Finding } from '../subject'

/** Law 1: defaults and every preset parse, and a form can be built: every field has a default, a title and a description in both languages, and a kind a form can show. */
export const configLaw: Law = {
  number: 1,
  title: 'defaults and presets parse, JSON schema and form build',
  ofSubject({ game }) {
    const findings: Finding[] = []
    const defaults = game.config.safeParse({})
    if (!defaults.success) findings.push({ expected: 'a config from defaults alone', found: defaults.error.message, at: 'config.parse({})' })
    for (const [id, preset] of Object.entries(game.presets)) {
      const result = game.config.safeParse(preset.config)
      if (!result.success) findings.push({ expected: 'a preset inside the schema', found: result.error.message, at: `preset ${id}` })
      else findings.push(...strayKeys(preset.config, result.data, id), ...seatsFit(game.seats(result.data), preset.seats, id))
      if (preset.title.en === '' || preset.title.de === '')
        findings.push({ expected: 'a title in English and German', found: 'an empty one', at: `preset ${id}` })
    }
    const schema = configSchema(game)
    if (schema.type !== 'object') findings.push({ expected: 'an object of fields', found: String(schema.type), at: 'JSON schema' })
    for (const [field, inner] of Object.entries(schema.properties ?? {})) findings.push(...formFlaws(field, inner))
    return findings
  },
}

/** A preset's field that the schema doesn't know would silently do nothing. */
function strayKeys(input: object, output: unknown, id: string): Finding[] {
  return Object.keys(input)
    .filter(key => !Object.hasOwn(output as object, key))
    .map(key => ({ expected: 'fields of the config', found: `“${key}”, which the schema drops`, at: `preset ${id}` }))
}

function seatsFit(range: { min: number; max: number; default: number }, seats: number | undefined, id: string): Finding[] {
  const ordered = range.min >= 1 && range.min <= range.default && range.default <= range.max
  if (!ordered) return [{ expected: '1 ≤ min ≤ default ≤ max seats', found: JSON.stringify(range), at: `preset ${id}` }]
  return seats === undefined || (seats >= range.min && seats <= range.max)
    ? []
    : [{ expected: `${range.min} to ${range.max} seats`, found: String(seats), at: `preset ${id}` }]
}

function formFlaws(field: string, schema: JsonSchema): Finding[] {
  const where = `config.${field}`
  const findings: Finding[] = []
  if (schema.default === undefined) findings.push({ expected: 'a default', found: 'none', at: where })
  for (const part of ['title', 'description'] as const) {
    if (!schema[part]) findings.push({ expected: `a ${part} in .meta()`, found: 'none', at: where })
    if (!schema.de?.[part]) findings.push({ expected: `a German ${part} in .meta({ de })`, found: 'none', at: where })
  }
  if (!showable(schema))
    findings.push({
      expected: 'a number, switch, choice, text, list or group, which a form can show',
      found: JSON.stringify(schema).slice(0, 120),
      at: where,
    })
  return findings
}

function showable(schema: JsonSchema): boolean {
  if (schema.const !== undefined || schema.enum !== undefined) return true
  const cases = schema.anyOf ?? schema.oneOf
  if (cases !== undefined) return cases.every(showable)
  if (schema.type === 'array') return schema.prefixItems?.every(showable) ?? (schema.items !== undefined && showable(schema.items))
  if (schema.type === 'object') {
    const rest = schema.additionalProperties
    return Object.values(schema.properties ?? {}).every(showable) && (typeof rest !== 'object' || showable(rest))
  }
  return schema.type !== undefined && ['integer', 'number', 'boolean', 'string', 'null'].includes(schema.type)
}
