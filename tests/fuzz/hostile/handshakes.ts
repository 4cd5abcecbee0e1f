// Upgrades and WebSocket frames as no library writes them: targets, headers, opcodes, lengths, masks.
import type { Chance } from '../deeds.ts'
import type { Knock } from './knock.ts'
import { mark, randomBytes } from './material.ts'

export type Target = { id: string; cookie: string; origin: string }
export type KnockKind = (target: Target, chance: Chance) => Knock

const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
type Parts = { method?: string; path?: string; version?: string; headers?: string; body?: string }

function upgrade({ id, cookie, origin }: Target, parts: Parts = {}): string {
  const {
    method = 'GET',
    path = `/rooms/${id}/board`,
    version = 'HTTP/1.1',
    headers = `connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n${key}`,
    body = '',
  } = parts
  return `${method} ${path} ${version}\r\nhost: x\r\norigin: ${origin}\r\ncookie: ${cookie}\r\n${headers}\r\n${body}`
}

const targets = (id: string, { pick, below }: Chance): string =>
  pick([
    `http://x/rooms/${id}/board`,
    `ws://x/rooms/${id}/board`,
    '*',
    `//rooms/${id}/board`,
    `/rooms/${id}%00/board`,
    `/rooms/%c0%ae%c0%ae/board`,
    `/rooms/%E0%A4%A/board`,
    `/rooms/${id}/../${id}/board`,
    `/rooms/${id}/%2e%2e/board`,
    `/rooms/${id}%2fboard`,
    `/rooms/${id}/board/`,
    `/rooms/${id}/BOARD`,
    `/rooms//board`,
    `/rooms/${id}\\board`,
    `/rooms/${id}/board#${mark}`,
    `/${mark.repeat(below(4_000))}`,
    `/rooms/${'x'.repeat(below(400))}/board`,
    `/rooms/__proto__/board`,
    'rooms',
    '',
    '/\u00e9',
    `/rooms/${id}/board?${'a=%zz&'.repeat(below(200))}`,
  ]) ?? '*'

const headersOf = ({ pick, below }: Chance): string => {
  const base = 'connection: upgrade\r\nupgrade: websocket\r\n'
  return (
    pick([
      `${base}sec-websocket-version: 13\r\n`,
      `${base}sec-websocket-version: 13\r\n${key}${key}`,
      `${base}sec-websocket-version: 13\r\nsec-websocket-key: ${mark}\r\n`,
      `${base}sec-websocket-version: ${below(40)}\r\n${key}`,
      `${base}sec-websocket-version: ${mark}\r\n${key}`,
      `${base}${key}`,
      `connection: upgrade\r\nupgrade: ${mark}\r\nsec-websocket-version: 13\r\n${key}`,
      `connection: upgrade\r\nupgrade: websocket, h2c\r\nsec-websocket-version: 13\r\n${key}`,
      `${base}sec-websocket-version: 13\r\n${key}sec-websocket-extensions: permessage-deflate; =;\r\n`,
      `${base}sec-websocket-version: 13\r\n${key}sec-websocket-protocol: a,,b, ${mark}\r\n`,
      `${base}sec-websocket-version: 13\r\n${key}x: ${mark.repeat(5_000)}\r\n`,
      `${base}sec-websocket-version: 13\r\n${key}origin: https://evil.example\r\n`,
      `${base}sec-websocket-version: 13\r\n${key}no colon\r\n`,
      `${base}sec-websocket-version: 13\r\n${key}a\u0000b: 1\r\n`,
    ]) ?? base
  )
}

/** One frame of a client: `first` and `second` byte, an extended length, a mask of noughts, then the rest. */
const frame = (first: number, second: number, ...rest: number[]): Uint8Array => Uint8Array.from([first, second, ...rest])
const masked = (first: number, payload: readonly number[]): Uint8Array =>
  payload.length < 126
    ? frame(first, 0x80 | payload.length, 0, 0, 0, 0, ...payload)
    : frame(first, 0xfe, payload.length >> 8, payload.length & 255, 0, 0, 0, 0, ...payload)
const opened =
  (make: (chance: Chance) => Uint8Array): KnockKind =>
  (target, chance) => ({ request: upgrade(target), next: make(chance) })

export const knockKinds: Record<string, KnockKind> = {
  'an odd target': (target, chance) => ({ request: upgrade(target, { path: targets(target.id, chance) }) }),
  'odd headers of an upgrade': (target, chance) => ({ request: upgrade(target, { headers: headersOf(chance) }) }),
  'an upgrade by another method': (target, { pick }) => ({
    request: upgrade(target, { method: pick(['POST', 'HEAD', 'OPTIONS', 'DELETE', 'CONNECT', 'BREW', 'get']) ?? 'POST' }),
  }),
  'an upgrade in another version of HTTP': (target, { pick }) => ({
    request: upgrade(target, { version: pick(['HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/3', 'HTTP/1.1.1', mark]) ?? 'HTTP/1.0' }),
  }),
  'an upgrade with a body': (target, { pick }) => {
    const base = `connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n${key}`
    const [headers, body] = pick([
      [`${base}content-length: ${mark.length}\r\n`, mark],
      [`${base}content-length: -1\r\n`, mark],
      [`${base}transfer-encoding: chunked\r\n`, `zz\r\n${mark}\r\n0\r\n\r\n`],
      [`${base}transfer-encoding: chunked\r\ncontent-length: 5\r\n`, mark],
    ] as const) ?? ['', '']
    return { request: upgrade(target, { headers, body }), next: Uint8Array.from([0xff, 0xff]) }
  },
  'an upgrade from elsewhere': (target, { pick }) => ({
    request: upgrade({ ...target, origin: pick(['https://evil.example', 'null', '', `${target.origin}.evil.example`]) ?? '' }),
  }),
  'an upgrade without a session': (target, { pick }) => ({
    request: upgrade({
      ...target,
      cookie: pick(['', 'atelier=AAAAAAAAAAAAAAAAAAAAAA', `atelier=${mark}`, ';;;=;', 'atelier=%zz']) ?? '',
    }),
    next: Uint8Array.from([0xff, 0xff]),
  }),
  'bytes that are no HTTP': (_target, chance) => ({
    request: `${Buffer.from(randomBytes(chance, 1 + chance.below(80))).toString('latin1')} ${mark}\r\n\r\n`,
  }),
  'reserved bits': opened(({ below }) => masked(0x82 | (0x10 << below(3)), [1, 2, 3])),
  'an unknown opcode': opened(({ pick }) => masked(0x80 | (pick([3, 4, 5, 6, 7, 11, 12, 13, 14, 15]) ?? 3), [1])),
  'a frame without its mask': opened(({ below }) => frame(0x82, 2, below(256), below(256))),
  'a control frame in pieces': opened(({ pick }) => masked(pick([0x08, 0x09, 0x0a]) ?? 9, [])),
  'a control frame too long': opened(({ pick, below }) =>
    masked(
      pick([0x88, 0x89, 0x8a]) ?? 0x89,
      Array.from({ length: 126 + below(60) }, () => below(256)),
    ),
  ),
  'a continuation of nothing': opened(({ pick }) => masked(pick([0x00, 0x80]) ?? 0, [1, 2])),
  'a message begun twice': opened(() => Uint8Array.from([...masked(0x02, [1]), ...masked(0x82, [2])])),
  'a length of 2^63': opened(({ pick }) =>
    frame(0x82, 0xff, pick([0x80, 0x7f, 0xff]) ?? 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0),
  ),
  'a length over the bound': opened(({ below }) => frame(0x82, 0xff, 0, 0, 0, 0, 1 + below(100), 0, 0, 0, 0, 0, 0, 0)),
  'a length written too long': (target) => ({
    request: upgrade(target),
    next: frame(0x82, 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3),
    leaves: true,
  }),
  'a close of an invalid code': opened(({ pick }) => {
    const code = pick([0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535]) ?? 0
    return masked(0x88, [code >> 8, code & 255])
  }),
  'a close of one byte': opened(({ below }) => masked(0x88, [below(256)])),
  'a close with broken words': opened(() => masked(0x88, [3, 232, 0xc3, 0x28])),
  'text that is no UTF-8': opened(({ pick }) =>
    masked(0x81, pick([[0xc3, 0x28], [0xff], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80]]) ?? []),
  ),
  'a frame never ended': (target, { pick }) => ({
    request: upgrade(target),
    next:
      pick([frame(0x82, 0xfe), frame(0x82, 0x85, 0, 0, 0, 0, 1), frame(0x02, 0x81, 0, 0, 0, 0, 1), frame(0x82, 0xff, 0, 0)]) ??
      frame(0, 0),
    leaves: true,
  }),
}
