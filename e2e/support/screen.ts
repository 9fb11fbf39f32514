import { expectNoSeriousAxeViolations } from './axe'
import { expect, type Page } from './test'

/** Fails where the page itself scrolls sideways, and names what sticks out. Tables may scroll inside their own frames. */
const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  // A phone zooms out of a page that is too wide, and its window then counts as wide as the page: what was asked for is the measure.
  const asked = page.viewportSize()?.width ?? Number.POSITIVE_INFINITY
  const wide = await page.evaluate(window => {
    const { scrollWidth } = document.documentElement
    const clientWidth = Math.min(window, document.documentElement.clientWidth)
    if (scrollWidth <= clientWidth) return []
    // Who sticks out by itself comes first; what a frame cuts off is named only where nothing else is.
    const out = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > clientWidth + 0.5)
    const framed = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return true
      return false
    }
    const bare = out.filter(element => !framed(element))
    return (bare.length > 0 ? bare : out)
      .map(
        element =>
          `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ends at ${Math.round(element.getBoundingClientRect().right)} of ${clientWidth}`,
      )
      .concat(`the page is ${scrollWidth} wide in a window of ${clientWidth}`)
  }, asked)
  expect(wide, `sideways scroll on ${page.url()}`).toEqual([])
}

/** What holds on every screen that a test passes: axe finds nothing serious, and the page doesn't scroll sideways. */
export const expectGoodScreen = async (page: Page): Promise<void> => {
  await expectNoSidewaysScroll(page)
  await expectNoSeriousAxeViolations(page)
}
