import { describe, expect, it } from 'vitest'
import { binsOf, binWidth } from './bins'
import { rowsOf, spread } from './Marks'
import { csvOf } from './save'
import { cut, cutMiddle, show, ticksOf } from './scale'
import { thin } from './thin'

describe('chart parts', () => {
  it('numbers have a real minus sign, as the text beside them, and zero has none', () => {
    expect([show(-9, 'en'), show(-1.25, 'de'), show(-0.001, 'en'), show(-0, 'de'), show(7, 'en')]).toEqual(['−9', '−1,25', '0', '0', '7'])
  })

  it('ticks are round, lie inside the domain and are whole where asked', () => {
    expect(ticksOf([0, 97], { title: '' }, 5)).toMatchObject({ domain: [0, 100], ticks: [0, 20, 40, 60, 80, 100] })
    expect(ticksOf([1, 4], { title: '', whole: true }, 10).ticks).toEqual([1, 2, 3, 4])
    expect(ticksOf([3, 3], { title: '', whole: true }, 5).domain).toEqual([2, 4])
    expect(ticksOf([], { title: '' }, 5).domain).toEqual([0, 1])
    expect(ticksOf([5], { title: '', domain: [0, 10] }, 5).domain).toEqual([0, 10])
    expect(ticksOf([0.1, 0.32], { title: '' }, 5).ticks).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35])
  })

  it('bars start at zero, below it where the data do', () => {
    expect(ticksOf([3, 8], { title: '' }, 4, true).domain[0]).toBe(0)
    expect(ticksOf([-3, 8], { title: '' }, 4, true).domain[0]).toBeLessThanOrEqual(-3)
  })

  it('thinning keeps order, ends and every peak, and leaves short data alone', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ i, y: i === 4321 ? 99 : Math.sin(i) }))
    const kept = thin(rows, row => [row.y], 200)
    expect(kept.length).toBeLessThanOrEqual(202)
    expect(kept.some(row => row.y === 99)).toBe(true)
    expect([kept[0]!.i, kept.at(-1)!.i]).toEqual([0, 9999])
    expect(kept.every((row, i) => i === 0 || row.i > kept[i - 1]!.i)).toBe(true)
    expect(thin(rows.slice(0, 50), row => [row.y], 200)).toHaveLength(50)
  })

  it('bins count every value once; whole numbers stand in the middle of theirs', () => {
    const values = [0, 0, 22, 33, 33, 33, 50, 100]
    expect(binWidth(0, 100, 101, true)).toBe(1)
    const bins = binsOf([values], 0, 100, 1, true)
    expect(bins).toHaveLength(101)
    expect(bins[33]).toEqual({ from: 32.5, to: 33.5, counts: [3] })
    expect(bins.reduce((sum, bin) => sum + bin.counts[0]!, 0)).toBe(values.length)
    // 101 whole numbers in at most 40 bins: width 5, 21 bins; reals 0 to 1 in at most 20: width 0.05.
    expect(binWidth(0, 100, 40, true)).toBe(5)
    expect(binWidth(0, 1, 20, false)).toBeCloseTo(0.05)
    const reals = binsOf([[0, 0.05, 0.1, 0.99, 1]], 0, 1, 0.05, false)
    expect(reals).toHaveLength(20)
    expect([reals[0]!.counts[0], reals[1]!.counts[0], reals[2]!.counts[0], reals.at(-1)!.counts[0]]).toEqual([1, 1, 1, 2])
  })

  it('labels that would overlap are set apart', () => {
    expect(spread([10, 12, 50], 16, 0, 100)).toEqual([10, 26, 50])
    expect(spread([95, 96, 97], 16, 0, 100)).toEqual([68, 84, 100])
    expect(
      rowsOf(
        [
          { value: 10, label: 'mean' },
          { value: 11, label: 'target' },
          { value: 90, label: 'Nash' },
        ],
        [0, 100],
        400,
      ),
    ).toEqual([0, 1, 0])
  })

  it('CSV quotes, escapes formulas and leaves numbers alone', () => {
    expect(
      csvOf({
        columns: ['a', 'b'],
        rows: [
          ['=1+1', -5],
          ['x,"y"', null],
        ],
      }),
    ).toBe('\uFEFFa,b\r\n\'=1+1,-5\r\n"x,""y""",\r\n')
  })

  it('long names are cut with an ellipsis', () => {
    expect(cut('A name of forty characters, as some have', 100)).toMatch(/^.{5,14}…$/)
    expect(cut('short', 100)).toBe('short')
    expect([cutMiddle('Meta-Llama-3.1-8B-Instruct', 100), cutMiddle('Meta-Llama-3.1-70B', 90), cutMiddle('short', 100)]).toEqual([
      'Meta-Ll…struct',
      'Meta-L…1-70B',
      'short',
    ])
  })
})
