import type { ProblemWords } from './problem'

/** English sentences about bad files and failing storage. */
export const en: ProblemWords = {
  frame: p => `${p.where}: expected ${p.expected}, found ${p.found}; ${p.todo}.`,
  place: w =>
    [
      w.file ?? (w.match === undefined ? 'This file' : undefined),
      w.entry,
      w.line === undefined ? undefined : `line ${w.line}`,
      w.match === undefined ? undefined : `match ${w.match}`,
      w.step === undefined ? undefined : `step ${w.step}`,
    ]
      .filter(x => x !== undefined)
      .join(', '),
  browser: 'This browser',
  of: {
    'not-ours': v => ({
      expected: 'a zip exported by Parley, an events.jsonl, a response table, or a published record',
      found: `${v['found']}`,
      todo: 'nothing was imported, choose another file',
    }),
    truncated: v => ({
      expected: 'a whole zip',
      found: `one that stops short after ${v['bytes']} bytes`,
      todo: 'nothing was imported, download or copy the file again',
    }),
    damaged: () => ({
      expected: 'an undamaged zip',
      found: 'damaged bytes',
      todo: 'nothing was imported, download or copy the file again',
    }),
    'too-big': v => ({ expected: `at most ${v['limit']}`, found: `${v['found']}`, todo: 'nothing was imported, export fewer matches at a time' }),
    newer: v => ({
      expected: `data of schema ${v['ours']} or older`,
      found: `schema ${v['theirs']} from a newer version of Parley`,
      todo: 'it was left out, update Parley and import it again',
    }),
    'bad-schema': v => ({ expected: 'a schema number', found: `${v['found']}`, todo: 'it was left out, export it again from Parley' }),
    'not-text': () => ({ expected: 'text in UTF-8', found: 'other bytes', todo: 'it was left out, export it again' }),
    'not-json': v => ({ expected: 'one JSON object', found: `${v['found']}`, todo: 'it was left out, export it again' }),
    'not-event': v => ({
      expected: `a log event with a valid “${v['path']}”`,
      found: `${v['found']}`,
      todo: 'the match was left out, export it again',
    }),
    'not-session': v => ({
      expected: `a session.json with a valid “${v['path']}”`,
      found: `${v['found']}`,
      todo: 'nothing was imported, export it again',
    }),
    'not-call': v => ({
      expected: `a call with a valid “${v['path']}”`,
      found: `${v['found']}`,
      todo: 'the match was left out, export it again',
    }),
    'not-session-event': v => ({
      expected: `an event of a session with a valid “${v['path']}”`,
      found: `${v['found']}`,
      todo: 'the session’s log was left out, export it again',
    }),
    'session-listing': v => ({
      expected: `session ${v['id']} in session.json and in session_log.jsonl`,
      found: `it only in ${v['only']}`,
      todo: 'its log was left out, use the file as it was exported',
    }),
    'session-edited': v => ({
      expected: `the log of session ${v['id']} as it was exported`,
      found: 'one that was changed since',
      todo: 'it was left out, use the file as it was exported',
    }),
    'session-conflict': v => ({
      expected: `session ${v['id']} as it is stored here`,
      found: 'another log under the same id',
      todo: 'the stored one was kept and the other left out',
    }),
    'no-text': v => ({
      expected: `the text ${v['hash']} that a call mentions`,
      found: 'nothing of that hash in texts.jsonl',
      todo: 'the match was left out, use the file as it was exported',
    }),
    'stray-calls': v => ({
      expected: 'calls of the matches that session.json lists with calls',
      found: `some of match ${v['found']}`,
      todo: 'these calls were left out, use the file as it was exported',
    }),
    'not-table': v => ({
      expected: `a response table with a valid “${v['path']}”`,
      found: `${v['found']}`,
      todo: 'nothing was imported, use the file as it was exported',
    }),
    'not-record': v => ({
      expected: `${v['expected']}`,
      found: `${v['found']}`,
      todo: 'it was left out, choose the files as they were written',
    }),
    'record-field': v => ({
      expected: `${v['expected']} in the field “${v['field']}”`,
      found: `${v['found']}`,
      todo: 'the record was left out, use the file as it was written',
    }),
    'no-start': v => ({ expected: "a 'start' event first", found: `${v['found']}`, todo: 'the match was left out, import the whole log' }),
    mixed: v => ({
      expected: 'the events of one match together',
      found: `${v['found']}`,
      todo: 'the match was left out, keep the lines in their order',
    }),
    listing: v => ({
      expected: 'the match in session.json and in events.jsonl',
      found: `it only in ${v['only']}`,
      todo: 'the match was left out, export it again',
    }),
    'unknown-game': v => ({
      expected: 'a game that this version of Parley knows',
      found: `${v['found']}`,
      todo: 'the match was left out, open it in the version of Parley that played it',
    }),
    config: v => ({
      expected: `a config of game '${v['game']}'`,
      found: `${v['found']}`,
      todo: 'the match was left out, use the file as it was exported',
    }),
    seats: v => ({
      expected: `${v['lo']} to ${v['hi']} seats`,
      found: `${v['found']}`,
      todo: 'the match was left out, use the file as it was exported',
    }),
    differs: v => ({
      expected: `${whats[v['what'] as keyof typeof whats] ?? v['what']} ${v['expected']}`,
      found: `${v['found']}`,
      todo: 'the log does not play as it says and was left out, use the file as it was exported',
    }),
    edited: () => ({
      expected: 'the log as it was exported',
      found: 'one that was changed since',
      todo: 'the match was left out, use the file as it was exported',
    }),
    conflict: () => ({
      expected: 'the match as it is stored here',
      found: 'another log under the same id',
      todo: 'the stored match was kept and the other left out, delete the stored one first if you want the other',
    }),
    'storage-full': () => ({
      expected: 'room for this match',
      found: 'that this browser’s storage is full',
      todo: 'what is stored stays, new matches are kept only until this page closes: export them, or delete old ones',
    }),
    'storage-forbidden': () => ({
      expected: 'to be allowed to store matches',
      found: 'that this browser forbids it',
      todo: 'matches are kept only until this page closes: export them, or allow site data and reload',
    }),
    'storage-newer': () => ({
      expected: 'matches stored by this version of Parley or an older one',
      found: 'some of a newer version',
      todo: 'they stay stored and untouched, reload the page to update Parley',
    }),
    'storage-unreadable': v => ({
      expected: `a stored ${whatsStored[v['what'] as keyof typeof whatsStored]} with a valid “${v['path']}”`,
      found: `${v['found']}`,
      todo: 'it stays stored and is not shown',
    }),
    'storage-failed': v => ({
      expected: 'to store this match',
      found: `an error (${v['found']})`,
      todo: 'what is stored stays, this match is kept only until this page closes: export it',
    }),
  },
}

const whats = {
  turn: 'the open turn',
  step: 'step number',
  seats: 'moves by the seats',
  action: 'an action inside its space,',
  hash: 'the state with hash',
  payoffs: 'payoffs',
  steps: 'number of steps',
  status: 'status',
  over: 'no events after the end,',
  replay: 'a log that plays,',
}

const whatsStored = { run: 'run', table: 'response table' }
