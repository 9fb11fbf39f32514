import { describe, expect, it } from 'vitest'
import { compare } from './compare'

const messages = [
  { role: 'system', text: '# Rules\n\nPlay **C** or D.\n\n# How to answer\n\nIn JSON.' },
  { role: 'user', text: '# Before\n\n> Round 1: both C.\n>\n> So far 3.\n\n# Now\n\nWhich one?' },
] as const
const read = { rules: 'Play **C** or D.', question: 'Which one?', reports: ['Round 1: both C.\n\nSo far 3.'] }

describe('a request beside what a person reads', () => {
  it('is cut into what both read and what only the model gets, and nothing is lost', () => {
    const found = compare(messages, read)
    expect([found.rules, found.question, found.reports]).toEqual([true, true, 1])
    expect(found.messages.map(({ stretches }) => stretches.map(({ text }) => text).join(''))).toEqual(messages.map(({ text }) => text))
    expect(found.messages.flatMap(({ stretches }) => stretches.filter(({ same }) => same).map(({ text }) => text))).toEqual([
      'Play **C** or D.',
      '> Round 1: both C.\n>\n> So far 3.',
      'Which one?',
    ])
  })

  it('says what is missing, and counts a report that came twice only where it stands twice', () => {
    const found = compare(messages, { rules: 'Play C or D.', question: 'Which one?', reports: [...read.reports, ...read.reports] })
    expect([found.rules, found.question, found.reports]).toEqual([false, true, 1])
  })
})
