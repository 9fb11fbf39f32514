import { driftOf, transcriptOf, versionOf } from '../golden'
import type { Law } from '../law'
import type { Finding } from '../subject'

/**
 * Law 19: the golden logs replay: same states, same payoffs. Rules that changed raise the game's version and write the logs anew (`npm run golden <id>`),
 * so that no old match is ever replayed by other rules in silence. The transcript, which people review, is up to date as well.
 */
export const goldenLaw: Law = {
  number: 19,
  title: 'golden replays match, or version was raised',
  folderOnly: true,
  ofSubject(subject) {
    const { game, golden = {} } = subject
    const logs = Object.entries(golden).filter(([name]) => name.endsWith('.jsonl'))
    const write = `npm run golden ${game.id}`
    if (logs.length === 0) return [{ expected: 'golden logs', found: `none; write them with: ${write}` }]
    const findings: Finding[] = []
    for (const [name, text] of logs) {
      const version = versionOf(text)
      const drift = driftOf(game, text)
      if (drift !== null)
        findings.push({
          expected: 'the same replay at the same version',
          found: `${drift}; if the rules are meant to change, raise version in game.ts and run: ${write}`,
          at: name,
        })
      if (version !== null && version !== game.version)
        findings.push({ expected: `logs of version ${game.version}`, found: `one of version ${version}; run: ${write}`, at: name })
    }
    const told = golden['transcript.md']
    if (findings.length === 0 && (told ?? null) !== transcriptOf(game, golden)) {
      findings.push({
        expected: 'a transcript in the present words',
        found: told === undefined ? `none; run: ${write}` : `an old one; run: ${write}`,
        at: 'transcript.md',
      })
    }
    return findings
  },
}
