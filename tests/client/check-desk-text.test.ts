// The text for the IT desk: exact, in both languages, and short enough for a mail link.
import { describe, expect, it } from 'vitest'
import { deskText, mailLink } from '../../client/check/desk-text.ts'
import { asks } from '../../client/check/verdict.ts'
import { langs } from '../../shared/model/schema.ts'

const at = Date.UTC(2026, 10, 26, 15, 30)

describe.each(langs)('the text in %s', (lang) => {
  it('CK5 names the origin, the port and what to allow', () => {
    const { subject, body } = deskText(['server'], 'https://atelier.example.gc.ca', at, lang)
    expect(subject).toContain('atelier.example.gc.ca')
    expect(body).toContain('https://atelier.example.gc.ca/check')
    expect(body).toContain('HTTPS')
    expect(body).toContain('port 443')
    // Where the server is not reached, the rest is asked along with it.
    expect(body).toContain('wss://atelier.example.gc.ca/rooms/*')
    expect(body).toContain('text/event-stream')
    expect(body).toContain('2026')
  })

  it('CK5 asks for nothing that passed', () => {
    const { body } = deskText(['socket'], 'http://atelier.example:8080', at, lang)
    expect(body).toContain('ws://atelier.example:8080/rooms/*')
    expect(body).toContain('ws://atelier.example:8080/check/echo')
    expect(body).not.toMatch(/wss|HTTPS|text\/event-stream|woff2|cookies|témoins/)
  })

  it('CK5 the longest one fits into a mail link, line by line', () => {
    const text = deskText(asks, 'https://atelier-exploration.example.gc.ca', at, lang)
    const link = mailLink(text)
    // What Outlook on Windows takes.
    expect(link.length).toBeLessThanOrEqual(2_000)
    const params = new URLSearchParams(link.slice(link.indexOf('?')))
    expect(params.get('subject')).toBe(text.subject)
    expect(params.get('body')?.split('\r\n')).toEqual(text.body.split('\n'))
  })
})

it('CK5 the two texts ask for the same', () => {
  const origin = 'https://atelier.example.gc.ca'
  const named = (body: string) => body.match(/(?:wss|https):\/\/[^\s,;]+|text\/event-stream|IndexedDB|\d+(?= ?\u00a0?s\b)/g)
  const [en, fr] = langs.map((lang) => named(deskText(asks, origin, at, lang).body))
  expect(en?.length).toBeGreaterThan(8)
  expect(fr).toEqual(en)
})
