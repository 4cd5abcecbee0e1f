// Where a struct of an update would land, found before it is applied: a rebuild after the fact stalls
// every room, so it must be the rare second line.
import * as Y from 'yjs'
import { type RootName, roots, rootsOf } from '../../../shared/doc/layout.ts'
import type { RoomName } from '../../../shared/model/verbs.ts'
import { broken, gap } from './verdict.ts'

/** `entity`: a thing in a root. `key`: a register or a text's place in a thing ('' is the id of a root that is itself the thing). `words`: inside a text. */
export type Location =
  | { at: 'entity'; root: RootName; id: string }
  | { at: 'key'; root: RootName; id: string; key: string }
  | { at: 'words'; root: RootName; id: string; key: string }
  /** Its surroundings are gone for good: it has no effect. */
  | { at: 'nowhere' }

/** What a type is; a location inside it follows with the key. */
type Container =
  | { type: 'root'; root: RootName }
  | { type: 'thing'; root: RootName; id: string }
  | { type: 'words'; root: RootName; id: string; key: string }

const nowhere: Location = { at: 'nowhere' }

/** Containers of live types: they never move, so they are found once. */
const containers = new WeakMap<Y.AbstractType<unknown>, Container>()

/** Finds locations for the structs of one update against one document. */
export class Locator {
  readonly #doc: Y.Doc
  readonly #room: RoomName
  readonly #incoming: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>
  readonly #found = new Map<Y.Item, Location | 'finding'>()

  /** `incoming`: the update's new structs by client, by clock. */
  constructor(doc: Y.Doc, room: RoomName, incoming: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>) {
    this.#doc = doc
    this.#room = room
    this.#incoming = incoming
  }

  /** The location of a new item. Throws `Stop`: `gap` when what it refers to is missing, `broken` when it cannot be. */
  ofNew(item: Y.Item): Location {
    const found = this.#found.get(item)
    if (found === 'finding') throw broken('structs refer to each other in a circle')
    if (found) return found
    this.#found.set(item, 'finding')
    const location = this.#locate(item)
    this.#found.set(item, location)
    return location
  }

  /** The location of an item of the document. */
  ofLive(item: Y.Item): Location {
    return item.parent instanceof Y.AbstractType ? within(this.#containerOf(item.parent), item.parentSub) : nowhere
  }

  #locate(item: Y.Item): Location {
    const origin = item.origin ? this.#ofId(item.origin, item) : null
    const rightOrigin = item.rightOrigin ? this.#ofId(item.rightOrigin, item) : null
    if (origin?.at === 'nowhere' || rightOrigin?.at === 'nowhere') return nowhere
    if (origin && rightOrigin && !sameLocation(origin, rightOrigin)) throw broken('neighbours in different places')
    const beside = origin ?? rightOrigin
    if (beside) return beside
    const parent: unknown = item.parent
    if (typeof parent === 'string') return within(this.#root(parent), item.parentSub)
    if (parent instanceof Y.ID) return this.#inside(this.#structAt(parent, item), item.parentSub)
    throw broken('a struct without a place')
  }

  #ofId(id: Y.ID, from: Y.Item): Location {
    const struct = this.#structAt(id, from)
    if (!(struct instanceof Y.Item)) return nowhere
    return this.#isNew(struct) ? this.ofNew(struct) : this.ofLive(struct)
  }

  #inside(struct: Y.Item | Y.GC, parentSub: string | null): Location {
    if (!(struct instanceof Y.Item)) return nowhere
    if (!(struct.content instanceof Y.ContentType)) {
      if (struct.content instanceof Y.ContentDeleted) return nowhere
      throw broken('a child of something that holds nothing')
    }
    if (!this.#isNew(struct)) return within(this.#containerOf(struct.content.type), parentSub)
    const location = this.ofNew(struct)
    return location.at === 'nowhere' ? nowhere : within(containerAt(location), parentSub)
  }

  #structAt(id: Y.ID, from: Y.Item): Y.Item | Y.GC {
    if (id.client === from.id.client && id.clock >= from.id.clock) throw broken('a struct that refers to a later one')
    if (id.clock < Y.getState(this.#doc.store, id.client)) return Y.getItem(this.#doc.store, id)
    const structs = this.#incoming.get(id.client)
    const first = structs?.[0]
    const last = structs?.at(-1)
    if (!structs || !first || !last || id.clock < first.id.clock || id.clock >= last.id.clock + last.length) throw gap()
    const struct = structs[Y.findIndexSS(structs as (Y.Item | Y.GC)[], id.clock)]
    if (!struct) throw gap()
    return struct
  }

  #isNew(struct: Y.Item): boolean {
    return !(struct.parent instanceof Y.AbstractType)
  }

  #root(name: string): Container {
    const root = rootsOf(this.#room).find((known) => known === name)
    if (!root) throw broken('an unknown root')
    return { type: 'root', root }
  }

  #containerOf(type: Y.AbstractType<unknown>): Container {
    const known = containers.get(type)
    if (known) return known
    const item = type._item
    const parent = item?.parent
    const container =
      item && parent instanceof Y.AbstractType
        ? containerAt(within(this.#containerOf(parent), item.parentSub))
        : this.#root(Y.findRootTypeKey(type))
    containers.set(type, container)
    return container
  }
}

/** The location with `key` in `container`; a list where a map is meant breaks the schema. */
function within(container: Container, key: string | null): Location {
  if (container.type === 'words') {
    if (key !== null) throw broken('an attribute of a text')
    return { at: 'words', root: container.root, id: container.id, key: container.key }
  }
  if (key === null) throw broken('a list where a map is meant')
  if (container.type === 'thing') return { at: 'key', root: container.root, id: container.id, key }
  return roots[container.root].holds === 'one'
    ? { at: 'key', root: container.root, id: '', key }
    : { at: 'entity', root: container.root, id: key }
}

function containerAt(location: Location): Container {
  if (location.at === 'entity') return { type: 'thing', root: location.root, id: location.id }
  if (location.at === 'key') return { ...location, type: 'words' }
  throw broken('a type inside a text')
}

const sameLocation = (a: Location, b: Location): boolean =>
  a.at !== 'nowhere' &&
  a.at === b.at &&
  a.root === (b as typeof a).root &&
  a.id === (b as typeof a).id &&
  (a.at === 'entity' || a.key === (b as typeof a).key)
