import { canonical } from '../../core/canonical'
import type { LlmSpec, ModelSettings } from '../../core/spec'
import { protocols } from '../../players/llm/protocols'
import { hostOf, isAlias, providers } from '../../players/llm/providers'
import { fieldsOf } from '../../ui/kit/schema'
import { showNumber } from '../../ui/pad/texts'
import type { SeatFace } from '../../ui/contract'
import type { ModelGroup } from '../../ui/screens/result/Models'
import { resultModelTexts } from '../../wording/result-models'
import { variantName } from '../names'
import type { Loaded } from './load'
import { isRehearsal, modelSeats } from './model-rows'

type Language = 'en' | 'de'

/** Characters of a parameter that are shown. */
const SHOWN = 200

/** The models of a match with all that its record holds of them; seats whose models differ in nothing stand together. */
export function modelGroups(
  { spec, calls }: Pick<Loaded, 'spec' | 'calls'>,
  faces: readonly SeatFace[],
  standIn: string,
  language: Language,
): readonly ModelGroup[] {
  const groups = new Map<string, { readonly player: LlmSpec; readonly wording: string; readonly isRehearsal: boolean; readonly seats: number[] }>()
  for (const seat of modelSeats(spec)) {
    const one = spec.seats[seat]
    if (one === undefined || one.player.kind !== 'llm') continue
    const key = canonical({ player: one.player, wording: one.wording })
    const group = groups.get(key) ?? { player: one.player, wording: one.wording, isRehearsal: isRehearsal(one), seats: [] }
    group.seats.push(seat)
    groups.set(key, group)
  }
  return [...groups].map(([key, { player, wording, isRehearsal: isNone, seats }]) => {
    const t = resultModelTexts(language).models
    const at = new Set(seats)
    const own = calls.filter(call => at.has(call.seat))
    const reported = [...new Set(own.flatMap(call => call.reported ?? []))]
    const { price } = player
    const n = (x: number) => showNumber(x, language, 6)
    const facts: [string, string][] = [
      ...(isNone ? [] : [[t.provider, placeOf(player)] as [string, string]]),
      ...(own.length === 0 || isNone ? [] : [[t.reported, reported.length === 0 ? t.notReported : reported.join(', ')] as [string, string]]),
      [t.protocols, player.protocols.length === 0 ? t.plainly : player.protocols.map(one => protocolWords(one, language)).join('; ')],
      [t.memory, t.memories(player.memory)],
      [t.wording, variantName(wording)],
      [t.settings, settingsWords(player.settings ?? {}, language) || t.asProvided],
      ...(isNone
        ? []
        : [
            [t.price, price === undefined ? t.noPrice : t.perMillion(n(price.input), n(price.output), price.currency, price.noted)] as [
              string,
              string,
            ],
          ]),
    ]
    const isOpen = !isNone && providers.some(({ id }) => id === player.provider) && isAlias(player)
    return {
      key,
      title: isNone ? standIn : player.model,
      faces: seats.flatMap(seat => faces[seat] ?? []),
      facts,
      ...(isOpen ? { warning: t.alias } : {}),
    }
  })
}

/** Where a model was reached: the provider's title with its host. An import may name a provider that this version doesn't know. */
function placeOf(player: LlmSpec): string {
  const provider = providers.find(({ id }) => id === player.provider)
  if (provider === undefined) return [player.provider, player.baseURL].filter(Boolean).join(', ')
  if (provider.kind === 'rehearsal' || provider.kind === 'in-browser') return provider.title
  return `${provider.title}, ${hostOf(player)}`
}

/** A protocol by its title, with every parameter as it was set or is by default. */
function protocolWords({ id, params }: LlmSpec['protocols'][number], language: Language): string {
  const protocol = protocols.find(one => one.id === id)
  if (protocol === undefined) return params === undefined ? id : `${id} ${cut(JSON.stringify(params))}`
  const parsed = protocol.params.safeParse(params ?? {})
  const values = (parsed.success ? parsed.data : (params ?? {})) as Readonly<Record<string, unknown>>
  const words = fieldsOf(protocol.params, language).flatMap(({ key, title, shape }) => {
    const value = values[key]
    if (value === undefined || value === null || value === '') return []
    const name = shape.kind === 'enum' ? shape.options.find(option => option.id === value)?.title : undefined
    return [`${title}: ${name ?? (typeof value === 'string' ? quoted(cut(value), language) : cut(JSON.stringify(value)))}`]
  })
  return protocol.title[language] + (words.length === 0 ? '' : ` (${words.join(', ')})`)
}

/** Settings in words, in the order of the record; '' where none is set. */
function settingsWords(settings: ModelSettings, language: Language): string {
  const t = resultModelTexts(language).models.set
  return (Object.entries(settings) as [keyof ModelSettings, unknown][])
    .flatMap(([name, value]) => {
      if (value === undefined) return []
      if (name === 'rehearsal')
        return Object.entries(value as Record<string, number>).map(([what, x]) =>
          t.rehearsal(what as 'fail', what === 'delayMs' ? showNumber(x, language) : `${showNumber(100 * x, language, 1)}\u00a0%`),
        )
      return [t.one(name, typeof value === 'number' ? showNumber(value, language, 6) : String(value))]
    })
    .join(', ')
}

const quoted = (text: string, language: Language): string => (language === 'de' ? `„${text}“` : `“${text}”`)
const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text)
