import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { Markdown } from './Markdown'

const html = (text: string) => renderToStaticMarkup(<Markdown>{text}</Markdown>)

describe('a wording on the screen', () => {
  it('is Markdown', () => {
    expect(html('You **may** send\n\n- one\n- two')).toContain('<strong>may</strong>')
  })

  it('never becomes an element or an address that its writer chose', () => {
    const out = html(
      '<script>alert(1)</script> <img src=x onerror=alert(1)> ![pixel](http://evil/p.png) [go](javascript:alert(1)) <a href="http://evil">x</a> # <b>',
    )
    expect(out).not.toMatch(/<script|<img|<a |javascript:/)
  })

  it('of a hundred thousand characters is cut, and every character is one press away', () => {
    vi.stubGlobal('document', { documentElement: { lang: 'de' } })
    const out = html(`begin ${'<b>x</b> '.repeat(11_111)}end`)
    expect(out.length).toBeLessThan(40_000)
    expect(out).toContain('begin')
    expect(out).not.toContain('<b>')
    expect(out).toContain('Alle 100.008 Zeichen zeigen')
    vi.unstubAllGlobals()
  })
})
