import type { PublishedFigure } from '../../measures/published/published-table'
import type { Estimate } from '../../measures/stats/equivalence'
import { BarChart, type BarRow } from '../../ui/kit/chart/BarChart'
import { figure } from '../../ui/screens/dashboard/figures'
import type { Compared } from './compare'
import { lookOf, nameOf } from './players'
import { hasOwn, interval, sayCompared, type Speaker } from './say'

/** Published figures and own ones in one chart, each with its 95 % interval; own raw values where they are few. */
export function ComparedChart({ compared, speaker }: { readonly compared: Compared; readonly speaker: Speaker }) {
  const { t, language } = speaker
  const { experiment } = compared
  const rows = compared.kind === 'level' ? levelRows(compared) : effectRows(compared, speaker)
  const own = compared.rows.filter(hasOwn).length
  return (
    <BarChart
      says={sayCompared(compared, speaker)}
      n={t('n', { published: figure(experiment.figures.length, language, 0), own: figure(own, language, 0) })}
      caption={compared.kind === 'effect' ? `${t('caption')} ${t('short')}` : t('caption')}
      language={language}
      file={experiment.id.replace('/', '-')}
      x={{
        title: compared.kind === 'level' ? experiment.measureTitle[language] : t('effect'),
        unit: experiment.unit[language].split(',')[0] ?? '',
        ...(rows.every(row => inRange(row)) && compared.kind === 'level' ? { domain: [0, 100] as const } : {}),
      }}
      rows={rows}
    />
  )
}

const inRange = ({ value, lo, hi }: BarRow) => [value ?? 0, lo ?? 0, hi ?? 0].every(x => x >= 0 && x <= 100)
const round = (x: number) => Math.round(x * 100) / 100

function whisker(estimate: Estimate | null): { lo: number; hi: number } | object {
  if (estimate === null) return {}
  const [lo, hi] = interval(estimate, 0.95)
  return { lo: round(lo), hi: round(hi) }
}

const publishedRow = ({ who, estimate, printed, runs }: PublishedFigure, name: string): BarRow => ({
  id: `published ${who}`,
  name,
  look: { kind: 'recorded' },
  value: estimate === null ? Number(printed) : round(estimate.mean),
  ...whisker(estimate),
  n: runs ?? 0,
})

/** Own groups and published players in one ranking. */
function levelRows({ experiment, rows }: Extract<Compared, { kind: 'level' }>): readonly BarRow[] {
  const own = rows.map(
    ({ own: group }, i): BarRow => ({
      id: `own ${group.player}`,
      name: nameOf(group.player),
      look: lookOf(i, group.kind),
      value: round(group.values.reduce((a, b) => a + b, 0) / group.values.length),
      ...whisker(group.estimate),
      n: group.values.length,
      ...(group.values.length < 2 ? {} : { values: group.values.map(round) }),
    }),
  )
  return [...own, ...experiment.figures.map(published => publishedRow(published, published.who))].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
}

/** Each market's published effect, and the own one under it where there is one. */
function effectRows({ rows }: Extract<Compared, { kind: 'effect' }>, { t }: Speaker): readonly BarRow[] {
  return rows.flatMap(({ own, published }): BarRow[] => {
    const theirs = publishedRow(published, published.who)
    if (own.estimate === null) return [theirs]
    const mine = { id: `own ${published.who}`, name: t('ownEffect'), look: { seat: 0 }, n: own.matches }
    return [theirs, { ...mine, value: round(own.estimate.mean), ...whisker(own.estimate) }]
  })
}
