import { allSeats } from '../../src/core/seats'
import type { Config } from './config'
import type { Proposal, State, Treasure } from './game'
import { needed } from './plan'

/** One proposal of the record: its proposer's seat, the shares from there on, and the voters' votes in the same order (true: accept). */
interface Voted {
  readonly first: number
  readonly shares: readonly number[]
  readonly votes: readonly boolean[]
}

const PIECES = /^(\d+)\|([^|]*)\|([0-9a-f]*)$/

/**
 * A proposal in a few characters, so that 500 seats over many treasures stay cheap: `first|place:share …|votes`, where only shares other than 0 are written
 * and four votes make a hexadecimal digit.
 */
export function written({ first, shares, votes }: Voted): string {
  const gold = shares.flatMap((share, i) => (share === 0 ? [] : [`${i}:${share}`])).join(' ')
  let bits = ''
  for (let i = 0; i < votes.length; i += 4)
    bits += ((votes[i] ? 8 : 0) + (votes[i + 1] ? 4 : 0) + (votes[i + 2] ? 2 : 0) + (votes[i + 3] ? 1 : 0)).toString(16)
  return `${first}|${gold}|${bits}`
}

/** The proposal that `written` wrote, in a crew of `crew`. */
function read(line: string, crew: number): Voted {
  const [, at = '0', gold = '', bits = ''] = PIECES.exec(line) ?? []
  const first = Number(at)
  const shares = Array<number>(crew - first).fill(0)
  for (const piece of gold === '' ? [] : gold.split(' ')) {
    const [place = '0', share = '0'] = piece.split(':')
    shares[Number(place)] = Number(share)
  }
  const votes = Array.from({ length: crew - first - 1 }, (_, i) => (Number.parseInt(bits[i >> 2] ?? '0', 16) & (8 >> (i & 3))) !== 0)
  return { first, shares, votes }
}

/** Every treasure so far, rebuilt from the record. */
export function treasuresOf(state: State, config: Config): readonly Treasure[] {
  const crew = state.own.length
  const blocks = state.secret.past.split('\n\n').filter(block => block !== '')
  return blocks.map((block, i): Treasure => {
    const proposals = block
      .split('\n')
      .filter(line => line !== '')
      .map((line): Proposal => {
        const { first, shares, votes } = read(line, crew)
        const accepts = 1 + votes.filter(Boolean).length
        return { proposer: first, shares, votes, accepts, passed: accepts >= needed(crew - first, config.rule) }
      })
    const last = proposals.at(-1)
    const done = i < blocks.length - 1 || state.secret.past.endsWith('\n\n')
    if (last === undefined || !done) return { proposals, gold: null, alone: null }
    const from = last.passed ? last.proposer : last.proposer + 1
    const shares = last.passed ? last.shares : [config.gold]
    return { proposals, gold: allSeats(crew).map(seat => (seat < from ? 0 : (shares[seat - from] ?? 0))), alone: last.passed ? null : from }
  })
}
