import type { TFunction } from 'i18next'
import type { PartPlan, SessionPlan } from '../../../session/plan'
import { figure, type Language } from '../../../ui/screens/dashboard/figures'

type T = TFunction<'hostPlan'>

/** How the tables of a part are set, in a line. */
export function tablesSay({ people, others, matching, matches }: PartPlan, t: T, language: Language): string {
  const n = (x: number) => figure(x, language, 0)
  return [
    [
      people === 'all' ? t('say.all') : t('say.tables', { n: n(people) }),
      ...(others.length === 0 ? [] : [t('say.besides', { count: others.length, n: n(others.length) })]),
    ].join(' '),
    ...(matches > 1 || people !== 'all' ? [t(`say.matching.${matching}`)] : []),
    t('say.matches', { count: matches, n: n(matches) }),
  ].join(' · ')
}

/** What participants are told, in a few words. */
export function toldSay({ telling }: PartPlan, t: T, language: Language): string {
  switch (telling.mode) {
    case 'probabilistic':
      return t('say.told.probabilistic', { percent: figure(telling.chance * 100, language, 1, 0) })
    case 'balanced':
      return t('say.told.balanced', { n: figure(telling.parties, language, 0) })
    default:
      return t(`say.told.${telling.mode}`)
  }
}

const seconds = (ms: number, language: Language) => figure(ms / 1000, language, 0)

export const paceSay = ({ clockMs, barrier }: PartPlan, t: T, language: Language): string =>
  [clockMs === undefined ? t('say.noClock') : t('say.clock', { n: seconds(clockMs, language) }), t(barrier ? 'say.barrier' : 'say.noBarrier')].join(
    ' · ',
  )

export const goneSay = ({ dropout }: PartPlan, t: T, language: Language): string =>
  t(`say.gone.${dropout.policy}`, { n: seconds(dropout.afterMs, language) })

export function joinSay({ join }: SessionPlan, t: T, language: Language): string {
  const n = (x: number) => figure(x, language, 0)
  return [
    join.names === 'assigned' ? t('say.assigned') : t('say.labels', { count: join.labels.length, n: n(join.labels.length) }),
    t('say.places', { n: n(join.places) }),
    ...(join.late ? [t('say.late')] : []),
    ...(join.team > 1 ? [t('say.teams', { n: n(join.team) })] : []),
    ...(join.consent === undefined ? [] : [t('say.consent')]),
  ].join(' · ')
}

export const flowSay = ({ start, next }: SessionPlan, t: T, language: Language): string =>
  [start.when === 'hand' ? t('say.start.hand') : t('say.start.full', { n: figure(start.people, language, 0) }), t(`say.next.${next}`)].join(' · ')

export const endSay = ({ end }: SessionPlan, t: T): string =>
  [
    end.text.split('\n')[0]?.slice(0, 60) ?? '',
    ...(end.url === undefined || end.url === '' ? [] : [t('say.link')]),
    ...(end.code === undefined || end.code === '' ? [] : [t('say.code')]),
  ]
    .filter(part => part !== '')
    .join(' · ')
