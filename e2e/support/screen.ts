import { expectNoSeriousAxeViolations } from './axe'
import { expect, type Page } from './test'

/** Fails where the page itself scrolls sideways, and names what sticks out. Tables may scroll inside their own frames. */
const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  // A phone zooms out of a page that is too wide, and its window then counts as wide as the page: what was asked for is the measure.
  const asked = page.viewportSize()?.width ?? Number.POSITIVE_INFINITY
  const wide = await page.evaluate(window => {
    const { scrollWidth } = document.documentElement
    const width = Math.min(window, document.documentElement.clientWidth)
    if (scrollWidth <= width) return []
    const framed = (node: Node): boolean => {
      for (let up = node.parentElement; up !== null && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return true
      return false
    }
    // Text counts by itself: a long word leaves its box without making it wider.
    const out: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNode(node)
      const right = Math.max(0, ...[...range.getClientRects()].map(rect => rect.right))
      if (right > width + 0.5 && !framed(node))
        out.push(
          `${node instanceof Element ? `<${node.localName} class="${node.getAttribute('class') ?? ''}">` : `“${node.textContent}”`} ends at ${Math.round(right)}`,
        )
    }
    return [...out, `the page is ${scrollWidth} wide in a window of ${width}`]
  }, asked)
  expect(wide, `sideways scroll on ${page.url()}`).toEqual([])
}

/** What holds on every screen that a test passes: axe finds nothing serious, and the page doesn't scroll sideways. */
export const expectGoodScreen = async (page: Page): Promise<void> => {
  await expectNoSidewaysScroll(page)
  await expectNoSeriousAxeViolations(page)
}
