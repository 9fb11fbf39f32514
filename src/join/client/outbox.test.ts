import { expect, it } from 'vitest'
import type { Act, View } from '../../host/wire/messages'
import { browserKeep } from './keep'
import { Outbox } from './outbox'

const act: Act = { t: 'act', match: 'm', ask: 'talk:choose/1/0/1', action: { do: 'done', with: {} }, nonce: 'n', sig: 's' }

/** A view of the match at step k, without a question, or with one. */
const view = (k: number, ask?: string): View =>
  ({ screen: { page: 'match', table: { match: 'm', k, over: null, ask: ask === undefined ? null : { id: ask } } } }) as unknown as View

const box = (stays: boolean): Outbox => {
  const own = new Outbox(
    browserKeep(() => {
      throw new Error('no storage')
    }),
    `s ${stays}`,
  )
  own.put({ act, k: 3, epoch: 1, ...(stays ? { stays: true } : {}) })
  return own
}

it('an answer in a talk outlives a new host that hasn’t asked yet, though others have made steps since', () => {
  const own = box(true)
  own.settle(view(4), 2)
  expect(own.all).toHaveLength(1)
  // The new host asks the same: it is sent again, and then what shows that it counts settles it.
  expect(own.settle(view(4, act.ask), 2)).toBe(true)
  own.settle(view(5), 2)
  expect(own.all).toHaveLength(0)
})

it('an answer to a question of one step is settled by a new host that has made the step', () => {
  const own = box(false)
  own.settle(view(3), 2)
  expect(own.all).toHaveLength(1)
  own.settle(view(4), 2)
  expect(own.all).toHaveLength(0)
})

it('another question settles the one before, whoever asks', () => {
  const own = box(true)
  own.settle(view(5, 'choose/1/0/1'), 2)
  expect(own.all).toHaveLength(0)
})
