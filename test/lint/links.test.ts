import { describe, expect, it } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { found, oneStep } from './found.ts'

const linked = (rule: string, open: string) => found(rule, oneStep({ great: 'One tap.', open }, 'verdict'))

describe('a malformed link', () => {
  it.each([
    ['https://shop', 'shop'],
    ['https://shop.example.com/returns.', '.'],
    ['https://shop.example.com/returns).', ').'],
    ['https://shop.example.com/returns)', ')'],
    ['https://shop.example.com,', ','],
    ['https://shop.example.com/50%', '%'],
    ['https://shop.example.com/a%zz', '%zz'],
    ['https://https://shop.example.com', 'https://shop.example.com'],
    ['https://shop.example.comhttps://shop.example.com', 'https://shop.example.com'],
    ['http://http//shop.example.com', 'http//shop.example.com'],
    ['https:///returns', 'https:///returns'],
    ['https://shop..example.com', 'shop..example.com'],
    ['https://-shop.example.com', '-shop.example.com'],
    ['https://shop.example.com:http', 'https://shop.example.com:http'],
    ['https://shop.example.com:99999/', 'https://shop.example.com:99999/'],
    ['https://exa[mple.com', 'https://exa[mple.com'],
  ])('%s', (open, words) => {
    expect(linked('malformed-link', open)).toEqual([words])
  })

  it.each([
    'https://shop.example.com',
    'https://shop.example.com/',
    'https://shop.example.com/returns?from=mail&lang=en#top',
    'https://shop.example.com/a%20b',
    'https://en.wikipedia.org/wiki/Shoe_(disambiguation)',
    'https://web.archive.org/web/2020/https://shop.example.com/',
    'https://shop.example.com/login?next=https://shop.example.com/returns',
    'https://shop.example.com:8443/returns',
    'https://192.168.0.1/',
    'http://localhost:3000',
    'https://[2001:db8::1]/',
    'https://bücher.example/',
    'https://user@shop.example.com/',
    'https://shop.example.com/what?',
  ])('not: %s', (open) => {
    expect(linked('malformed-link', open)).toEqual([])
  })
})

describe('a link that is not encrypted', () => {
  it('is http, except where nobody from outside gets anyway', () => {
    expect(linked('not-https', 'http://shop.example.com')).toEqual(['http'])
    expect(linked('not-https', 'https://shop.example.com?from=http://x.example.com')).toEqual([])
    expect(linked('not-https', 'http://localhost:3000')).toEqual([])
    expect(linked('not-https', 'http://https://shop.example.com')).toEqual([])
  })
})

describe('a link that no customer can open', () => {
  it.each([
    ['http://localhost:3000/returns', 'localhost'],
    ['https://127.0.0.1', '127.0.0.1'],
    ['https://10.1.2.3/', '10.1.2.3'],
    ['https://192.168.178.1/', '192.168.178.1'],
    ['https://172.20.0.1/', '172.20.0.1'],
    ['https://shop.local/', 'shop.local'],
    ['https://crm.intranet/', 'crm.intranet'],
    ['https://user@shop.internal:80/', 'shop.internal'],
    ['https://[::1]:3000/', '[::1]'],
  ])('%s', (open, words) => {
    expect(linked('private-link', open)).toEqual([words])
  })

  it.each([
    'https://shop.example.com',
    'https://172.32.0.1/',
    'https://11.0.0.1/',
    'https://localhost.example.com/',
    'https://local.example.com/',
    'https://shop.example.com/localhost',
  ])('not: %s', (open) => {
    expect(linked('private-link', open)).toEqual([])
  })
})

describe('a link with a login or a session in it', () => {
  it.each([
    ['https://tester:secret@shop.example.com/', 'tester:secret'],
    ['https://shop.example.com/orders?token=9f86d081884c', '9f86d081884c'],
    ['https://shop.example.com/;jsessionid=9F86D081884C7D65', '9F86D081884C7D65'],
    ['https://shop.example.com/a?b=1&api_key=9f86d081884c#top', '9f86d081884c'],
    ['https://shop.example.com/#access_token=eyJhbGciOi', 'eyJhbGciOi'],
    ['https://shop.example.com/?PHPSESSID=9f86d081884c', '9f86d081884c'],
  ])('%s', (open, words) => {
    expect(linked('secret-in-link', open)).toEqual([words])
  })

  it.each([
    'https://shop.example.com/orders?order=9f86d081884c',
    'https://shop.example.com/?token=',
    'https://shop.example.com/?session=morning',
    'https://shop.example.com/token/9f86d081884c',
    'https://user@shop.example.com/',
    'https://shop.example.com/?design=classic-blue',
  ])('not: %s', (open) => {
    expect(linked('secret-in-link', open)).toEqual([])
  })

  it('in what to do, too', () => {
    const text = oneStep({ do: 'Open (https://tester:secret@shop.example.com/).' })
    expect(found('secret-in-link', text)).toEqual(['tester:secret'])
  })
})

describe('fixes of links', () => {
  const fixed = (open: string) => {
    const text = oneStep({ great: 'One tap.', open }, 'verdict')
    const [problem] = lint({ bytes: new TextEncoder().encode(text), file: 'example.yaml' })
    const [edit] = problem?.fix?.edits ?? []
    if (!edit) return undefined
    const line = text.split('\n')[edit.line - 1] ?? ''
    return (line.slice(0, edit.column - 1) + edit.text + line.slice(edit.endColumn - 1)).trim()
  }

  // Undefined: where the words can't be told from the text around them, nothing is changed.
  it('change what is wrong, and nothing else', () => {
    expect([undefined, 'open: "https://shop.example.com/returns"']).toContain(fixed('http://shop.example.com/returns'))
    expect([undefined, 'open: "https://shop.example.com/returns"']).toContain(
      fixed('https://shop.example.com/returns).'),
    )
  })
})
