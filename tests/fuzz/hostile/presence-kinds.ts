// Presence as nobody honest sends it: others' ids, clocks at the edge of numbers, JSON that is none.
import * as encoding from 'lib0/encoding'
import { messageTypes } from '../../../shared/protocol.ts'
import { type Kind, type Material, mark, message, oddNumber, randomBytes } from './material.ts'

type Entry = [client: number, clock: number, state: string]

const presence = (entries: readonly Entry[], count = entries.length): Uint8Array =>
  message(messageTypes.awareness, (encoder) => {
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, count)
        for (const [client, clock, state] of entries) {
          encoding.writeVarUint(inner, client)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, state)
        }
      }),
    )
  })

const anyone = ({ chance }: Material): number => chance.below(2 ** 32)
const state = JSON.stringify({ holding: mark })
/** Opened so often that a reader which recurses runs out of stack. */
const deep = (open: string, close: string, depth: number): string => `${open.repeat(depth)}0${close.repeat(depth)}`
const short = (bits: number, ...rest: Uint8Array[]): Uint8Array =>
  Uint8Array.from([messageTypes.presence, bits, ...rest.flatMap((bytes) => [...bytes])])
const words = (text: string): Uint8Array => encoding.encode((encoder) => encoding.writeVarString(encoder, text))
const whole = (number: number): Uint8Array => encoding.encode((encoder) => encoding.writeVarInt(encoder, number))

export const presenceKinds: Record<string, Kind> = {
  'another’s presence': (material) => presence([[material.chance.pick(material.others) ?? 0, oddNumber(material.chance), state]]),
  'presences of a hundred people': (material) => presence(Array.from({ length: 100 }, (): Entry => [anyone(material), 1, state])),
  'a huge presence': (material) => presence([[anyone(material), 1, JSON.stringify({ current: mark.repeat(2_000) })]]),
  'a presence at the end of clocks': (material) =>
    presence([[anyone(material), material.chance.pick([2 ** 53 - 1, 2 ** 53 - 2, 2 ** 32]) ?? 0, state]]),
  'a deep presence': (material) =>
    presence([[anyone(material), 1, material.chance.random() < 0.5 ? deep('[', ']', 1_900) : deep('{"a":', '}', 700)]]),
  'a presence that is no JSON': (material) =>
    presence([[anyone(material), 1, material.chance.pick([mark, '', '{', 'undefined', '"', `{"a":${mark}}`]) ?? '']]),
  'a presence that is no object': (material) =>
    presence([[anyone(material), 1, material.chance.pick(['[]', '1', '""', 'true']) ?? '']]),
  'a presence with keys every object has': (material) =>
    presence([[anyone(material), 1, `{"__proto__":{"${mark}":1},"constructor":{"prototype":1},"toString":1}`]]),
  'a presence without an end': (material) => presence([[anyone(material), 1, state]], oddNumber(material.chance) + 2),
  'a name and a role in a presence': (material) =>
    presence([[anyone(material), 1, '{"name":"Root","role":"facilitator","participantId":"x"}']]),
  'short presence of any bits': ({ chance }) => short(chance.below(256), randomBytes(chance, chance.below(30))),
  'short presence far out': ({ chance }) =>
    short(
      3,
      encoding.encode((e) => encoding.writeVarUint(e, oddNumber(chance))),
      whole(oddNumber(chance)),
      whole(-oddNumber(chance)),
    ),
  'short presence with odd words': ({ chance }) =>
    short(
      8,
      words(
        chance.pick([
          mark,
          '[]',
          'null',
          `{"__proto__":{"${mark}":1}}`,
          `{"${mark.repeat(20)}":1}`,
          JSON.stringify({ current: mark.repeat(2_000) }),
          `{"a":${deep('[', ']', 1_900)}}`,
        ]) ?? '',
      ),
    ),
}
