import { exactly, rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import type { Decided, Game } from '../game'
import { needed } from '../plan'
import { screenTexts } from '../wording/screen'
import { Crew } from './Crew'

/** Failed plans that are listed, the newest first. */
const mostPast = 12

/** The crew with the open plan, or with the last one and how the vote on it went; below it the plans that failed before. */
export function Board({ seat, seats, brief, observation, events, language }: SeatProps<Game>) {
  const t = screenTexts(language)
  const { plan, last, proposer, over, vote, total, round } = observation
  const open = plan !== null
  const shown = open ? { first: proposer, shares: plan } : last === null ? null : { first: last.proposer, shares: last.shares }
  const aboard = open || last === null ? proposer : last.passed ? last.proposer : (last.alone ?? last.proposer + 1)
  const rank = String((shown?.first ?? proposer) + 1)
  const mine = (shown?.first ?? proposer) === seat
  const left = brief.crew - (shown?.first ?? proposer)
  const enough = String(needed(left, brief.rule))
  const past = events.flatMap(({ is }) => (is.kind === 'decided' && is.round === round && !is.passed && (open || is !== last) ? [is] : []))
  const earlier = past.filter(each => open || each.proposer !== last?.proposer)
  return (
    <section className="pi-board" aria-label={t.crew}>
      <p className="pi-head">
        <strong>{brief.rounds === 1 ? t.crew : t.treasure(String(round), brief.rounds === null ? null : String(brief.rounds))}</strong>
        <span className="pi-terms">{t.terms(exactly(brief.gold, language), brief.rule === 'half')}</span>
      </p>
      {(brief.rounds !== 1 || over) && <p className="pi-points">{t.points(rounded(total, language))}</p>}
      <p className="pi-title">
        {open ? t.planOf(rank, mine) : last === null ? t.toPropose(rank, mine) : t.lastPlan(rank, mine, last.passed)}
        {!open && last !== null && !over && <span className="pi-status">{t.toPropose(String(proposer + 1), proposer === seat)}</span>}
      </p>
      {open || last === null ? (
        <p className="pi-note">{t.needs(enough, String(left))}</p>
      ) : (
        <Tally
          last={last}
          enough={needed(last.of, brief.rule)}
          words={`${t.tally(String(last.accepts), String(last.of), enough)}.${vote === null ? '' : ` ${t.yourVote(vote === 'accept')}`}`}
        />
      )}
      <Crew
        seats={seats}
        me={seat}
        first={shown?.first ?? proposer}
        shares={shown?.shares ?? null}
        aboard={aboard}
        proposing={!over}
        gold={brief.gold}
        language={language}
        t={t}
      />
      {earlier.length > 0 && (
        <>
          <p className="pi-title">{t.before}</p>
          <ol className="pi-past">
            {earlier
              .toReversed()
              .slice(0, mostPast)
              .map(each => (
                <li key={each.proposer}>
                  {t.beforeLine(
                    String(each.proposer + 1),
                    exactly(each.shares[0] ?? 0, language),
                    seat > each.proposer ? exactly(each.shares[seat - each.proposer] ?? 0, language) : null,
                    String(each.accepts),
                    String(each.of),
                  )}
                </li>
              ))}
          </ol>
          {earlier.length > mostPast && <p className="pi-note">{t.notShown(String(earlier.length - mostPast))}</p>}
        </>
      )}
    </section>
  )
}

/** Accepts as a filled part of those who voted, with a line where enough is. */
function Tally({ last, enough, words }: { readonly last: Decided; readonly enough: number; readonly words: string }) {
  return (
    <div className="pi-tally">
      <span className="pi-meter" aria-hidden="true">
        <i style={{ width: `${(100 * last.accepts) / last.of}%` }} />
        <b style={{ left: `${(100 * enough) / last.of}%` }} />
      </span>
      <p className="pi-note">{words}</p>
    </div>
  )
}
