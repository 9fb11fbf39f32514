import { Select } from '@mantine/core'
import type { PublishedTable } from '../../measures/published/published-table'
import { figure } from '../../ui/screens/dashboard/figures'
import { LookMark } from '../dashboard/LookMark'
import type { Compared } from './compare'
import { lookOf, nameOf } from './players'
import { usePicks } from './picks'
import { ends, interval, type Speaker, value, verdictText } from './say'
import { TestCells, TestHeads } from './TestCells'

/** Own groups of an experiment, each beside the published player it is compared with, and the verdict. */
export function LevelTable(props: {
  readonly table: PublishedTable
  readonly compared: Extract<Compared, { kind: 'level' }>
  readonly speaker: Speaker
}) {
  const { table, compared, speaker } = props
  const { t, language } = speaker
  const choose = usePicks(state => state.choose)
  const { experiment, rows } = compared
  if (rows.length === 0) return <p className="rep-none">{t('none')}</p>
  return (
    <div className="rep-scroll" role="region" aria-label={t('yours')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('yours')}</th>
            <th scope="col" data-left>
              {t('verdict')}
            </th>
            <th scope="col">{t('mean')}</th>
            <th scope="col" data-left>
              {t('published')}
            </th>
            <TestHeads speaker={speaker} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ own, published, judged }, i) => (
            <tr key={own.player}>
              <th scope="row" title={own.player}>
                <span className="rep-name">
                  <LookMark look={lookOf(i, own.kind)} />
                  {nameOf(own.player)}
                </span>
                <small>
                  {t('runsOf', { count: own.values.length, n: figure(own.values.length, language, 0) })}
                  {own.tainted > 0 && `, ${t('tainted', { n: figure(own.tainted, language, 0) })}`}
                </small>
              </th>
              <td className="rep-verdict" data-verdict={judged.verdict}>
                {verdictText(judged.verdict, experiment.margin, speaker)}
              </td>
              <td>
                {value(own.values.reduce((a, b) => a + b, 0) / own.values.length, speaker)}
                <small>{own.estimate === null ? t('na') : ends(interval(own.estimate, 0.95), speaker)}</small>
              </td>
              <td className="rep-pick">
                <Select
                  size="xs"
                  aria-label={t('compareWith', { player: nameOf(own.player) })}
                  data={experiment.figures.map(({ who, printed }) => ({ value: who, label: `${who}: ${figure(Number(printed), language, 1)}` }))}
                  value={published?.who ?? null}
                  placeholder={t('choose')}
                  allowDeselect={false}
                  onChange={who => who !== null && choose(table.id, own.player, who)}
                />
              </td>
              <TestCells judged={judged} speaker={speaker} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
