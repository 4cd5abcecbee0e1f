// Updates whose bytes are sound and whose meaning is not: roots nobody knows, types in the wrong place,
// values out of shape, things taken away, more than fits.
import * as Y from 'yjs'
import { type Kind, type Material, mark, someCard, sync, written } from './material.ts'

const writing = (write: (doc: Y.Doc, material: Material) => void): Kind => {
  return (material) =>
    sync(
      2,
      written(material, (doc) => write(doc, material)),
    )
}

/** Any of these where a value of a register is meant. */
const values = (): unknown[] => [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2n ** 63n,
  -(2n ** 60n),
  Number.MAX_VALUE,
  5e-324,
  undefined,
  new Uint8Array([1, 2, 3]),
  '',
  mark,
  [mark],
  { [mark]: mark },
  { laneId: mark, bandId: null, rank: 'a0' },
  { laneId: 'near-term', bandId: null, rank: mark.repeat(60) },
  { laneId: 'near-term', bandId: null, rank: 'a0', more: 1 },
  JSON.parse(`{"__proto__":{"${mark}":1},"laneId":"near-term","bandId":null,"rank":"a0"}`),
  Array.from({ length: 5_000 }, (_, i) => i),
  nested(400),
  '\ud800',
]

function nested(depth: number): unknown {
  let value: unknown = mark
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value }
  return value
}

/** A card with everything it needs, so that only what is put in beside is wrong. */
function wholeCard(doc: Y.Doc, id: string, like: Y.Map<unknown>): Y.Map<unknown> {
  const card = new Y.Map<unknown>()
  doc.getMap('recommendations').set(id, card)
  for (const [key, value] of like.entries()) card.set(key, value instanceof Y.Text ? new Y.Text(mark) : value)
  card.delete('number')
  return card
}

const keys = ['placement', 'lineage', 'number', 'themeIds', 'subItems', 'criterion', 'help', 'state.text.en', mark, '__proto__']
const roots = ['recommendations', 'themes', 'settings', 'report', mark]
const types = (): Y.AbstractType<unknown>[] =>
  [new Y.Array(), new Y.Text(mark), new Y.XmlElement(mark), new Y.XmlText(mark), new Y.XmlFragment(), new Y.Map()] as never

export const schemaKinds: Record<string, Kind> = {
  'an unknown root': writing((doc, { chance }) => {
    const name = chance.pick([mark, 'findings', '', '__proto__', 'constructor', 'Settings']) ?? ''
    const fill = [
      () => doc.getMap(name).set('a', mark),
      () => doc.getArray(name).push([mark]),
      () => doc.getText(name).insert(0, mark),
      () => doc.getXmlFragment(name).insert(0, [new Y.XmlElement('a')]),
    ]
    chance.pick(fill)?.()
  }),
  'a root used as a list': (material) => {
    // Yjs lets a name be one type only in one document: a second one writes it.
    const doc = new Y.Doc()
    doc.clientID = 1 + material.chance.below(2 ** 31)
    const name = material.chance.pick(roots) ?? ''
    if (material.chance.random() < 0.5) doc.getArray(name).push([mark, { a: 1 }])
    else doc.getText(name).insert(0, mark, { bold: true })
    return sync(2, Y.encodeStateAsUpdate(doc))
  },
  'a type where none belongs': writing((doc, material) => {
    const type = material.chance.pick(types())
    const name = material.chance.pick(['recommendations', 'themes', 'settings'])
    if (material.chance.random() < 0.5)
      doc.getMap(name).set(material.chance.pick([mark, ...material.cards.slice(0, 2)]) ?? mark, type)
    else someCard(doc, material).set(material.chance.pick([...keys, 'text.en', 'label.fr']) ?? '', type)
  }),
  'a document in the document': writing((doc, material) => {
    const inner = new Y.Doc({ guid: mark })
    if (material.chance.random() < 0.5) doc.getMap('recommendations').set(mark, inner)
    else someCard(doc, material).set('text.en', inner)
  }),
  'formats and embeds in a text': writing((doc, material) => {
    const text = someCard(doc, material).get('text.en')
    if (!(text instanceof Y.Text)) return
    const do1 = [
      () => text.format(0, 1, { bold: mark }),
      () => text.insertEmbed(0, { image: mark }),
      () => text.insertEmbed(0, new Y.Map([['a', 1]])),
      () => text.insert(0, mark, { link: mark }),
      () => text.setAttribute('a', mark),
    ]
    material.chance.pick(do1)?.()
  }),
  'a value out of shape': writing((doc, material) => {
    const key = material.chance.pick(keys) ?? ''
    someCard(doc, material).set(key, material.chance.pick(values()))
  }),
  'a setting out of shape': writing((doc, { chance }) => {
    const key = chance.pick(['lanes', 'bands', 'movers', 'schemaVersion', 'synthesisOpen', 'dates', 'marking', mark]) ?? ''
    doc.getMap('settings').set(key, chance.pick(values()))
  }),
  'a new thing with something wrong': writing((doc, material) => {
    const { chance } = material
    const card = wholeCard(
      doc,
      chance.pick([`x${chance.below(1e12)}`, '__proto__', 'a b', '../x', mark.repeat(20)]) ?? '',
      someCard(doc, material),
    )
    if (chance.random() < 0.7) card.set(chance.pick(keys) ?? '', chance.pick(values()))
    else card.delete(chance.pick(['placement', 'lineage', 'text.en', 'text.fr']) ?? '')
  }),
  'a thing half made': writing((doc, { chance }) => {
    doc
      .getMap('recommendations')
      .set(`x${chance.below(1e12)}`, new Y.Map([['placement', { laneId: 'to-sort', bandId: null, rank: 'a0' }]]))
  }),
  'something taken away': writing((doc, material) => {
    const { chance, cards } = material
    const away = [
      () => doc.getMap('recommendations').delete(chance.pick(cards) ?? ''),
      () => someCard(doc, material).delete(chance.pick(['placement', 'lineage', 'text.en', 'text.fr']) ?? ''),
      () => doc.getMap('settings').delete('lanes'),
      () => doc.getMap('settings').clear(),
      () => doc.getMap('recommendations').clear(),
    ]
    chance.pick(away)?.()
  }),
  'a thing put in another’s place': writing((doc, material) => {
    wholeCard(doc, material.chance.pick(material.cards) ?? '', someCard(doc, material))
  }),
  'a text about as long as may be': writing((doc, material) => {
    const text = someCard(doc, material).get(material.chance.pick(['text.en', 'heading.fr', 'label.en']) ?? '')
    const length = material.chance.pick([40, 41, 19_990, 20_000, 20_001, 60_000]) ?? 0
    if (text instanceof Y.Text) text.insert(text.length, mark.repeat(length / mark.length + 1).slice(0, length))
  }),
  'half a letter': writing((doc, material) => {
    const text = someCard(doc, material).get('text.en')
    if (text instanceof Y.Text)
      text.insert(0, material.chance.pick(['\ud83d', '\udc00', '\u0000', '\ufeff', '\u202e'.repeat(40)]) ?? '')
  }),
  'more things than may be': writing((doc, material) => {
    const like = someCard(doc, material)
    if (material.chance.random() < 0.1)
      for (let i = 0; i < 1_010; i++) wholeCard(doc, `m${i}-${material.chance.below(1e6)}`, like)
    else for (let i = 0; i < 3; i++) doc.getMap('themes').set(`m${i}-${material.chance.below(1e6)}`, new Y.Map())
  }),
  'lanes twice, or taken from under the cards': writing((doc, { chance }) => {
    const settings = doc.getMap('settings')
    const lanes = settings.get('lanes') as { id: string }[]
    settings.set(
      'lanes',
      chance.pick([[], [...lanes, ...lanes], lanes.map((lane) => ({ ...lane, id: 'to-sort' })), lanes.slice(1)]),
    )
  }),
}
