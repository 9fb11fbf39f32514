import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostFrame, PersonRow } from '../../host/handle'
import { figure } from '../../ui/screens/dashboard/figures'
import { span } from '../run/say'
import { useSettings } from '../settings'
import { LiveList } from './LiveList'
import { personName } from './names'
import { doing, FILTERS, fits, offeredFor, type PeopleFilter } from './people-say'
import { PresenceMark } from './PresenceMark'
import { type Offered, RowMenu } from './RowMenu'
import { useNarrow } from './use-narrow'

/** Px of a row, at a desk and on a phone. */
const HEIGHT = 48
const NARROW = 96

/** Who is here, in the order of joining: device, page and step, since when, and how many wait for them. Never a private value. */
export function PeoplePart(props: { readonly frame: HostFrame; readonly now: number; onPick(picked: Offered, from: HTMLElement | null): void }) {
  const { frame, now } = props
  const { t } = useTranslation('host')
  const language = useSettings(s => s.language)
  const isNarrow = useNarrow()
  const [filter, setFilter] = useState<PeopleFilter>('all')
  const [held, setHeld] = useState<string | null>(null)
  const rows = useMemo(() => frame.people.filter(person => fits(person, filter) || person.participant === held), [frame.people, filter, held])
  const n = (x: number) => figure(x, language, 0)
  const since = (at: number) => t('people.since', { time: span(now - at, language) })
  const cells = (person: PersonRow) => {
    const name = personName(person)
    return [
      <span key="name" className="live-name" title={name}>
        {name}
      </span>,
      <span key="presence" className="live-presence">
        <PresenceMark is={person.presence} />
        <span>
          {t(`people.presences.${person.presence}`)}
          <small> {since(person.presenceSince)}</small>
        </span>
      </span>,
      <span key="doing" className="live-doing" data-due={person.due || undefined}>
        {doing(person, t)}
        <small> {since(person.since)}</small>
      </span>,
      person.blocks > 0 ? (
        <span key="waits" className="live-waits">
          {t('people.blocks', { count: person.blocks, n: n(person.blocks) })}
        </span>
      ) : (
        <span key="waits" className="live-waits" data-none>
          {t('people.blocksNone')}
        </span>
      ),
      <RowMenu key="do" label={t('people.doFor', { name })} offered={frame.stage === 'over' ? [] : offeredFor(person)} onPick={props.onPick} />,
    ]
  }
  return (
    <div className="people">
      {frame.people.length > 0 && (
        <SegmentedControl
          className="people-filter"
          size="xs"
          aria-label={t('people.filter')}
          value={filter}
          data={FILTERS.map(value => ({
            value,
            label: `${t(`people.filters.${value}`)} ${n(frame.people.filter(person => fits(person, value)).length)}`,
          }))}
          onChange={value => {
            setHeld(null)
            setFilter(value as PeopleFilter)
          }}
        />
      )}
      {rows.length === 0 ? (
        <p className="host-none">{frame.people.length === 0 ? t('people.none') : t('people.noneFit')}</p>
      ) : (
        <LiveList
          label={t('people.label')}
          kind="people"
          columns={[t('people.name'), t('people.presence'), t('people.doing'), t('people.waits'), '']}
          lastLabel={t('people.do')}
          rows={rows}
          rowHeight={isNarrow ? NARROW : HEIGHT}
          held={held}
          keyOf={person => person.participant}
          cells={cells}
          onHold={setHeld}
        />
      )}
    </div>
  )
}
