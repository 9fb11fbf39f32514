import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exportFolder } from '../../files'
import { sampleSession, teamSession } from '../../test/session'
import { entryOf } from '../entry'
import { sessionEntryOf } from '../session-entry'

const here = mkdtempSync(join(tmpdir(), 'parley-otree-'))
afterAll(() => rmSync(here, { recursive: true }))

/** What scripts made for oTree's files rely on, checked by another language's reader of CSV: the columns that gmoTree names, keys, balanced rounds, page seconds, sums. */
const SCRIPT = `
import csv, glob, os, re, sys
folder = sys.argv[1]
def read(name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(None not in row and None not in row.values() for row in rows), name
    return rows
wide, times, chat = read("all_apps_wide.csv"), read("PageTimes.csv"), read("ChatMessages.csv")
codes = [row["participant.code"] for row in wide]
assert len(set(codes)) == len(codes)
assert all(row["participant._current_app_name"] for row in wide if row["participant._index_in_pages"] != "0")
apps = [os.path.basename(path)[:-4] for path in glob.glob(os.path.join(folder, "*.csv"))]
apps = [app for app in apps if app not in ("all_apps_wide", "PageTimes", "ChatMessages")]
money = {code: 0.0 for code in codes}
for app in apps:
    rows = read(app + ".csv")
    for session in {row["session.code"] for row in rows}:
        own = [row for row in rows if row["session.code"] == session]
        rounds = max(int(row["subsession.round_number"]) for row in own)
        assert len({row["participant.code"] for row in own}) * rounds == len(own)
    for row in rows:
        money[row["participant.code"]] += float(row["player.payoff"] or 0)
        assert row["player.id_in_group"] == "" or int(row["player.id_in_group"]) >= 1
for row in wide:
    assert abs(money[row["participant.code"]] - float(row["participant.payoff"])) < 1e-9
    assert re.fullmatch(r"|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}", row["participant.time_started_utc"])
    assert all(row[name] in ("0", "1") for name in ("participant._is_bot", "participant.visited", "session.is_demo"))
seconds = 0
for code in {row["participant_code"] for row in times}:
    own = sorted((row for row in times if row["participant_code"] == code), key=lambda row: int(row["page_index"]))
    assert own[0]["page_name"] == "InitializeParticipant" and int(own[0]["page_index"]) == 0
    for before, row in zip(own, own[1:]):
        spent = int(row["epoch_time_completed"]) - int(before["epoch_time_completed"])
        assert spent >= 0
        seconds += spent
assert {row["participant_code"] for row in times + chat} <= set(codes)
print(len(wide), sorted(apps), sum(money.values()), seconds, len(chat))
`
const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) console.warn('python3 is not on this machine: the oTree files are not read there')

test.skipIf(!hasPython)('Python reads them as it reads oTree’s own', async () => {
  const dir = join(here, 'out')
  const all = [sampleSession(), teamSession()]
  const sessions = all.map(({ id, log }) => sessionEntryOf(id, log))
  await exportFolder(
    dir,
    all.flatMap(session => session.matches.map(entryOf)),
    { app: '0.1.0', sessions },
  )
  writeFileSync(join(here, 'read.py'), SCRIPT)
  const { stdout, stderr, status } = spawnSync('python3', [join(here, 'read.py'), join(dir, 'otree')], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  // 5 people and 2 bots earn 50 in the first session; 4 members of teams 14 in the second. Pages fill the time from joining to the end: 330 + 329 + 328 + 327 + 190 and 100 + 99 + 98 + 97 seconds.
  expect(stdout.trim()).toBe("11 ['sample', 'sample_2'] 64.0 1898 5")
})
