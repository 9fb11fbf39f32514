/** What the stand-in model says. `talk` to the others, `thoughts` where it is asked for its reasoning or notes, `refusal` when it is told to decline, `prose` instead of an answer. */
export interface RehearsalLines {
  readonly talk: readonly string[]
  readonly thoughts: readonly string[]
  readonly refusal: string
  readonly prose: string
}

const en: RehearsalLines = {
  talk: [
    'Let us both do what is good for both of us.',
    'I keep my word if you keep yours.',
    'That sounds fair to me.',
    'I would like a better offer.',
    'We can do better together than alone.',
    'I am still thinking about it.',
  ],
  thoughts: [
    'I weigh what I get now against what may follow.',
    'I look at what the others did so far.',
    'Both ways have something for them; I pick one.',
  ],
  refusal: 'I cannot take part in this.',
  prose: 'That is an interesting situation, and there is much to be said for every side of it.',
}

const de: RehearsalLines = {
  talk: [
    'Lass uns beide tun, was für uns beide gut ist.',
    'Ich halte mein Wort, wenn du deines hältst.',
    'Das klingt fair für mich.',
    'Ich hätte gern ein besseres Angebot.',
    'Zusammen erreichen wir mehr als allein.',
    'Ich denke noch darüber nach.',
  ],
  thoughts: [
    'Ich wäge ab, was ich jetzt bekomme und was folgen kann.',
    'Ich sehe mir an, was die anderen bisher getan haben.',
    'Für beides spricht etwas; ich wähle eines.',
  ],
  refusal: 'Daran kann ich nicht teilnehmen.',
  prose: 'Das ist eine interessante Lage, und für jede Seite lässt sich vieles sagen.',
}

const german = /\b(der|die|das|und|du|dein|deine|ist|nicht|mit|eine?)\b/gi
const english = /\b(the|and|you|your|is|not|with|an?|of)\b/gi

/** The lines in the language that a prompt is written in, as far as small words tell. */
export const rehearsalLines = (prompt: string): RehearsalLines =>
  (prompt.match(german)?.length ?? 0) > (prompt.match(english)?.length ?? 0) ? de : en
