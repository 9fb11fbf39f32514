import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft, DraftProblems } from './draft'
import { numbers } from './numbers'

/** What every part of the form is given: the draft, what is wrong with it as far as it is to be shown, and how to change it. `left`: the focus has left a field. */
export interface FormPart {
  readonly draft: Draft
  readonly problems: DraftProblems
  /** Begins the fields' element ids where forms of several models stand on one page. */
  readonly prefix?: string
  change(patch: Partial<Draft>): void
  left(field: keyof Draft): void
}

/** Names of the draft's fields that are typed. */
type TextField = { [F in keyof Draft]: Draft[F] extends string ? F : never }[keyof Draft]

/** Label above, what it means below, what is wrong in between. */
export const ORDER = ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[]

/** The sentence that says what is wrong with a field, or undefined. */
export function useProblem({ problems }: FormPart): (field: keyof Draft) => string | undefined {
  const { t } = useTranslation('models')
  return field => {
    const problem = problems[field]
    return problem === undefined ? undefined : t(`bad.${problem.key}`, { found: problem.found, min: problem.min ?? '', max: problem.max ?? '' })
  }
}

/** One typed field. `unit` stands inside, at its end. */
export function Field(
  props: FormPart & {
    readonly field: TextField
    readonly label: string
    readonly hint?: string | undefined
    readonly unit?: string
    readonly placeholder?: string
    readonly type?: 'date'
  },
) {
  const { field, draft, unit } = props
  const problem = useProblem(props)(field)
  return (
    <TextInput
      id={`${props.prefix ?? 'model'}-${field}`}
      label={props.label}
      description={props.hint}
      inputWrapperOrder={ORDER}
      error={problem}
      value={draft[field]}
      autoComplete="off"
      spellCheck={false}
      {...(props.type === undefined ? {} : { type: props.type })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(field in numbers ? { inputMode: 'decimal' as const } : {})}
      {...(unit === undefined
        ? {}
        : {
            rightSection: <span className="config-unit">{unit}</span>,
            rightSectionWidth: `${unit.length * 0.6 + 1}em`,
            rightSectionPointerEvents: 'none' as const,
          })}
      onChange={event => props.change({ [field]: event.currentTarget.value })}
      onBlur={() => props.left(field)}
    />
  )
}
