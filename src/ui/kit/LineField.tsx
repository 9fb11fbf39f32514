import { TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type ConfigFieldProps, ORDER } from './ConfigField'
import type { FieldShape } from './schema'

interface LineProps extends ConfigFieldProps {
  readonly description: string | undefined
  readonly error: string | undefined
}

const HINT = {
  en: { one: 'separated by commas', many: 'one list per line, separated by commas', json: 'This is not JSON yet; the last valid value stays.' },
  de: {
    one: 'durch Kommas getrennt',
    many: 'eine Liste je Zeile, durch Kommas getrennt',
    json: 'Das ist noch kein JSON; der letzte gültige Wert bleibt.',
  },
}

const cells = (line: string): string[] =>
  line
    .split(/[,;]/)
    .map(s => s.trim())
    .filter(s => s !== '')

/** A number where it is one; else the text as typed, so that the schema can complain about it. */
const numeral = (s: string): unknown => (Number.isNaN(Number(s)) ? s : Number(s))

const showList = (list: unknown): string => (Array.isArray(list) ? list.join(', ') : '')

/** Lists of words or numbers as plain text, a line for each list. What is typed stays as typed until it is read differently. */
export function LineField(props: LineProps & { readonly shape: Extract<FieldShape, { kind: 'texts' | 'numbers' | 'lists' }> }) {
  const { shape, value, language, field } = props
  const numeric = shape.kind === 'numbers' || (shape.kind === 'lists' && shape.of === 'numbers')
  const one = (line: string): unknown[] => (numeric ? cells(line).map(numeral) : cells(line))
  const read = (text: string): unknown => (shape.kind === 'lists' ? text.split('\n').map(one) : one(text))
  const show = shape.kind === 'lists' ? (Array.isArray(value) ? value.map(showList).join('\n') : '') : showList(value)
  const [typed, setTyped] = useState(show)
  const text = JSON.stringify(read(typed)) === JSON.stringify(value) ? typed : show
  const change = (next: string) => {
    setTyped(next)
    props.onChange(read(next))
  }
  const hint = shape.kind === 'lists' ? HINT[language].many : HINT[language].one
  const common = {
    label: field.title,
    description: [props.description, hint].filter(Boolean).join(' · '),
    error: props.error,
    inputWrapperOrder: ORDER,
    value: text,
  }
  return shape.kind === 'lists' ? (
    <Textarea {...common} autosize minRows={2} onChange={e => change(e.currentTarget.value)} />
  ) : (
    <TextInput {...common} onChange={e => change(e.currentTarget.value)} />
  )
}

/** Whatever has no input of its own, as JSON. */
export function JsonField(props: LineProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [bad, setBad] = useState(false)
  return (
    <Textarea
      label={props.field.title}
      description={props.description}
      error={bad ? HINT[props.language].json : props.error}
      inputWrapperOrder={ORDER}
      autosize
      minRows={2}
      value={typed ?? JSON.stringify(props.value)}
      onChange={e => {
        const text = e.currentTarget.value
        setTyped(text)
        try {
          props.onChange(JSON.parse(text))
          setBad(false)
        } catch {
          setBad(true)
        }
      }}
    />
  )
}
