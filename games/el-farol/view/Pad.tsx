import { exactly } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import { roomFor } from '../crowd'
import type { Action, Game } from '../game'
import { screenTexts } from '../wording/screen'

/** Two buttons in this seat's order and names; before one is pressed, what it pays and on what that depends, as the rules say to everybody. */
export function Pad({ seat, seats, brief, ask, wording, labels, language, onAct }: SeatProps<Game>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const name = (action: Action) => wording.label(action, brief, seat, labels)
  const room = roomFor(brief.capacity, seats.length)
  const say = (points: number) => exactly(points, language)
  const going =
    room === 0
      ? t.onePays(say(brief.crowded))
      : room === seats.length
        ? t.onePays(say(brief.uncrowded))
        : t.goPays(say(brief.uncrowded), say(brief.crowded), String(room - 1))
  return (
    <ActionPad
      space={ask.space}
      language={language}
      labels={{ ...labels, names: { go: name('go'), stay: name('stay') } }}
      objection={ask.objection}
      attempt={ask}
      preview={(action: Action) => `${name(action)}: ${action === 'go' ? going : t.stayPays(say(brief.home))}`}
      onAct={onAct}
    />
  )
}
