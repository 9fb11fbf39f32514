import { canonical } from '../../core/canonical'
import { at, leaves, replaced, type Path } from '../json'
import type { Law } from '../law'
import { briefOf } from '../step'
import type { Finding, Setting, Subject } from '../subject'

/**
 * Law 16: changing a number of a brief changes the rules text, in each wording: no rule that nobody was told. A switch or a name of the brief
 * may be idle in one set-up, but must change the text in some.
 */
export const toldLaw: Law = {
  number: 16,
  title: 'changing a number of a brief changes the rules text, in each wording',
  everyPreset: true,
  ofSetting(subject, setting) {
    const { game } = subject
    const findings: Finding[] = []
    for (const seat of seatsToTry(setting.seats)) {
      const brief: unknown = briefOf(game, setting, seat)
      for (const path of leaves(brief, leaf => typeof leaf === 'number')) {
        for (const variant of deaf(subject, setting, seat, brief, path, nudged(at(brief, path) as number))) {
          findings.push({
            expected: `rules that say ${path.join('.')} = ${String(at(brief, path))}`,
            found: 'the same text whatever its value',
            at: `${variant}, seat ${seat}`,
          })
        }
      }
    }
    return findings
  },
  ofSubject(subject, settings) {
    const said = new Map<string, boolean>()
    for (const setting of settings) {
      for (const seat of seatsToTry(setting.seats)) {
        const brief: unknown = briefOf(subject.game, setting, seat)
        for (const path of leaves(brief, leaf => typeof leaf === 'boolean')) {
          const unheard = new Set(deaf(subject, setting, seat, brief, path, [at(brief, path) !== true]))
          for (const variant of Object.keys(subject.game.wording)) {
            const key = `${variant}: ${path.join('.')}`
            said.set(key, said.get(key) === true || !unheard.has(variant))
          }
        }
      }
    }
    return [...said]
      .filter(([, heard]) => !heard)
      .map(([key]) => ({ expected: 'a switch of the brief to change the rules text in some set-up', found: 'the same text', at: key }))
  },
}

const seatsToTry = (seats: number) => [...new Set([0, seats - 1])]

const nudged = (x: number) => [x + 1, x * 2, x / 2, x - 1, x + 0.1, 0].filter(other => other !== x)

/** The wordings whose rules text stays the same under every given replacement. A replacement that the wording can't render says nothing. */
function deaf({ game }: Subject, setting: Setting, seat: number, brief: unknown, path: Path, others: readonly unknown[]): string[] {
  const changed = others.map(other => replaced(brief, path, other)).filter(other => canonical(other) !== canonical(brief))
  return Object.entries(game.wording)
    .filter(([, wording]) => {
      const told = wording.rules(brief, seat, setting.seats)
      const texts = changed.flatMap(other => {
        try {
          return [wording.rules(other, seat, setting.seats)]
        } catch {
          return []
        }
      })
      return texts.length > 0 && texts.every(text => text === told)
    })
    .map(([variant]) => variant)
}
