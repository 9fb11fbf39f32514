// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { notice, Stage } from '../test/stage'

let stage: Stage
beforeEach(() => {
  stage = new Stage()
})
afterEach(() => stage.close())

describe('the start page', () => {
  it('begins with one press', async () => {
    stage.show()
    expect(stage.text).toContain('A class')
    expect(stage.puppet.asked).toEqual([])
    await stage.press('Start')
    expect(stage.puppet.all('start')).toEqual([['start', { agreed: false }]])
  })

  it('asks for agreement to the consent text, and doesn’t begin without it', async () => {
    stage.puppet.set({ notice: { ...notice, consent: { version: '1', text: 'It takes **ten** minutes.' } } })
    stage.show()
    expect(stage.find('.consent strong')?.textContent).toBe('ten')
    await stage.press('Start')
    expect(stage.puppet.all('start')).toEqual([])
    expect(stage.find('[role=alert]:not([hidden])')?.textContent).toContain('close this page')
    await stage.change(() => stage.find<HTMLInputElement>('input[name=agree]')?.click())
    await stage.press('Start')
    expect(stage.puppet.all('start')).toEqual([['start', { agreed: true }]])
  })

  it('asks for a label where labels were handed out, unless the link brings it', async () => {
    stage.puppet.set({ notice: { ...notice, labels: true } })
    stage.show()
    await stage.press('Start')
    expect(stage.puppet.all('start')).toEqual([])
    stage.type('input[name=label]', ' A-17 ')
    await stage.press('Start')
    expect(stage.puppet.all('start')).toEqual([['start', { label: 'A-17', agreed: false }]])
    stage.show('B-2')
    expect(stage.find('input[name=label]')).toBeNull()
  })

  it('takes the host’s code for a place on a new device, without its spaces', async () => {
    stage.show()
    stage.type('input[name=seat-code]', 'qrs tuv')
    await stage.press('Start')
    expect(stage.puppet.all('start')).toEqual([['start', { seatCode: 'QRSTUV', agreed: false }]])
  })

  it('comes in the session’s language, and in another on request', async () => {
    stage.puppet.set({ notice: { ...notice, language: 'de' } })
    stage.show()
    await stage.change(() => undefined)
    expect(stage.button('Los')).toBeDefined()
    expect(document.documentElement.lang).toBe('de')
    await stage.press('English')
    expect(stage.button('Start')).toBeDefined()
    expect(document.documentElement.dir).toBe('ltr')
  })

  it('says that the session isn’t open yet where there is no host', () => {
    stage.puppet.set({ notice: null })
    stage.show()
    expect(stage.text).toContain('isn’t open yet')
    expect(stage.button('Start')).toBeUndefined()
  })
})
