import { describe, expect, it } from 'vitest'
import { isRefusal } from './refusals'

describe('a reply without an answer', () => {
  it.each([
    "I'm sorry, but I can't help with that.",
    'I’m sorry, but I can’t assist with this request.',
    'I cannot participate in this game.',
    'Sorry, I won’t do that.',
    'I apologize, but I am unable to make that choice.',
    'Unfortunately, I cannot comply.',
    'As an AI language model, I cannot take part in negotiations.',
    "I'm sorry, but as an AI, I can't play.",
    'I must decline.',
    "I'm not comfortable with this.",
    '**I cannot continue.**',
    'Es tut mir leid, aber ich kann dabei nicht helfen.',
    'Tut mir leid, das kann ich nicht.',
    'Leider kann ich daran nicht teilnehmen.',
    'Daran kann ich nicht teilnehmen.',
    'Ich kann diese Frage nicht beantworten.',
    'Ich möchte hier keine Entscheidung treffen und nicht mitspielen.',
    'Als KI kann ich nicht mitspielen.',
  ])('that opens like this declines: %s', text => {
    expect(isRefusal(text)).toBe(true)
  })

  it.each([
    '',
    'C',
    'I choose C.',
    'Sorry, I made a mistake. I choose D.',
    "I'm sorry, let me think again: D.",
    "I can't know what the other player does, so I play C.",
    'I cannot trust them, therefore D.',
    'I will not cooperate; D.',
    'As an AI I find this interesting. I choose C.',
    'As an economist, I would play D.',
    'The other player said: I cannot help you.',
    'Ich wähle C, weil ich nicht verlieren kann.',
    'Ich kann nicht wissen, was die andere Person tut. Ich wähle C.',
    'Leider habe ich verloren. Ich wähle D.',
    'Als Kaufmann nehme ich an.',
  ])('that opens like this does not: %s', text => {
    expect(isRefusal(text)).toBe(false)
  })
})
