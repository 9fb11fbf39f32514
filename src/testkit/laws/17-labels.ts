import { canonical } from '../../core/canonical'
import { listAll, sample } from '../../core/action-space'
import { luckOf } from '../../core/luck'
import { labelsFor } from '../labels'
import type { Law } from '../law'
import { corner } from '../styles'
import type { Finding } from '../subject'
import { some } from '../trial'

/** Law 17: the labels of distinct actions of one question differ, in every wording, with given names too. */
export const labelsLaw: Law = {
  number: 17,
  title: 'labels of distinct actions differ',
  ofTrial({ game }, { frames, briefs, seed }) {
    const findings: Finding[] = []
    const seen = new Set<string>()
    for (const { asked, k } of some(frames, 20)) {
      for (const { seat, space } of some(asked, 3)) {
        const key = `${seat} ${JSON.stringify(space)}`
        if (seen.has(key)) continue
        seen.add(key)
        const luck = luckOf(`${seed}/labels`)
        const actions = listAll(space, 150) ?? [corner(space, 'low'), corner(space, 'high'), ...Array.from({ length: 30 }, () => sample(space, luck))]
        for (const [variant, wording] of Object.entries(game.wording)) {
          for (const labels of [undefined, labelsFor(space) ?? undefined]) {
            const byLabel = new Map<string, string>()
            for (const action of actions) {
              const label = wording.label(action, briefs[seat], seat, labels)
              const id = canonical(action)
              const twin = byLabel.get(label)
              if (twin !== undefined && twin !== id)
                findings.push({
                  expected: 'a label of its own for every action',
                  found: `“${label}” for ${twin} and ${id}`,
                  at: `${variant}, step ${k + 1}, seat ${seat}`,
                })
              byLabel.set(label, id)
            }
          }
        }
      }
    }
    return findings
  },
}
