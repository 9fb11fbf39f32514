/** What a connection test says, in English: one sentence for each result, with what to do. */
export const modelChecksEn = {
  running: 'Asking the model one short question …',
  runningShort: 'asking …',
  note: 'The test sends one short question, which costs next to nothing.',
  needsKey: 'There is no key yet.',
  short: {
    ok: 'works',
    'key-refused': 'key refused',
    'model-unknown': 'model unknown',
    cors: 'blocked by the browser',
    'nothing-listening': 'nothing listens',
    'mixed-content': 'blocked: http from https',
    'rate-limited': 'too many requests',
    refused: 'refused',
    'server-error': 'server error',
    unsupported: 'not possible here',
    other: 'failed',
  },
  ok: 'It works: {{model}} answered in {{seconds}} s.',
  okRehearsal: 'It works: the stand-in answered in {{seconds}} s. It is a rehearsal, not a model.',
  reported: 'The provider calls what answered “{{model}}”.',
  'key-refused': '{{host}} refused the key. Copy it again from the provider’s page, and see that it may use this model.',
  'key-missing': '{{host}} wants a key, and none is kept. Paste it above.',
  'key-missingRow': '{{host}} wants a key, and none is kept. Press Change and paste it.',
  'model-unknown': '{{host}} knows no model “{{model}}”. List the server’s models and pick one.',
  cors: '{{host}} can be reached, but doesn’t let a browser’s page read its answer (CORS). {{fix}}',
  corsFix: 'Start the server with this line, then test again:',
  corsFixRemote:
    'Ask through this site’s server, if it offers that, or allow browsers in the provider’s settings. A typo in the address looks the same.',
  corsFixOther: 'Let the server allow the origin {{origin}}, then test again. A typo in the address can look the same.',
  'nothing-listening':
    'Nothing answers at {{base}}. Start the server, and check address and port; Chrome may also ask you to let this page reach your network.',
  nothingRemote: 'Nothing answers at {{base}}. Check the network and the address; a content blocker can look the same.',
  'mixed-content':
    'This page came over https, and browsers don’t let it call {{base}} over http. Open Parley on your own machine (npm start), or give the server https.',
  'rate-limited':
    '{{host}} answers, but takes no more requests just now, or the account has no credit. Wait a minute, or look at your account, then test again.',
  refused: 'The model answered, but declined the test question. Key and address are right.',
  'server-error': '{{host}} failed with status {{http}}. That is the server’s fault; wait, then test again.',
  unsupported: 'This cannot run here. The section above says what it needs.',
  other: 'No usable answer came from {{host}}. Read what it said, and check address, model and settings.',
  said: 'What came back',
}
