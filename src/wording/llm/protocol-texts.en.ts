import type { Others, ProtocolTexts } from './protocol-texts'

const isOne = (others: Others) => others.who === 'other' || (others.who === 'some' && others.seats.length === 1)

function name(others: Others): string {
  if (others.who === 'other') return 'the other player'
  if (others.who === 'all') return 'the other players'
  const numbers = others.seats.map(seat => String(seat + 1))
  return numbers.length === 1 ? `player ${numbers[0]}` : `players ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

const listed = (options: readonly string[]) => `${options.slice(0, -1).join(', ')} and ${options.at(-1)}`
const drawn = (others: Others) => (isOne(others) ? '' : ', for one of them drawn at random')

/** The protocol sentences, in English. */
export const en: ProtocolTexts = {
  persona: (text, intensity) =>
    ({
      low: `The following describes you to a small degree: ${text}`,
      medium: `The following describes you: ${text}`,
      high: `The following describes you fully, in everything that you do: ${text}`,
    })[intensity],
  preference: {
    'own-gain': 'What matters to you is your own result: the more you get, the better. What others get does not matter to you.',
    equality: 'What matters to you is equality: the closer the results of all players are to one another, the better.',
    'joint-gain':
      'What matters to you is the sum of the results of all players: the higher it is, the better. How it is divided does not matter to you.',
    altruism: 'What matters to you is the result of the others: the more they get, the better. What you get yourself does not matter to you.',
  },
  reasoning: { asked: 'Think step by step before you answer.', says: 'your reasoning, step by step, as a text' },
  predict: {
    asked: (others, maxChars) =>
      `You answer the question above afterwards. First, and only that for now: what will ${name(others)} do next, and why? Write at most ${maxChars} characters.`,
    says: maxChars => `your prediction and its reasons, a text of 1 to ${maxChars} characters`,
  },
  belief: {
    before: 'State first what you expect, then answer.',
    apart: 'You answer the question above separately. Here, state only what you expect.',
    first: (others, options) =>
      options !== null
        ? `How likely is it, in percent, that ${name(others)} will take each of the options ${listed(options)} next${drawn(others)}?`
        : `Which number do you expect ${name(others)} to choose next${isOne(others) ? '' : ', on average'}?`,
    second: (others, options) =>
      options !== null
        ? `How likely, in percent, ${isOne(others) ? 'does' : 'do'} ${name(others)} think it is that you take each of your options ${listed(options)} now?`
        : `Which number ${isOne(others) ? 'does' : 'do'} ${name(others)} expect you to choose now?`,
    percent: options => `whole percent for each of ${listed(options)}, together exactly 100`,
    mean: (min, max) => `a number from ${min} to ${max}, decimals allowed`,
    given: (others, value, form, order) =>
      order === 1
        ? form === 'percent'
          ? `You expect that ${name(others)} will take these options next with these chances in percent${drawn(others)}: ${value}.`
          : `You expect that ${name(others)} will choose ${value} next${isOne(others) ? '' : ' on average'}.`
        : form === 'percent'
          ? `You expect that ${name(others)} ${isOne(others) ? 'thinks' : 'think'} you take these options now with these chances in percent: ${value}.`
          : `You expect that ${name(others)} ${isOne(others) ? 'thinks' : 'think'} you choose ${value} now.`,
  },
  notes: {
    asked: maxChars =>
      `You answer the question above afterwards. First, and only that for now: write notes for yourself about the match so far. They take the place of earlier notes; from now on they are shown to you and to nobody else. At most ${maxChars} characters.`,
    says: maxChars => `your notes, a text of at most ${maxChars} characters`,
  },
}
