import { ActionPad } from '../../../src/ui/pad/ActionPad'
import type { SeatProps } from '../../../src/ui/contract'
import { ownActions } from '../own-actions'
import type { Matrix } from '../types'
import { nameOf, orderOf } from '../wording/names'
import { screenTexts } from '../wording/screen'
import { numberIn } from '../wording/speak'

/** Most cells of an action that are written out before it is chosen; larger games say from where to where. */
const MOST_CELLS = 4

/** One button per action, in this seat's order and names; before it is pressed, what the action pays in each case, as the table says to everybody. */
export function Pad({ brief, ask, labels, language, onAct }: SeatProps<Matrix>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const say = numberIn(language)
  const actions = ownActions(brief)
  const names = Object.fromEntries(actions.map(id => [id, nameOf(id, actions, language, labels)]))
  const preview = (action: string) => {
    const at = actions.indexOf(action)
    const name = names[action] ?? action
    if (brief.form === 'bimatrix' && brief.other.length <= MOST_CELLS) {
      const cells = orderOf(brief.other, labels).map(j =>
        t.previewPair(say(brief.payoffs[at]![j]![0]), nameOf(brief.other[j]!, brief.other, language, labels)),
      )
      return t.preview(name, cells.join(', '))
    }
    const own = brief.form === 'bimatrix' ? brief.payoffs[at]!.map(cell => cell[0]) : brief.table[at]!
    return t.previewGroup(name, say(own.reduce((a, b) => Math.min(a, b))), say(own.reduce((a, b) => Math.max(a, b))))
  }
  return (
    <ActionPad
      space={ask.space}
      language={language}
      labels={{ ...labels, names }}
      objection={ask.objection}
      attempt={ask}
      preview={preview}
      onAct={onAct}
    />
  )
}
