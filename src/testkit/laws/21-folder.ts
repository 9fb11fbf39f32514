import type { Law } from '../law'
import type { Finding } from '../subject'

/** Law 21: the card cites its source (or is tagged `original`), agrees with folder and game, speaks both languages; notes.md exists; every strategy says where it comes from. */
export const folderLaw: Law = {
  number: 21,
  title: 'card.ts has a citation and notes.md exists',
  folderOnly: true,
  ofSubject({ card, game, folder, notes, strategies }) {
    const findings: Finding[] = []
    const expect = (fine: boolean, expected: string, found: string, at: string) => {
      if (!fine) findings.push({ expected, found, at })
    }
    expect(
      card.cites.some(cite => cite.trim().length > 10) || card.tags.includes('original'),
      'a citation, or the tag original',
      JSON.stringify(card.cites),
      'card.ts',
    )
    expect(
      card.id === game.id && (folder === undefined || folder === game.id),
      'one id for folder, card and game',
      `${folder}, ${card.id}, ${game.id}`,
      'card.ts',
    )
    expect(
      [card.title.en, card.title.de, card.summary.en, card.summary.de].every(text => text.trim() !== ''),
      'title and summary in English and German',
      'an empty one',
      'card.ts',
    )
    expect(card.face.length > 0, 'a face', 'no mark', 'card.ts')
    expect(
      (notes ?? '').trim().length > 200,
      'notes.md with rules, sources, equilibria',
      notes === undefined ? 'none' : `${notes.trim().length} characters`,
      'notes.md',
    )
    expect(/\b(1[89]|20)\d\d\b/.test(notes ?? '') || card.tags.includes('original'), 'notes that name a dated source', 'no year', 'notes.md')
    expect(Number.isInteger(game.version) && game.version >= 1, 'a version from 1 up', String(game.version), 'game.ts')
    const known = new Set<string>()
    for (const { id, title, about, games } of strategies) {
      const at = `strategy ${id}`
      expect(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id), 'an id in kebab-case', id, at)
      expect(!known.has(id), 'an id of its own', id, at)
      known.add(id)
      expect(title.en !== '' && title.de !== '' && about.rule !== '' && about.origin !== '', 'titles, a rule and an origin', 'an empty one', at)
      expect(games.includes(game.id) || games.includes('*'), `a strategy for ${game.id}`, games.join(', '), at)
    }
    const quick = card.quick.seats.filter(seat => seat !== 'human').map(seat => seat.strategy)
    for (const id of quick) expect(known.has(id) || universal.includes(id), 'a strategy that exists in quick', id, 'card.ts')
    const { preset } = card.quick
    expect(preset === undefined || Object.hasOwn(game.presets, preset), 'a preset that exists in quick', String(preset), 'card.ts')
    return findings
  },
}

/** Strategies that play every game. */
const universal: readonly string[] = ['random', 'sequence']
