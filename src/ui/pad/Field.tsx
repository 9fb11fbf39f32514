import type { ActionSpec } from '../../core/action-space'
import { NumberField } from './NumberField'
import { ManyField, PickField } from './PickField'
import { SplitField } from './SplitField'
import { TextField } from './TextField'
import { casesOf } from '../../core/cases'
import { type Draft, emptyDraft } from './draft'
import { type Naming, inOrder, nameOf } from './naming'
import { type Language, padTexts } from './texts'

interface FieldProps {
  readonly space: ActionSpec
  readonly draft: Draft
  readonly label: string
  readonly naming: Naming
  readonly language: Language
  /** Path of this field inside the action, and of the faulty one. */
  readonly at: string
  readonly faultAt: string | null
  readonly describedBy: string
  /** The first input takes the focus when the question appears. */
  readonly first: boolean
  onChange(draft: Draft): void
}

/** The input for one action space, recursively. It keeps a draft and knows nothing of sending. */
export function Field(props: FieldProps) {
  const { space, draft, naming, language, at } = props
  const t = padTexts(language)
  const common = { label: props.label, language, faulty: props.faultAt === at, describedBy: props.describedBy, first: props.first }
  switch (space.kind) {
    case 'choice':
      return <PickField {...common} options={inOrder(space.options, naming.labels)} value={String(draft)} naming={naming} onChange={props.onChange} />
    case 'int':
    case 'real':
      return <NumberField {...common} space={space} value={String(draft)} onChange={props.onChange} />
    case 'text':
      return <TextField {...common} space={space} value={String(draft)} onChange={props.onChange} />
    case 'many':
      return (
        <ManyField
          {...common}
          options={inOrder(space.options, naming.labels)}
          hint={t.manyHint(String(space.min), String(space.max))}
          value={draft as readonly string[]}
          naming={naming}
          onChange={props.onChange}
        />
      )
    case 'split':
      return (
        <SplitField
          {...common}
          faulty={props.faultAt?.startsWith(at) ?? false}
          space={space}
          value={draft as Readonly<Record<string, string>>}
          naming={naming}
          onChange={props.onChange}
        />
      )
    case 'fields': {
      const parts = draft as Readonly<Record<string, Draft>>
      return (
        <div className="pad-fields">
          {Object.entries(space.fields).map(([key, inner], i) => (
            <Field
              key={key}
              {...props}
              space={inner}
              draft={parts[key] ?? emptyDraft(inner)}
              label={nameOf(key, naming)}
              at={`${at}.${key}`}
              first={props.first && i === 0}
              onChange={d => props.onChange({ ...parts, [key]: d })}
            />
          ))}
        </div>
      )
    }
    case 'oneOf': {
      const { do: which, with: inner } = draft as { do: string; with: Draft }
      const chosen = space.cases[which]
      const cases = casesOf(space)
      const picks = props.at === '' ? cases.open : inOrder(Object.keys(space.cases), naming.labels)
      return (
        <div className="pad-fields">
          {picks.length > 1 && (
            <PickField
              {...common}
              options={picks}
              value={which}
              naming={naming}
              onChange={to => props.onChange({ do: to, with: emptyDraft(space.cases[to] as ActionSpec) })}
            />
          )}
          {chosen && !cases.bare.some(b => b.id === which) && (
            <Field
              key={which}
              {...props}
              space={chosen}
              draft={inner}
              label={nameOf(which, naming)}
              at={`${at}.${which}`}
              first={props.first && picks.length < 2}
              onChange={d => props.onChange({ do: which, with: d })}
            />
          )}
        </div>
      )
    }
  }
}
