import type { ReactNode } from 'react'
import type { SeatProps } from '../../../src/ui/contract'
import { worths } from '../economics'
import type { Brief, Observation, Persuasion } from '../game'
import { roundsOf, type Quality } from '../history'
import { figure, percent, type Language } from '../money'
import { type ScreenTexts, screenTexts } from '../wording/screen'
import { Counts } from './Counts'
import { Strip, Tally } from './Strip'
import { UnitSign } from './signs'

interface Seen {
  readonly brief: Brief
  readonly language: Language
  readonly t: ScreenTexts
}

/** A message as spoken: the recommendation in words, or the text with its own lines. */
function Spoken({ message, brief, t, empty, by }: Seen & { readonly message: string | null; readonly empty: string; readonly by: string }) {
  if (message === null) return <p className="persuasion-silent">{empty}</p>
  return (
    <figure className="persuasion-bubble">
      <figcaption>{by}</figcaption>
      <blockquote>{brief.message === 'text' ? message : message === 'yes' ? t.recommends : t.recommendsNot}</blockquote>
    </figure>
  )
}

/** The unit, its price and what is known about it. `quality` null is sealed. */
function Unit({ quality, note, brief, language, t }: Seen & { readonly quality: Quality | null; readonly note: ReactNode }) {
  const name = quality === null ? t.sealed : quality === 'high' ? t.highQuality : t.lowQuality
  return (
    <div className="persuasion-unit">
      <UnitSign quality={quality} size={72} />
      <div>
        <p className="persuasion-head">{t.thisUnit}</p>
        <p className="persuasion-quality">{name}</p>
        {note && <p className="persuasion-note">{note}</p>}
        <p className="persuasion-note">
          {t.price} {figure(brief.price, language)} · {t.prior} {brief.p === null ? t.priorHidden : percent(brief.p, language, 1)}
        </p>
      </div>
    </div>
  )
}

function valueNote(quality: Quality, { brief, language, t }: Seen): string {
  if (brief.v === null || brief.c === null) return t.worthHidden
  const { high, low } = worths({ v: brief.v, c: brief.c, price: brief.price })
  return t.worth(figure(quality === 'high' ? high : low, language))
}

/** What the sealed unit is worth to the buyer at either quality, always in sight. */
function ownNote({ brief, language, t }: Seen): string | null {
  if (brief.v === null || brief.c === null) return null
  const { high, low } = worths({ v: brief.v, c: brief.c, price: brief.price })
  return t.worthToYou(figure(high, language), figure(low, language))
}

function History({ observation, ...seen }: Seen & { readonly observation: Extract<Observation, { seat: 'seller' | 'buyer' }> }) {
  const { brief, language, t } = seen
  const rounds = roundsOf(observation.past)
  return (
    <section aria-label={t.record}>
      <p className="persuasion-head">{t.record}</p>
      {rounds.length === 0 ? (
        <p className="persuasion-note">{t.recordEmpty}</p>
      ) : (
        <>
          <Strip rounds={rounds} binary={brief.message === 'binary'} language={language} />
          <p className="persuasion-note">
            {t.sales(figure(observation.sales, language), figure(rounds.length, language))}. {t.earned(figure(observation.earned, language))}
          </p>
          {observation.seat === 'buyer' && brief.message === 'binary' && <Tally rounds={rounds} language={language} caption={t.tally} />}
        </>
      )}
    </section>
  )
}

/**
 * The situation at a glance. The seller: the unit with its quality, and the track record. The long-lived buyer: the sealed unit, the
 * message, the track record. The myopic buyer: the counts it is promised, and after deciding how it went.
 */
export function Board({ brief, observation, language }: SeatProps<Persuasion>) {
  const t = screenTexts(language)
  const seen: Seen = { brief, language, t }
  const o = observation as Observation
  if (o.seat === 'seller')
    return (
      <div className="persuasion">
        {o.quality === null ? (
          <p className="persuasion-quality">{t.over}</p>
        ) : (
          <Unit {...seen} quality={o.quality} note={valueNote(o.quality, seen)} />
        )}
        {o.message !== null && <Spoken {...seen} message={o.message} empty={t.waitsForBuyer} by={t.youSay} />}
        <History {...seen} observation={o} />
      </div>
    )
  if (o.seat === 'myopic')
    return (
      <div className="persuasion">
        {o.last ? (
          <Unit {...seen} quality={o.last.quality} note={t.yourUnit(o.last.bought, o.last.quality === 'high')} />
        ) : (
          <>
            <Unit {...seen} quality={null} note={ownNote(seen)} />
            <Spoken {...seen} message={o.message} empty={t.waitsForMessage} by={t.sellerSays} />
          </>
        )}
        <Counts before={o.before} sales={o.sales} high={o.high} language={language} />
      </div>
    )
  return (
    <div className="persuasion">
      {o.over ? (
        <p className="persuasion-quality">{t.over}</p>
      ) : (
        <>
          <Unit {...seen} quality={null} note={ownNote(seen)} />
          <Spoken {...seen} message={o.message} empty={t.waitsForMessage} by={t.sellerSays} />
        </>
      )}
      <History {...seen} observation={o} />
    </div>
  )
}
