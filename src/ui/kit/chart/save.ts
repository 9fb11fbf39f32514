import { cut } from './scale'
import type { Table } from './types'

/** RFC 4180 with a byte-order mark, so that spreadsheets read umlauts; texts that a spreadsheet would take for a formula get a leading apostrophe. */
export function csvOf(table: Table): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return ''
    if (typeof value === 'number') return String(value)
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\uFEFF${[table.columns, ...table.rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const styled = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const

/** A drawing as a file of its own: the theme's colours and fonts are written into it, on paper. `title` becomes its title. */
export function svgOf(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const [from, to] = [drawing.querySelectorAll('*'), copy.querySelectorAll('*')]
  from.forEach((element, i) => {
    const style = getComputedStyle(element)
    const target = to[i]
    for (const name of styled) {
      const value = style.getPropertyValue(name)
      if (value !== '' && value !== 'none') target?.setAttribute(name, value)
      else if (element.getAttribute(name)?.includes('var(')) target?.removeAttribute(name)
    }
    target?.removeAttribute('class')
    target?.removeAttribute('style')
  })
  const width = drawing.clientWidth || Number(drawing.getAttribute('width')) || 640
  const height = drawing.clientHeight || Number(drawing.getAttribute('height')) || 320
  for (const name of ['class', 'style', 'role', 'tabindex']) copy.removeAttribute(name)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
  const heading = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  heading.textContent = title
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  paper.setAttribute('width', '100%')
  paper.setAttribute('height', '100%')
  paper.setAttribute('fill', getComputedStyle(drawing).getPropertyValue('--paper').trim() || '#ffffff')
  copy.prepend(heading, paper)
  return new XMLSerializer().serializeToString(copy)
}

/** A shaded table as a drawing: every cell where it stands, with its colour and text. */
export function svgOfTable(table: HTMLTableElement, title: string): string {
  const frame = table.getBoundingClientRect()
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const { fontFamily } = getComputedStyle(table)
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('th, td')].map(cell => {
    const { left, top, width, height } = cell.getBoundingClientRect()
    const style = getComputedStyle(cell)
    const [x, y] = [left - frame.left, top - frame.top]
    const turned = cell.scope === 'col' && cell.closest('[data-tilt]') !== null
    const said = cell.querySelector('.unseen') === null ? (cell.textContent ?? '') : ''
    const text = escaped(cell.tagName === 'TH' ? cut(said, (turned ? height : width) - 8) : said)
    const place = turned
      ? `transform="translate(${x + width / 2 + 4} ${y + height - 4}) rotate(-90)"`
      : cell.tagName === 'TH' && cell.scope === 'row'
        ? `x="${x + 4}" y="${y + height / 2 + 4}"`
        : `x="${x + width / 2}" y="${y + height / 2 + 4}" text-anchor="middle"`
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${style.backgroundColor}"/><text ${place} fill="${style.color}">${text}</text>`
  })
  const paper = getComputedStyle(table).getPropertyValue('--paper').trim() || '#ffffff'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" font-family="${escaped(fontFamily).replaceAll('"', "'")}" font-size="13"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="${paper}"/>${cells.join('')}</svg>`
}

/** Hands a text to the browser as a file. */
export function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(url)
}
