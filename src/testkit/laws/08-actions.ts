import { complain, sample, schemaOf, type ActionSpec } from '../../core/action-space'
import { luckOf } from '../../core/luck'
import type { Law } from '../law'
import { outside } from '../outside'
import { corner } from '../styles'
import type { Finding } from '../subject'
import { some } from '../trial'

/** Law 8: an action space holds something; its samples and corners pass the strict check and the schema, its neighbours outside don't. */
export const actionsLaw: Law = {
  number: 8,
  title: 'sampled actions pass the schema and out-of-space ones don’t',
  ofTrial(_subject, { frames, seed }) {
    const seen = new Set<string>()
    const findings: Finding[] = []
    for (const { k, asked } of some(frames, 60)) {
      for (const { seat, space } of some(asked, 6)) {
        const key = JSON.stringify(space)
        if (seen.has(key)) continue
        seen.add(key)
        findings.push(
          ...spaceFlaws(space, `${seed}/${key}`).map(finding => ({ ...finding, at: `step ${k + 1}, seat ${seat}: ${key.slice(0, 120)}` })),
        )
      }
    }
    return findings
  },
}

function spaceFlaws(space: ActionSpec, seed: string): Finding[] {
  const empty = emptiness(space)
  if (empty !== null) return [{ expected: 'a sound space with at least one action', found: empty }]
  const schema = schemaOf(space)
  const luck = luckOf(seed)
  const inside = [corner(space, 'low'), corner(space, 'high'), ...Array.from({ length: 6 }, () => sample(space, luck))]
  const accepts = (action: unknown) => [complain(space, action) === null, schema.safeParse(action).success]
  return [
    ...inside
      .filter(action => accepts(action).includes(false))
      .map(action => ({ expected: 'a legal action to be accepted', found: `${JSON.stringify(action)} refused` })),
    ...outside(space)
      .filter(action => accepts(action).includes(true))
      .map(action => ({ expected: 'an illegal action to be refused', found: `${JSON.stringify(action) ?? 'undefined'} accepted` })),
  ]
}

/** Why a space holds no action or is written carelessly; null where it is sound. */
function emptiness(space: ActionSpec): string | null {
  switch (space.kind) {
    case 'choice':
      return space.options.length === 0
        ? 'a choice without options'
        : new Set(space.options).size < space.options.length
          ? 'the same option twice'
          : null
    case 'int':
    case 'real': {
      const sound = Number.isFinite(space.min) && Number.isFinite(space.max) && space.min <= space.max && (space.step === undefined || space.step > 0)
      return sound && (space.kind === 'real' || Number.isInteger(space.min)) ? null : `a range of ${space.min} to ${space.max} by ${space.step}`
    }
    case 'text':
      return space.maxChars > 0 || space.optional === true ? null : 'a text of no characters'
    case 'split':
      return space.parts.length > 0 && space.total >= 0 ? null : `a split of ${space.total} into ${space.parts.length} parts`
    case 'many':
      return space.min >= 0 && space.min <= space.max && space.max <= space.options.length
        ? null
        : `${space.min} to ${space.max} of ${space.options.length} options`
    case 'fields':
      return firstFlaw(Object.values(space.fields))
    case 'oneOf':
      return Object.keys(space.cases).length === 0 ? 'no case' : firstFlaw(Object.values(space.cases))
  }
}

const firstFlaw = (spaces: readonly ActionSpec[]) => spaces.map(emptiness).find(flaw => flaw !== null) ?? null
