// Frames that are no message, half a message, or one of a kind nobody knows.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { messageTypes } from '../../../shared/protocol.ts'
import { copyOf, honestUpdate, joined, type Kind, mark, message, oddNumber, randomBytes, sync } from './material.ts'

/** More bytes than `frameBytes` of the servers in this fuzz. */
export const overBound = 1_100_000

const varUints = (...numbers: number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  })

export const protocolKinds: Record<string, Kind> = {
  'random bytes': ({ chance }) => randomBytes(chance, 1 + chance.below(200)),
  'random bytes after a known type': ({ chance }) =>
    Uint8Array.from([chance.pick([0, 1, 3, 101, 102, 103, 104]) ?? 0, ...randomBytes(chance, chance.below(60))]),
  'nothing at all': () => new Uint8Array(),
  'a text frame': ({ chance }) => mark.repeat(chance.below(50)),
  'an unknown type': ({ chance }) => varUints(chance.pick([2, 4, 5, 99, 105, 127, 300, 2 ** 53 - 1]) ?? 2, oddNumber(chance)),
  'a type only the server sends': ({ chance }) =>
    message(chance.pick([messageTypes.refused, messageTypes.people]) ?? 102, (e) => encoding.writeVarString(e, `{"${mark}":1}`)),
  'an unknown step': (material) => sync(3 + material.chance.below(200), honestUpdate(material)),
  'half a sync message': (material) => {
    const whole = sync(material.chance.below(3), honestUpdate(material))
    return whole.slice(0, material.chance.below(whole.length))
  },
  'a length that lies': ({ chance }) =>
    Uint8Array.from([...varUints(0, chance.below(3), oddNumber(chance)), ...randomBytes(chance, chance.below(20))]),
  'a number without an end': ({ chance }) => new Uint8Array(1 + chance.below(100)).fill(0xff),
  'a damaged state vector': (material) => {
    const vector = Y.encodeStateVector(copyOf(material))
    for (let flips = 1 + material.chance.below(4); flips > 0; flips--)
      vector[material.chance.below(vector.length)] = material.chance.below(256)
    return sync(0, vector)
  },
  'a state vector that lies': ({ chance }) =>
    sync(0, varUints(chance.pick([1, 2, 2 ** 31]) ?? 1, chance.below(2 ** 32), oddNumber(chance))),
  'many tiny frames': ({ chance }) =>
    Array.from({ length: 40 }, () => Uint8Array.from([3, ...randomBytes(chance, chance.below(3))])),
  'a frame over the bound': ({ chance }) => new Uint8Array(overBound + chance.below(1000)).fill(chance.below(256)),
  'a huge number to save': ({ chance }) => varUints(messageTypes.saved, chance.pick([2 ** 53 - 1, 2 ** 40, 0]) ?? 0),
  'half a number to save': ({ chance }) => Uint8Array.from([messageTypes.saved, ...new Uint8Array(chance.below(12)).fill(0xff)]),
  'words after the message': (material) => joined(sync(2, honestUpdate(material)), randomBytes(material.chance, 9)),
}

/** More at one go than the default rate allows; only where that rate is in force. */
export const floods: Record<string, Kind> = {
  'a flood of questions': () => Array.from({ length: 400 }, () => Uint8Array.from([messageTypes.queryAwareness])),
  'a flood of updates': (material) => Array.from({ length: 300 }, () => sync(2, honestUpdate(material))),
}
