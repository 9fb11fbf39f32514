// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { matchPage, questionOf, tableOf } from '../test/scripted-host'
import { Stage } from '../test/stage'

let stage: Stage
beforeEach(() => {
  stage = new Stage()
})
afterEach(() => stage.close())

describe('a match', () => {
  const ask = questionOf('guess/1/0/1')

  it('shows the rules first, then the question, and says that it stands on the screen only then', async () => {
    stage.puppet.in(matchPage({ match: 'first', rules: 'Rules of the first.', ask }))
    stage.show()
    expect(stage.text).toContain('Rules of the first.')
    expect(stage.text).not.toContain('Choose a number')
    expect(stage.puppet.all('shown')).toEqual([])
    await stage.press('I have read the rules')
    await stage.drawn()
    expect(stage.text).toContain('Choose a number from 0 to 100.')
    expect(stage.puppet.all('shown')).toEqual([['shown', 'first', 'guess/1/0/1']])
    await stage.change(() => stage.puppet.in(matchPage({ match: 'second', rules: 'Rules of the first.', ask })))
    expect(stage.button('I have read the rules')).toBeUndefined()
  })

  it('shows an answer as under way until a view shows it as taken; then why one waits', async () => {
    const heard = [{ k: 0, text: 'It began.' }]
    stage.puppet.in(matchPage({ heard, ask }))
    stage.show()
    await stage.drawn()
    stage.type('.pad-box', '33')
    await stage.submit('form.pad')
    expect(stage.puppet.all('act')).toEqual([['act', 33]])
    await stage.change(() => stage.puppet.set({ sending: true }))
    expect(stage.find('.pad-send')?.textContent).toBe('Sending …')
    await stage.change(() => stage.puppet.set({ link: 'offline' }))
    expect(stage.text).toContain('Your answer is kept here')
    const waiting = { for: 'table', since: 999_000, until: null } as const
    await stage.change(() =>
      stage.puppet.in({ page: 'match', table: tableOf({ heard, ask: null }), waiting }, {}, { sending: false, link: 'online' }),
    )
    await stage.pause(300)
    expect(stage.find('.pad')).toBeNull()
    expect(stage.text).toContain('Waiting for the other player')
  })

  it('keeps what was typed while views of the same question come, and while the session is paused', async () => {
    const heard = [{ k: 0, text: 'It began.' }]
    stage.puppet.in(matchPage({ heard, ask }))
    stage.show()
    await stage.drawn()
    stage.type('.pad-box', '33')
    await stage.change(() => stage.puppet.in(matchPage({ heard, ask: { ...ask }, deadline: 1_030_000 })))
    const paused = { for: 'paused', since: 999_000, until: null } as const
    await stage.change(() => stage.puppet.in({ page: 'match', table: tableOf({ heard, ask }), waiting: paused }))
    expect(stage.text).toContain('paused')
    await stage.change(() => stage.puppet.in(matchPage({ heard, ask })))
    expect(stage.find<HTMLInputElement>('.pad-box')?.value).toBe('33')
  })

  it('counts down on the host’s clock', async () => {
    stage.puppet.in(matchPage({ heard: [{ k: 0, text: 'It began.' }], ask: { ...ask, clockMs: 60_000 }, deadline: 1_042_000 }))
    stage.show()
    await stage.drawn()
    expect(stage.find('[role=timer]')?.textContent).toBe('42 s left')
  })

  it('shows a team what its members have proposed, and lets one change one’s own', async () => {
    const team = {
      members: 3,
      mine: 40,
      proposals: [
        { action: 45, n: 1 },
        { action: 40, n: 1 },
      ],
    }
    stage.puppet.in(matchPage({ heard: [{ k: 0, text: 'It began.' }], ask: { ...ask, team } }))
    stage.show()
    await stage.drawn()
    expect([...stage.box.querySelectorAll('.team li')].map(row => row.textContent)).toEqual(['1 of 3: 45', '1 of 3: 40 (yours)'])
    expect(stage.find('.pad-send')?.textContent).toBe('Send')
  })

  it('leaves messages of a talk to the feed, and asks for them with the generic pad', async () => {
    const space = { kind: 'oneOf', cases: { say: { kind: 'text', maxChars: 20 }, done: { kind: 'fields', fields: {} } } } as const
    const talk = questionOf('talk:guess/1/0/1', {
      turn: { id: 'talk:guess', n: 1, seats: [0, 1], gate: 'each' },
      space,
      names: { say: 'Message', done: 'Say nothing' },
    })
    const events = [{ k: 1, is: { talk: { from: 1, text: 'Hi' } } }]
    stage.puppet.in(matchPage({ heard: [{ k: 1, text: 'Player 2 says: Hi' }], events, ask: talk }))
    stage.show()
    await stage.drawn()
    await stage.press('Say nothing')
    expect(stage.puppet.all('act')).toEqual([['act', { do: 'done', with: {} }]])
    expect(stage.text).toContain('Player 2 says: Hi')
  })

  it('says that a decision was missed, and at the end what it brought', async () => {
    stage.puppet.in(matchPage({ heard: [{ k: 0, text: 'It began.' }], missed: true, ask }))
    stage.show()
    await stage.drawn()
    expect(stage.text).toContain('made for you')
    const rest = { for: 'rest', since: 999_000, until: 1_010_000 } as const
    await stage.change(() => stage.puppet.in({ page: 'match', table: tableOf({ over: { status: 'complete', payoff: 12.5 } }), waiting: rest }))
    expect(stage.text).toContain('The match is over')
    expect(stage.text).toContain('You got 12.5 points.')
    expect(stage.text).toContain('at most 10 s more')
    expect(stage.puppet.all('page').at(-1)).toEqual(['page', 'result', 'm1', 0])
  })

  it('keeps the rules one tap away', async () => {
    stage.puppet.in(matchPage({ heard: [{ k: 0, text: 'It began.' }], ask }))
    stage.show()
    await stage.drawn()
    const sheet = stage.find<HTMLDialogElement>('dialog')!
    let opened = 0
    sheet.showModal = () => void opened++
    await stage.press('Rules')
    expect(opened).toBe(1)
    expect(sheet.textContent).toContain('two thirds of the mean')
  })
})
