import type { Trust } from '../../measures/groups'
import { BarChart } from '../../ui/kit/chart/BarChart'
import type { Look } from '../../ui/kit/chart/types'
import { shortLabel } from '../player-name'
import type { Extra } from './analyse'
import { bar, howIntervals, percentAxis } from './bars'
import { sayExtra, sayPairs, sayTrust, type Speaker } from './say'

/** Most bars of one addition. */
const DRAWN = 12

/** What the selection's only game adds to the generic measures: one chart each. `roles` by seat, where the game names them. */
export function ExtrasSection(props: {
  readonly extras: readonly Extra[]
  readonly roles: readonly string[]
  readonly matches: number
  readonly units: number
  readonly trust: Trust
  readonly speaker: Speaker
  lookOf(player: string): Look | undefined
}) {
  const { extras, roles, speaker } = props
  const { t, language } = speaker
  if (extras.length === 0) return null
  return (
    <section className="dash-section">
      <h2>{t('extras.title')}</h2>
      <div className="extras">
        {extras.map(extra => {
          const nameOf = (key: string) =>
            extra.id === 'seats' ? (roles[Number(key)] ?? t('extras.seat', { n: Number(key) + 1 })) : speaker.label(key)
          const drawn = { ...extra, rows: extra.rows.slice(0, DRAWN) }
          const title = t(`extras.${extra.id}.axis`)
          const bars = drawn.rows.map(({ key, value }) => ({
            ...bar(
              key,
              nameOf(key),
              value,
              extra.id === 'seats' ? { seat: Number(key), seats: 2 } : props.lookOf(key),
              extra.unit === 'share' ? 100 : 1,
            ),
            short: shortLabel(nameOf(key)),
          }))
          return (
            <BarChart
              key={extra.id}
              says={sayExtra(speaker, drawn, nameOf)}
              n={sayPairs(speaker, props.matches, props.units)}
              caption={[
                howIntervals(
                  speaker,
                  drawn.rows.map(row => row.value),
                ),
                extra.rows.length > DRAWN ? t('says.top', { n: DRAWN, all: extra.rows.length }) : '',
                sayTrust(speaker, props.trust),
              ]
                .filter(part => part !== '')
                .join(' ')}
              language={language}
              file={extra.id}
              x={extra.unit === 'share' ? percentAxis(title, bars) : { title, unit: t(`extras.units.${extra.unit}`) }}
              rows={bars}
            />
          )
        })}
      </div>
    </section>
  )
}
