import { exactly } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import type { Game } from '../game'
import { needed } from '../plan'
import { screenTexts } from '../wording/screen'
import { SharePad } from './SharePad'

/** Accept or reject with what either leads to, or the pad that divides the gold. */
export function Pad(props: SeatProps<Game>) {
  const { seat, brief, ask, observation, labels, language, wording, onAct } = props
  if (ask === null) return null
  if (ask.turn.id !== 'vote') return <SharePad {...props} ask={ask} />
  const t = screenTexts(language)
  const { plan, proposer } = observation
  const next = proposer + 1
  const preview = (action: unknown) =>
    action === 'accept' || needed(brief.crew - proposer, brief.rule) === 1
      ? t.ifPasses(exactly(plan?.[seat - proposer] ?? 0, language))
      : t.ifFails(String(next + 1), next === seat, next === brief.crew - 1)
  const names = { accept: wording.label('accept', brief, seat), reject: wording.label('reject', brief, seat) }
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
