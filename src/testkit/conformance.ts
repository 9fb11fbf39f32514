import { configLaw } from './laws/01-config'
import { endsLaw } from './laws/02-ends'
import { frozenLaw } from './laws/03-frozen'
import { seedLaw } from './laws/04-seed'
import { foldLaw } from './laws/05-fold'
import { jsonLaw } from './laws/06-json'
import { turnsLaw } from './laws/07-turns'
import { actionsLaw } from './laws/08-actions'
import { eachLaw } from './laws/09-each'
import { payoffsLaw } from './laws/10-payoffs'
import { benchmarksLaw } from './laws/11-benchmarks'
import { observeLaw } from './laws/12-observe'
import { symmetricLaw } from './laws/13-symmetric'
import { invariantLaw } from './laws/14-invariant'
import { wordingLaw } from './laws/15-wording'
import { toldLaw } from './laws/16-told'
import { labelsLaw } from './laws/17-labels'
import { fastLaw } from './laws/18-fast'
import { goldenLaw } from './laws/19-golden'
import { sizeLaw } from './laws/20-size'
import { folderLaw } from './laws/21-folder'
import { screenLaw } from './laws/22-screen'
import { secretsLaw } from './laws/23-secrets'
import { equilibriaLaw } from './laws/24-equilibria'
import { importedLaw } from './laws/25-imported'
import { regretLaw } from './laws/26-regret'
import { wallLaw } from './laws/27-wall'
import type { Law, Tools } from './law'
import { presetSettings, settingsOf, type SettingLimits } from './settings'
import { styles } from './styles'
import type { Complaint, Finding, Setting, Subject } from './subject'
import { playTrial, type Trial } from './trial'

/** The 27 laws, by number. */
export const laws: readonly Law[] = [
  ...[configLaw, endsLaw, frozenLaw, seedLaw, foldLaw, jsonLaw, turnsLaw, actionsLaw, eachLaw, payoffsLaw, benchmarksLaw, observeLaw, symmetricLaw],
  ...[invariantLaw, wordingLaw, toldLaw, labelsLaw, fastLaw, goldenLaw, sizeLaw, folderLaw, screenLaw, secretsLaw, equilibriaLaw, importedLaw],
  ...[regretLaw, wallLaw],
]

/** How much is tried: seeds of the default set-up (one for the others), presets before they are sampled, random configs. `only` picks laws by number. */
export interface Thoroughness extends SettingLimits {
  readonly seeds: number
  readonly only?: readonly number[]
}

/** What the kit does where nothing else is asked for. */
export const usual: Thoroughness = { seeds: 2, presets: 30, random: 16, mostSeats: null }

/** What came of a check: complaints by law, in order; excuses with their reasons; how many matches were played and frames seen. */
export interface Report {
  readonly subject: string
  readonly complaints: readonly Complaint[]
  readonly excused: readonly { readonly law: number; readonly reason: string }[]
  readonly trials: number
  readonly steps: number
}

/** At most this many complaints of one law about one subject: a wrong rule is wrong everywhere. */
const enough = 6

/** Tries a game on all laws, in the four play styles, on its set-ups. Never throws: what the game throws is a complaint. */
export function checkLaws(subject: Subject, tools: Tools, how: Thoroughness = usual): Report {
  const excused = Object.entries(subject.card.excused ?? {}).map(([law, reason]) => ({ law: Number(law), reason }))
  const asked = laws.filter(
    law =>
      !excused.some(excuse => excuse.law === law.number) &&
      !(law.folderOnly && subject.stack !== undefined) &&
      (how.only?.includes(law.number) ?? true),
  )
  const court = new Court()
  const settings = court.hear(1, 'set-ups', () => settingsOf(subject.game, how, subject.small)) ?? []
  for (const law of asked) court.judge(law, subject.game.id, () => law.ofSubject?.(subject, settings, tools))
  let trials = 0
  let steps = 0
  for (const setting of settings) {
    const played = trialsOf(subject, setting, how)
    trials += played.length
    for (const trial of played) steps += trial.frames.length
    for (const law of asked) {
      court.judge(law, place(setting), () => law.ofSetting?.(subject, setting, played, tools))
      for (const trial of played)
        court.judge(law, `${place(setting)}, style ${trial.style}, seed ${trial.seed}`, () => law.ofTrial?.(subject, trial, tools))
    }
  }
  const unplayed = (court.hear(1, 'presets', () => presetSettings(subject.game)) ?? []).filter(
    preset => !settings.some(setting => setting.label === preset.label),
  )
  for (const law of asked.filter(({ everyPreset }) => everyPreset)) {
    for (const setting of unplayed) court.judge(law, place(setting), () => law.ofSetting?.(subject, setting, [], tools))
  }
  return { subject: subject.stack ?? subject.game.id, complaints: court.complaints.sort((a, b) => a.law - b.law), excused, trials, steps }
}

const place = ({ label, seats }: Setting) => `${label}, ${seats} seats`

/** A set-up in the four styles; the default one with more seeds. */
function trialsOf(subject: Subject, setting: Setting, how: Thoroughness): Trial[] {
  const seeds = setting.kind === 'default' ? how.seeds : 1
  return Array.from({ length: seeds }, (_, i) => styles.map(style => playTrial(subject, setting, style, `laws/${i}`))).flat()
}

/** Collects complaints, a bounded number for each law; what a check throws is a complaint too. */
class Court {
  readonly complaints: Complaint[] = []

  hear<V>(law: number, where: string, look: () => V): V | undefined {
    try {
      return look()
    } catch (error) {
      this.complain(law, where, { expected: 'a check without an error', found: error instanceof Error ? error.message : String(error) })
      return undefined
    }
  }

  judge(law: Law, where: string, look: () => readonly Finding[] | undefined): void {
    if (this.count(law.number) >= enough) return
    for (const finding of this.hear(law.number, where, look) ?? []) this.complain(law.number, where, finding)
  }

  private complain(law: number, where: string, finding: Finding): void {
    if (this.count(law) < enough) this.complaints.push({ law, where, ...finding })
  }

  private count(law: number): number {
    return this.complaints.filter(complaint => complaint.law === law).length
  }
}

/** A complaint in one line. */
export function inWords({ law, expected, found, at, where }: Complaint): string {
  const title = laws.find(({ number }) => number === law)?.title ?? ''
  return `law ${law} (${title}): expected ${expected}, found ${found}; ${where}${at === undefined ? '' : `, ${at.replace(/^, /, '')}`}`
}
