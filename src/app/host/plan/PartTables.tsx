import { SegmentedControl, Select } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../../catalogue'
import type { MatchingKind, PartPlan } from '../../../session/plan'
import { figure } from '../../../ui/screens/dashboard/figures'
import { download } from '../../library/transfer'
import { PlayerPick } from '../PlayerPick'
import { Count } from './Count'
import { FilePick } from './FilePick'
import { Fold, ORDER } from './Fold'
import { firstPlayer } from './fresh'
import { matrixIn, matrixText, SAMPLE } from './lists'
import { OthersField } from './OthersField'
import type { PartProps } from './part-props'
import { saidAt } from './problems'
import { tablesSay } from './say'

const KINDS: readonly MatchingKind[] = ['fixed', 'strangers', 'perfect-strangers', 'arrival', 'matrix']

/** How many sit at a table, who besides people, who meets whom how often, and what happens where it doesn't come out even. */
export function PartTables(props: PartProps) {
  const { part, path, entry, language, problems, onChange } = props
  const { t } = useTranslation('hostPlan')
  const id = useId()
  const isAll = part.people === 'all'
  const { min, max } = rangeOf(props)
  const isDrawn = part.telling.mode === 'probabilistic' || part.telling.mode === 'balanced'
  return (
    <Fold
      title={t('tables.title')}
      say={tablesSay(part, t, language)}
      problem={saidAt(problems, ...['people', 'others', 'matching', 'matches', 'matrix', 'roles', 'fill'].map(name => `${path}.${name}`))}
    >
      <div className="config-field">
        <span id={`${id}people`} className="config-label">
          {t('tables.people')}
        </span>
        <div className="people-field">
          <SegmentedControl
            aria-labelledby={`${id}people`}
            value={isAll ? 'all' : 'some'}
            data={[
              { value: 'some', label: t('tables.some') },
              { value: 'all', label: t('tables.all') },
            ]}
            onChange={value =>
              onChange(
                value === 'all'
                  ? withoutMatrix({ ...part, people: 'all', matching: 'fixed' })
                  : withoutMatrix({ ...part, people: Math.max(min, Math.min(max, 2)), matching: 'strangers' }),
              )
            }
          />
          {part.people !== 'all' && (
            <Count
              label={t('tables.some')}
              value={part.people}
              min={1}
              max={Math.max(1, max)}
              unit={props.join.team > 1 ? t('tables.teams') : t('tables.peopleUnit', { count: part.people })}
              onChange={people => people !== undefined && onChange({ ...part, people })}
            />
          )}
        </div>
      </div>
      <Count
        label={t('tables.matches')}
        hint={t('tables.matchesHint')}
        value={part.matches}
        min={1}
        max={1000}
        error={saidAt(problems, `${path}.matches`) !== undefined}
        onChange={matches => matches !== undefined && onChange({ ...part, matches })}
      />
      {!isAll && (
        <Select
          label={t('tables.matching')}
          allowDeselect={false}
          value={part.matching}
          error={saidAt(problems, `${path}.matching`) !== undefined}
          data={KINDS.map(value => ({ value, label: t(`tables.kinds.${value}`) }))}
          onChange={value =>
            value !== null &&
            onChange(value === 'matrix' ? { ...part, matching: 'matrix' } : withoutMatrix({ ...part, matching: value as MatchingKind }))
          }
        />
      )}
      {!isAll && hasRoles(entry, part) && (
        <Select
          label={t('tables.roles')}
          allowDeselect={false}
          value={part.roles}
          data={(['drawn', 'kept'] as const).map(value => ({ value, label: t(`tables.rolesKinds.${value}`) }))}
          onChange={value => value !== null && onChange({ ...part, roles: value as PartPlan['roles'] })}
        />
      )}
      {part.matching === 'matrix' && <MatrixField {...props} />}
      <OthersField {...props} />
      {!isAll && !isDrawn && part.matching !== 'arrival' && (
        <div className="config-field" data-wide>
          <Select
            label={t('tables.odd')}
            inputWrapperOrder={ORDER}
            allowDeselect={false}
            value={part.fill === 'watch' ? 'watch' : 'fill'}
            data={(['watch', 'fill'] as const).map(value => ({ value, label: t(`tables.${value}`) }))}
            onChange={value => value !== null && onChange({ ...part, fill: value === 'watch' ? 'watch' : firstPlayer(entry) })}
          />
          {part.fill !== 'watch' && (
            <PlayerPick
              entry={entry}
              language={language}
              label={t('tables.fillWho')}
              name={t('tables.fillWho')}
              value={part.fill}
              onChange={player => typeof player !== 'string' && onChange({ ...part, fill: player })}
            />
          )}
        </div>
      )}
    </Fold>
  )
}

/** How many people a table can take besides its other seats. A config that isn't valid sets no bounds. */
function rangeOf({ part, entry }: Pick<PartProps, 'part' | 'entry'>): { readonly min: number; readonly max: number } {
  const parsed = entry.game.config.safeParse(part.config)
  if (!parsed.success) return { min: 1, max: 500 }
  const { min, max } = entry.game.seats(parsed.data as never)
  return { min: Math.max(1, min - part.others.length), max: Math.max(1, max - part.others.length) }
}

function withoutMatrix({ matrix: _, ...part }: PartPlan): PartPlan {
  return part
}

/** The researcher's own table of matchings, from a file. */
function MatrixField({ part, path, language, problems, onChange }: PartProps) {
  const { t } = useTranslation('hostPlan')
  const [fault, setFault] = useState<string | null>(null)
  const n = (x: number) => figure(x, language, 0)
  const { matrix } = part
  const read = (text: string) => {
    try {
      const next = matrixIn(text)
      setFault(null)
      onChange({ ...part, matrix: next, matches: next.length })
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
  }
  const wrong = fault ?? saidAt(problems, `${path}.matrix`)
  return (
    <div className="config-field" data-wide>
      <span className="config-label">{t('tables.matrix')}</span>
      <p className="config-description">{t('tables.matrixHint')}</p>
      <div className="file-line">
        <FilePick label={t('tables.matrixLoad')} accept=".csv,text/csv,text/plain" onText={read} />
        <button
          type="button"
          className="button"
          data-quiet
          onClick={() =>
            download('matchings.csv', new TextEncoder().encode(matrixText(matrix === undefined || matrix.length === 0 ? SAMPLE : matrix)), 'text/csv')
          }
        >
          {t('tables.matrixSample')}
        </button>
        <span role="status">
          {matrix === undefined ? '' : t('tables.matrixIs', { matchings: n(matrix.length), parties: n(new Set(matrix.flat(2)).size) })}
        </span>
      </div>
      {wrong !== undefined && (
        <p className="config-error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

/** Whether places differ in this game: then a party may keep its own. */
function hasRoles(entry: CatalogueEntry, part: PartPlan): boolean {
  const parsed = entry.game.config.safeParse(part.config)
  return parsed.success && (entry.game.seats(parsed.data as never).roles?.length ?? 0) > 1
}
