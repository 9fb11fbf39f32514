import type { Dilemma } from '../analysis/dilemma'
import { toNumber, type Fraction } from '../analysis/fraction'
import type { Language } from '../wording/names'
import type { ResultTexts } from '../wording/result-texts'
import { numberIn } from '../wording/speak'

const at = (x: number) => `${100 * Math.min(1, x)}%`

/** From which continuation probability on cooperation can be an equilibrium, and is the safer choice; with this match's δ where it had one. */
export function Thresholds({
  dilemma,
  delta,
  t,
  language,
}: {
  readonly dilemma: Dilemma
  readonly delta: number | null
  readonly t: ResultTexts
  readonly language: Language
}) {
  const say = numberIn(language)
  const [spe, rd] = [toNumber(dilemma.spe), toNumber(dilemma.rd)]
  const exact = (f: Fraction) => (f.d < 1000n ? `${f.n}/${f.d}` : '') || say(Number(toNumber(f).toFixed(3)))
  const verdict = delta === null ? null : delta < spe ? t.below : delta < rd ? t.between : t.above
  return (
    <section>
      <h3>{t.thresholds}</h3>
      <p>
        {t.spe(exact(dilemma.spe))} {t.rd(exact(dilemma.rd))}
      </p>
      {delta !== null && verdict !== null && <p>{`${t.here(say(delta))}, ${verdict}`}</p>}
      <div className="mx-line" aria-hidden="true">
        <span className="mx-zone" style={{ left: at(spe), width: at(rd - spe) }} />
        <span className="mx-zone" data-safe style={{ left: at(rd), right: 0 }} />
        <span className="mx-axis" />
        {[0, 1].map(x => (
          <span key={x} className="mx-under" style={{ left: at(x) }}>
            {x}
          </span>
        ))}
        <span className="mx-tick" style={{ left: at(spe) }} />
        <span className="mx-tick" style={{ left: at(rd) }} />
        <span className="mx-over" data-before style={{ left: at(spe) }}>{`SPE ${say(Number(spe.toFixed(3)))} `}</span>
        <span className="mx-over" style={{ left: at(rd) }}>{`RD ${say(Number(rd.toFixed(3)))}`}</span>
        {delta !== null && <span className="mx-here" style={{ left: at(Math.min(0.94, Math.max(0.06, delta))) }}>{`δ = ${say(delta)}`}</span>}
      </div>
    </section>
  )
}
