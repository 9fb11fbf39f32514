import { z } from 'zod'
import { complain, type ActionSpec } from '../../../core/action-space'
import type { Belief } from '../../../core/belief'
import { Problem, shown } from '../../../core/problem'
import { promptTexts } from '../../../wording/llm/prompt-texts'
import { othersOf, protocolTexts, type BeliefForm } from '../../../wording/llm/protocol-texts'
import { ANSWER, instead, type Answered } from '../question'
import { beliefForm, type Formed } from './belief-form'
import { defineProtocol, type Asking } from './protocol'

const value = z
  .union([z.number(), z.record(z.string(), z.number())])
  .nullable()
  .default(null)

const params = z
  .strictObject({
    condition: z
      .enum(['implicit', 'explicit', 'given'])
      .default('explicit')
      .meta({
        title: 'Condition',
        description:
          'implicit: asked in a call of its own after the action. explicit: stated before the action in the same reply. given: handed to the model in the prompt.',
        options: { implicit: 'Implicit: act, then state', explicit: 'Explicit: state, then act', given: 'Given in the prompt' },
        de: {
          title: 'Bedingung',
          description:
            'implicit: nach der Aktion eigens gefragt. explicit: vor der Aktion in derselben Antwort. given: dem Modell im Prompt vorgegeben.',
          options: { implicit: 'Implizit: handeln, dann angeben', explicit: 'Explizit: angeben, dann handeln', given: 'Im Prompt vorgegeben' },
        },
      }),
    order: z
      .enum(['1', '2', 'both'])
      .default('1')
      .meta({
        title: 'Order',
        description: 'First: what the others will do. Second: what they believe this seat will do.',
        options: { '1': 'First', '2': 'Second', both: 'Both' },
        de: {
          title: 'Ordnung',
          description: 'Erste: was die anderen tun werden. Zweite: was sie von diesem Platz erwarten.',
          options: { '1': 'Erste', '2': 'Zweite', both: 'Beide' },
        },
      }),
    given: value.meta({
      title: 'Given belief',
      description: 'For the condition given: percent by action id, summing to 100, or the expected number.',
      when: { condition: 'given' },
      de: {
        title: 'Vorgegebene Erwartung',
        description: 'Für die Bedingung given: Prozent je Aktions-Kennung, zusammen 100, oder die erwartete Zahl.',
      },
    }),
    givenSecond: value.meta({
      title: 'Given belief of second order',
      description: 'The same for what the others are said to expect of this seat.',
      when: { condition: 'given' },
      de: { title: 'Vorgegebene Erwartung zweiter Ordnung', description: 'Dasselbe für das, was die anderen von diesem Platz erwarten sollen.' },
    }),
  })
  .refine(({ condition, order, given }) => condition !== 'given' || order === '2' || given !== null, {
    path: ['given'],
    message: 'the belief that is given',
  })
  .refine(({ condition, order, givenSecond }) => condition !== 'given' || order === '1' || givenSecond !== null, {
    path: ['givenSecond'],
    message: 'the belief of second order that is given',
  })

interface Asked {
  readonly key: string
  readonly order: 1 | 2
  readonly about: readonly number[]
  readonly space: ActionSpec
  readonly formed: Formed
}

/** What there is to believe at this turn: of each group whose next actions are foreseeable, what they will do and what they expect of this seat. */
function askedOf({ ask }: Asking, order: '1' | '2' | 'both'): readonly Asked[] {
  const one = (n: 1 | 2, about: readonly number[], space: ActionSpec, key: string, labels = ask.labels): readonly Asked[] => {
    const formed = beliefForm(space, labels)
    return formed === null ? [] : [{ key, order: n, about, space, formed }]
  }
  return ask.foreseen.flatMap(({ about, space, labels }, i) => {
    const suffix = i === 0 ? '' : `_${i + 1}`
    return [
      ...(order === '2' ? [] : one(1, about, space, `belief${suffix}`, labels)),
      ...(order === '1' ? [] : one(2, about, ask.space, `belief_about_you${suffix}`)),
    ]
  })
}

const quoted = (name: string) => JSON.stringify(name)
const formOf = ({ formed }: Asked): BeliefForm => (formed.options === null ? 'mean' : 'percent')

/**
 * Asks a seat what it believes, logs it, and leaves its scoring to the measures. The conditions are those of Fan et al. 2024 (arXiv 2312.05488): `explicit` states the belief before the
 * action in the same reply; `implicit` acts first, then states it in a call that is told nothing of the action and can change nothing about it: where that call fails,
 * the action stands without a belief; `given` puts the treatment's belief into the prompt. Both calls run on the clock of the seat. Where nothing is foreseeable, nothing is asked.
 */
export const belief = defineProtocol({
  id: 'belief',
  title: { en: 'Belief', de: 'Erwartung' },
  params,
  label: ({ condition, order }) => [condition, order],
  wrap(next, { condition, order, given, givenSecond }, at) {
    const { ask, seats, language } = at
    const t = protocolTexts(language).belief
    const asked = askedOf(at, order)
    if (asked.length === 0) return next
    const others = (one: Asked) => othersOf(one.about, ask.seat, seats)
    const sentences = asked.map(one => (one.order === 1 ? t.first : t.second)(others(one), one.formed.options?.map(quoted) ?? null))
    const parts = asked.map(({ key, formed }) => ({
      key,
      space: formed.space,
      says: formed.options === null ? t.mean(...formed.range) : t.percent(formed.options.map(quoted)),
    }))
    const stated = (answered: Answered): readonly Belief[] =>
      asked.map(({ key, about, space, formed, order: n }) => ({ order: n, condition, about, space, value: formed.read(answered.parts[key]) }))

    return async question => {
      if (question.tag !== 'act') return next(question)
      if (condition === 'given') {
        const told = asked.flatMap(one => {
          const handed = one.order === 1 ? given : givenSecond
          return handed === null ? [] : [{ one, handed: handed, shown: write(one, handed, ask.seat) }]
        })
        const text = told.map(({ one, shown }) => t.given(others(one), shown, formOf(one), one.order)).join('\n\n')
        const passage = { heading: promptTexts(language).expectation, text, own: true } as const
        const answered = await next(told.length === 0 ? question : { ...question, shown: [...question.shown, passage] })
        if ('failed' in answered) return answered
        const beliefs = told.map(({ one, handed }): Belief => ({ order: one.order, condition, about: one.about, space: one.space, value: handed }))
        return { ...answered, beliefs: [...(answered.beliefs ?? []), ...beliefs] }
      }
      if (condition === 'explicit') {
        const answered = await next({ ...question, asked: [...question.asked, t.before, ...sentences], first: [...question.first, ...parts] })
        return 'failed' in answered ? answered : { ...answered, beliefs: [...(answered.beliefs ?? []), ...stated(answered)] }
      }
      const acted = await next(question)
      if ('failed' in acted || !at.fits(acted.parts[ANSWER])) return acted
      const apart = await at.aside(() => next(instead(question, { tag: 'belief', asked: [t.apart, ...sentences], parts })))
      return apart === null ? acted : { ...acted, beliefs: [...(acted.beliefs ?? []), ...stated(apart)] }
    }
  },
})

/** A given belief in the words of the prompt. Throws a Problem where it has not the form that this turn's belief has. */
function write({ formed, order }: Asked, handed: number | Readonly<Record<string, number>>, seat: number): string {
  const named = formed.write(handed)
  if (named === null || complain(formed.space, named) !== null)
    throw new Problem({
      expected:
        formed.options === null
          ? `a number from ${formed.range[0]} to ${formed.range[1]}`
          : `percent for each of ${formed.ids.join(', ')}, together 100`,
      found: shown(handed),
      where: `seat ${seat}, protocol belief, ${order === 1 ? 'given' : 'givenSecond'}`,
      todo: 'correct the value',
    })
  return typeof named === 'number'
    ? String(named)
    : Object.entries(named)
        .map(([name, percent]) => `${JSON.stringify(name)}: ${percent}`)
        .join(', ')
}
