import { Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { MatchCard } from '../../data/card'
import { BadData, say } from '../../data/problem'
import type { Store } from '../../data/store'
import { figure } from '../../ui/screens/dashboard/figures'
import { gameTitle, type Naming, nameOf } from './listing'
import { makeTable, type Misfit, misfitOf, sizeOf } from './tables'
import './tables.css'

/** Makes a response table of one seat from the selected matches, or says in a sentence why it can't be made of these. */
export function TableMaker({
  store,
  cards,
  naming,
  onClose,
}: {
  readonly store: Store
  readonly cards: readonly MatchCard[]
  readonly naming: Naming
  onClose(): void
}) {
  const { t, language, label } = naming
  const [seat, setSeat] = useState(0)
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly isBad: boolean; readonly text: string } | null>(null)
  const box = useRef<HTMLElement>(null)
  const n = (x: number) => figure(x, language, 0)
  const misfit = misfitOf(cards)
  const [first] = cards
  const chosen = cards.map(card => card.id).join(' ')
  useEffect(() => setSaid(was => (was?.isBad === true ? null : was)), [chosen, seat])
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const at = first === undefined ? 0 : Math.min(seat, first.seats.length - 1)
  const players = (i: number) => [...new Set(cards.map(card => label(card.seats[i]?.player ?? '')))].slice(0, 3).join(', ')
  const usual =
    first === undefined ? '' : t('tables.usual', { game: gameTitle(first.game, language), seat: at + 1, count: cards.length, n: n(cards.length) })
  const make = async () => {
    setBusy(true)
    setSaid(null)
    // The button says that it works before the logs are played again.
    await new Promise(done => setTimeout(done))
    try {
      const table = await makeTable(store, cards, at, name.trim() || usual)
      const { histories, moves } = sizeOf(table)
      setSaid({ isBad: false, text: t('tables.made', { name: table.name, histories: n(histories), moves: n(moves) }) })
      setName('')
    } catch (error) {
      const why = error instanceof BadData ? say(error.problem, language) : error instanceof Error ? error.message : String(error)
      setSaid({ isBad: true, text: t('tables.failed', { why }) })
    }
    setBusy(false)
  }
  return (
    <section ref={box} className="table-maker" aria-labelledby="table-maker" tabIndex={-1}>
      <h2 id="table-maker">{t('tables.make')}</h2>
      <p className="lib-note">{t('tables.what')}</p>
      {misfit !== null ? (
        <p role="alert">{misfitWords(misfit, naming)}</p>
      ) : (
        first !== undefined && (
          <form
            onSubmit={event => {
              event.preventDefault()
              if (!busy) void make()
            }}
          >
            <Select
              label={t('tables.seat')}
              data={first.seats.map((_, i) => ({ value: String(i), label: t('tables.seatOf', { n: i + 1, players: players(i) }) }))}
              value={String(at)}
              searchable={first.seats.length > 12}
              allowDeselect={false}
              onChange={value => value !== null && setSeat(Number(value))}
            />
            <TextInput
              label={t('tables.name')}
              placeholder={usual}
              maxLength={120}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
            <button type="submit" className="button" disabled={busy}>
              {busy ? t('tables.making') : t('tables.go', { count: cards.length, n: n(cards.length) })}
            </button>
          </form>
        )
      )}
      <p role={said?.isBad === true ? 'alert' : 'status'}>{said?.text}</p>
      <button type="button" className="button" data-quiet onClick={onClose}>
        {t('close')}
      </button>
    </section>
  )
}

function misfitWords(misfit: Misfit, naming: Naming): string {
  const { t } = naming
  return misfit.why === 'unfinished' ? t('tables.misfit.unfinished', { name: nameOf(misfit.card, naming) }) : t(`tables.misfit.${misfit.why}`)
}
