import type { MeasureId } from '../../measures/groups'
import { HeatMap } from '../../ui/kit/chart/HeatMap'
import { figure } from '../../ui/screens/dashboard/figures'
import { shortLabel } from '../player-name'
import type { Grid } from './analyse'
import { sayGrid, sayPairs, sayTrust, type Speaker } from './say'

/** Who against whom, as a heat map. */
export function GridSection(props: {
  readonly grid: Grid
  readonly measure: MeasureId
  readonly matches: number
  readonly units: number
  /** Whether other games are in the selection too. */
  readonly isOneOfMany: boolean
  readonly speaker: Speaker
  gameTitle(id: string): string
}) {
  const { grid, measure, speaker } = props
  const { t, language } = speaker
  return (
    <section className="dash-section">
      <h2>{t('grid.title')}</h2>
      <HeatMap
        says={sayGrid(speaker, measure, grid, speaker.label)}
        n={sayPairs(speaker, props.matches, props.units)}
        caption={[
          props.isOneOfMany ? t('grid.game', { game: props.gameTitle(grid.game) }) : '',
          measure === 'selfGain' ? t('grid.own') : t('grid.table', { measure: t(`measures.${measure}`) }),
          grid.all > grid.players.length ? t('says.top', { n: grid.players.length, all: grid.all }) : '',
          sayTrust(speaker, grid),
        ]
          .filter(part => part !== '')
          .join(' ')}
        language={language}
        file={`grid-${measure}`}
        rowTitle={t('grid.player')}
        columnTitle={t('grid.against')}
        valueTitle={`${t(`axis.${measure}`)} (%)`}
        rows={grid.players.map(speaker.label)}
        columns={grid.players.map(speaker.label)}
        short={shortLabel}
        digits={0}
        cells={grid.cells.map(row =>
          row.map(({ value, matches }) => ({
            value: value === null ? null : 100 * value,
            title: t('grid.cell', { count: matches, n: figure(matches, language, 0) }),
          })),
        )}
      />
    </section>
  )
}
