import { exactly } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import type { Dish, Game } from '../game'
import { screenTexts } from '../wording/screen'
import { numbersOf, part } from '../wording/share'

/** One button a dish; under the pointer or the focus it says what the dish is worth and whose share it adds to, which the rules tell everybody. */
export function Pad({ seat, seats, brief, ask, wording, labels, language, onAct }: SeatProps<Game>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const names = Object.fromEntries((['cheap', 'costly'] as const).map(dish => [dish, wording.label(dish, brief, seat, labels)]))
  const preview = (dish: Dish) => {
    const [cost, worth] = numbersOf(dish, brief)
    return t.preview(exactly(worth, language), part(cost, seats.length, language), part(cost * (seats.length - 1), seats.length, language))
  }
  return (
    <ActionPad
      space={ask.space}
      language={language}
      labels={labels}
      names={names}
      objection={ask.objection}
      attempt={ask}
      preview={preview}
      onAct={onAct}
    />
  )
}
