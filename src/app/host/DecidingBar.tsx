import { useTranslation } from 'react-i18next'
import type { HostFrame } from '../../host/handle'
import { figure } from '../../ui/screens/dashboard/figures'
import { span } from '../run/say'
import { useSettings } from '../settings'

/** "58 of 60 in, closes in 10 s": how far the present step is, or what everybody waits for. Its room is always taken, so that nothing jumps. */
export function DecidingBar({ frame, now }: { readonly frame: HostFrame; readonly now: number }) {
  const { t } = useTranslation('host')
  const language = useSettings(s => s.language)
  const n = (x: number) => figure(x, language, 0)
  const { deciding, counts, stage } = frame
  const isLobby = frame.part === null
  const [have, of] = isLobby ? [counts.in, counts.places] : [deciding.have, deciding.of]
  const say = isLobby
    ? [t('bar.lobby', { have: n(have), of: n(of) })]
    : stage === 'paused'
      ? [t('bar.paused')]
      : frame.resting
        ? [t('bar.rest'), frame.restUntil === null ? t('bar.restHand') : t('bar.restUntil', { time: span(frame.restUntil - now, language) })]
        : of === 0
          ? [t('bar.between')]
          : [
              t('bar.deciding', { have: n(have), of: n(of) }),
              deciding.deadline === null ? t('bar.noClock') : t('bar.closes', { time: span(deciding.deadline - now, language) }),
            ]
  const [head, tail] = say
  return (
    <div className="host-bar">
      <p>
        <strong>{head}</strong>
        {tail !== undefined && <span>{tail}</span>}
      </p>
      <progress
        max={Math.max(1, of)}
        value={frame.resting || of === 0 ? 0 : have}
        aria-label={isLobby ? t('bar.lobby', { have: n(have), of: n(of) }) : t('bar.label')}
      />
    </div>
  )
}
