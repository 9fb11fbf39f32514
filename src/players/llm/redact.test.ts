import fc from 'fast-check'
import { expect, it } from 'vitest'
import { redact } from './redact'

const KEY = 'sk-proj-AbC/12+3=xyz_9'

it('takes a key out wherever and however it stands', () => {
  for (const form of [
    KEY,
    encodeURIComponent(KEY),
    JSON.stringify(KEY),
    JSON.stringify({ k: KEY }).replaceAll('/', '\\/'),
    `Bearer ${KEY}`,
    btoa(`:${KEY}`),
  ]) {
    const out = redact(`before ${form} after`, [KEY])
    expect(out).not.toContain(KEY)
    expect(out).not.toContain(encodeURIComponent(KEY))
    expect(out).not.toContain(btoa(`:${KEY}`))
    expect(out).toMatch(/^before .*after$/)
  }
})

it('takes out every given key, whatever it is made of', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 4, maxLength: 40 }), { minLength: 1, maxLength: 3 }),
      fc.string(),
      fc.string(),
      (keys, before, after) => {
        const out = redact(keys.reduce((text, key) => `${text}${key}${JSON.stringify(key)}`, before) + after, keys)
        for (const key of keys) if (key.trim().length > 3 && !'[key]'.includes(key.trim())) expect(out.includes(key.trim())).toBe(false)
      },
    ),
  )
})

it.each([
  'Incorrect API key provided: sk-abcd********wxyz.',
  'authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc',
  '{"x-api-key":"secretsecret"}',
  'https://host/v1?api_key=secretsecret&x=1',
  'key AIzaSyA1234567890abcdefg is not valid',
  'gsk_0123456789abcdef',
])('takes out what looks like a key: %s', text => {
  const out = redact(text, [])
  expect(out).toContain('[key]')
  for (const secret of ['sk-abcd', 'wxyz', 'eyJ', 'secretsecret', 'AIzaSy', 'gsk_0123456789abcdef']) expect(out).not.toContain(secret)
})

it.each(['Bearer authentication required', 'The model `m` does not exist', 'risk-averse players ask-and-tell', '{"answer":"Defect"}', ''])(
  'leaves other texts alone: %s',
  text => expect(redact(text, [undefined, '', '  '])).toBe(text),
)
