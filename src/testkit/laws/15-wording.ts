import type { Wording } from '../../core/game'
import { allSeats } from '../../core/seats'
import { briefOf } from '../step'
import type { Law } from '../law'
import { labelsFor } from '../labels'
import type { Finding } from '../subject'
import { some, type TrialFrame } from '../trial'

const blemish = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|function \(|=>/

/** Words for humans, which a neutral wording must not use of whoever sits there: it may be a model. A story's cast is another matter. */
const humans = /\b(?:persons?|people|humans?|Person|Personen|Menschen?)\b/

/** Law 15: there are two English phrasings and German, and each of them finds words for the rules, every turn, every event and every action, for every seat, with labels and without. Neutral ones call nobody a person. */
export const wordingLaw: Law = {
  number: 15,
  title: 'every wording speaks for every turn and event',
  ofSubject({ game }) {
    const variants = Object.keys(game.wording)
    const findings: Finding[] = []
    if (!variants.some(variant => variant.startsWith('en.')))
      findings.push({ expected: 'a second English phrasing (en.story)', found: variants.join(', ') })
    if (!variants.some(variant => variant === 'de' || variant.startsWith('de.')))
      findings.push({ expected: 'German (de)', found: variants.join(', ') })
    return findings
  },
  ofSetting({ game }, setting) {
    const rules = Object.entries(game.wording).map(
      ([variant, wording]) => [variant, wording.rules(briefOf(game, setting, 0), 0, setting.seats)] as const,
    )
    return rules.flatMap(([variant, text], i) => {
      const twin = rules.slice(0, i).find(([, other]) => other === text)
      return twin === undefined ? [] : [{ expected: `rules of its own in ${variant}`, found: `the text of ${twin[0]}` }]
    })
  },
  ofTrial({ game }, { frames, setting, briefs }) {
    const findings: Finding[] = []
    for (const [variant, wording] of Object.entries(game.wording)) {
      const listen = (text: unknown, what: string, at: string) => {
        const flaw = typeof text !== 'string' ? `a ${typeof text}` : text.trim() === '' ? 'nothing' : (blemishIn(text, variant) ?? null)
        if (flaw !== null)
          findings.push({
            expected: `${what} in words`,
            found: `${flaw}${typeof text === 'string' ? ` in “${text.slice(0, 160)}”` : ''}`,
            at: `${variant}, ${at}`,
          })
      }
      for (const seat of some(allSeats(setting.seats), 3)) listen(wording.rules(briefs[seat], seat, setting.seats), 'rules', `seat ${seat}`)
      for (const frame of some(frames, 12)) speak(wording, frame, { setting, briefs, listen })
    }
    return findings
  },
}

const blemishIn = (text: string, variant: string): string | undefined =>
  (blemish.exec(text) ?? (variant.includes('.') ? null : humans.exec(text)))?.[0]

interface Speaking {
  readonly setting: { readonly seats: number }
  readonly briefs: readonly unknown[]
  readonly listen: (text: unknown, what: string, at: string) => void
}

function speak(wording: Wording<any>, { asked, turn, events, k }: TrialFrame, { setting, briefs, listen }: Speaking): void {
  const at = `step ${k + 1}`
  for (const { seat, observation, space, action } of some(asked, 3)) {
    const labels = labelsFor(space)
    listen(wording.ask(observation, turn, briefs[seat]), 'a question', `${at}, seat ${seat}`)
    listen(wording.label(action, briefs[seat], seat), 'a label', `${at}, seat ${seat}`)
    if (labels === null) continue
    listen(wording.rules(briefs[seat], seat, setting.seats, labels), 'rules with labels', `${at}, seat ${seat}`)
    listen(wording.ask(observation, turn, briefs[seat], labels), 'a question with labels', `${at}, seat ${seat}`)
    const text = wording.label(action, briefs[seat], seat, labels)
    const name = labels.names?.[action as string] as string
    listen(text.includes(name) ? text : undefined, `the label “${name}” that the seat was given`, `${at}, seat ${seat}, found “${text}”`)
  }
  for (const { is, to } of events) {
    for (const seat of some(to ?? allSeats(setting.seats), 3)) listen(wording.report(is, seat, briefs[seat]), 'a report', `${at}, seat ${seat}`)
  }
}
