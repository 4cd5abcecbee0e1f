// Updates that break bytes: honest ones flipped, spliced and cut, and crafted ones a few bytes long that
// claim to hold more than a machine can (as in yjs#687).
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  copyOf,
  honestUpdate,
  joined,
  type Kind,
  type Material,
  mark,
  oddNumber,
  randomBytes,
  sync,
  written,
} from './material.ts'

const update = (bytes: Uint8Array): Uint8Array => sync(2, bytes)
const bytesOf = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)
const uints = (...numbers: number[]): Uint8Array =>
  bytesOf((e) => {
    for (const number of numbers) encoding.writeVarUint(e, number)
  })

/** One struct of one client, and no deletions. `info` and what follows as given. */
const crafted = ({ chance }: Material, clock: number, ...struct: Uint8Array[]): Uint8Array =>
  update(joined(uints(1, 1, 1 + chance.below(2 ** 31), clock), ...struct, new Uint8Array(1)))

/** An item in the root map `root` under `key`, its content as given. */
const item = (content: number, root: string, key: string, ...bytes: Uint8Array[]): Uint8Array =>
  joined(
    bytesOf((e) => {
      encoding.writeUint8(e, content | 0x20)
      encoding.writeVarUint(e, 1)
      encoding.writeVarString(e, root)
      encoding.writeVarString(e, key)
    }),
    ...bytes,
  )

/** Deletions only: `ranges` of `client`, each clock and length. */
const deletions = (clients: readonly (readonly [client: number, ranges: readonly (readonly [number, number])[]])[]): Uint8Array =>
  update(
    bytesOf((e) => {
      encoding.writeVarUint(e, 0)
      encoding.writeVarUint(e, clients.length)
      for (const [client, ranges] of clients) {
        for (const number of [client, ranges.length, ...ranges.flat()]) encoding.writeVarUint(e, number)
      }
    }),
  )

/** An array of one that holds an array of one, and so on: a reader that recurses runs out of stack. */
const deepArrays = new Uint8Array(60_000).map((_, i) => (i % 2 ? 1 : 0x75))

export const updateKinds: Record<string, Kind> = {
  'an honest update': (material) => update(honestUpdate(material)),
  'an update with bytes changed': (material) => {
    const bytes = honestUpdate(material)
    const { below, random } = material.chance
    for (let flips = 1 + below(4); flips > 0; flips--) bytes[below(bytes.length)] = random() < 0.5 ? below(256) : below(12)
    return update(bytes)
  },
  'an update with bytes put in': (material) => {
    const bytes = [...honestUpdate(material)]
    bytes.splice(
      material.chance.below(bytes.length),
      material.chance.below(3),
      ...randomBytes(material.chance, 1 + material.chance.below(6)),
    )
    return update(Uint8Array.from(bytes))
  },
  'an update cut short': (material) => {
    const bytes = honestUpdate(material)
    return update(bytes.slice(0, material.chance.below(bytes.length)))
  },
  'two updates in one': (material) => update(joined(honestUpdate(material).slice(0, -1), honestUpdate(material))),
  'a crafted length': (material) => {
    const far = uints(oddNumber(material.chance))
    const clock = material.chance.random() < 0.5 ? 0 : oddNumber(material.chance)
    // A collected struct, a skip, deleted content, an array of values: each so long.
    return crafted(
      material,
      clock,
      material.chance.pick([
        Uint8Array.from([0, ...far]),
        Uint8Array.from([10, ...far]),
        item(1, 'recommendations', mark, far),
        item(8, 'recommendations', mark, far),
      ]) ?? far,
    )
  },
  'a crafted count': ({ chance }) => {
    const far = oddNumber(chance)
    return update(chance.pick([uints(far), uints(1, far, 7, 0), uints(0, far), uints(0, 1, 7, far)]) ?? uints(far))
  },
  'values nested without end': (material) => crafted(material, 0, item(8, 'settings', 'lanes', uints(1), deepArrays)),
  'an embed that is no JSON': (material) =>
    crafted(
      material,
      0,
      item(
        5,
        'settings',
        'title.en',
        bytesOf((e) => encoding.writeVarString(e, `${mark} is no JSON`)),
      ),
    ),
  'JSON content that is none': (material) =>
    crafted(
      material,
      0,
      item(
        2,
        'settings',
        'lanes',
        uints(1),
        bytesOf((e) => encoding.writeVarString(e, `{${mark}`)),
      ),
    ),
  'an update with a gap': (material) => {
    const doc = copyOf(material)
    doc.getMap('recommendations').set(mark, new Y.Map())
    const before = Y.encodeStateVector(doc)
    doc.getMap('settings').set('movers', 'everyone')
    return update(Y.encodeStateAsUpdate(doc, before))
  },
  'a deletion of what is not there': ({ chance, others }) =>
    deletions([[chance.pick([...others, chance.below(2 ** 32)]) ?? 1, [[oddNumber(chance), oddNumber(chance)]]]]),
  'many deletions, overlapping': (material) => {
    const known = [...Y.decodeStateVector(Y.encodeStateVector(copyOf(material)))]
    const { below } = material.chance
    return deletions(
      known.map(
        ([client, clock]) => [client, Array.from({ length: 1_000 }, () => [below(clock), 1 + below(40)] as const)] as const,
      ),
    )
  },
  'structs of another’s client id': (material) => update(honestUpdate(material, material.chance.pick(material.others))),
  'a whole foreign document': (material) => {
    const foreign = new Y.Doc()
    foreign.clientID = 1 + material.chance.below(2 ** 31)
    foreign.transact(() => {
      for (const root of ['recommendations', 'themes', 'settings', 'report', mark]) foreign.getMap(root).set(mark, root)
      foreign.getText('words').insert(0, mark.repeat(100))
    })
    return sync(1, Y.encodeStateAsUpdate(foreign))
  },
  'the whole document with one thing more': (material) => {
    const doc = copyOf(material)
    doc.getMap('recommendations').set(`x${material.chance.below(1e9)}`, new Y.Map([['placement', mark]]))
    return sync(1, Y.encodeStateAsUpdate(doc))
  },
  'the second encoding': (material) => update(Y.encodeStateAsUpdateV2(copyOf(material))),
  'splices without number': (material) =>
    update(
      written(material, (doc) => {
        const card = doc.getMap('recommendations').get(material.cards[0] ?? '')
        const text = card instanceof Y.Map ? card.get('text.en') : null
        if (text instanceof Y.Text) for (let i = 0; i < 1_500; i++) text.insert(material.chance.below(text.length), '·')
      }),
    ),
}
