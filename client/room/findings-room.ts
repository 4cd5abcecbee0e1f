// The findings' room beside the board's: entered on demand, left when it is no longer mine to see, and
// entered anew when it is again.
import type * as Y from 'yjs'
import { may } from '../../shared/model/rights.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import { type HeardFinding, hearFindings, tellFinding } from './finding-changes.ts'
import { Line, type LineOptions } from './line.ts'
import { RemoteLog } from './remote-log.ts'
import type { FindingChange, FindingsApi, FindingsStatus, Other, RefusedCommand } from './room.ts'
import { hold } from './store.ts'

type Deps = Omit<LineOptions, 'room' | 'hooks' | 'me'> & {
  board: () => Y.Doc
  me(): LineOptions['me']
  workshop(): Workshop
  hooks: {
    /** The document to read from now on; null: none of it. */
    shown(doc: Y.Doc | null): void
    applied(): void
    changed(): void
    erased(): void
    /** The server closed it to me. */
    closed(): void
    /** The list of what was refused is another. */
    refused(): void
  }
}

export class FindingsRoom {
  readonly status = hold<FindingsStatus>('absent')
  readonly others = hold<readonly Other[]>([])
  readonly log: RemoteLog<HeardFinding, FindingChange>
  line: Line | null = null
  readonly #deps: Deps
  #wanted = false

  constructor(deps: Deps) {
    this.#deps = deps
    const people = { get: (client: number) => this.line?.here.known.get(client) }
    this.log = new RemoteLog(people, deps.me, deps.now, tellFinding)
  }

  get api(): FindingsApi {
    return {
      status: this.status,
      enter: () => this.enter(),
      others: this.others,
      present: (presence) => this.line?.here.present(presence),
      changes: this.log.store,
    }
  }

  get refused(): readonly RefusedCommand[] {
    return this.line?.refused.get() ?? []
  }

  enter(): void {
    this.#wanted = true
    if (this.line) return
    const { me, workshop, hooks, ...options } = this.#deps
    if (!may(me().role, 'readFindings', workshop().settings)) {
      this.status.set('denied')
      return
    }
    const line: Line = new Line({
      ...options,
      me: me(),
      room: 'findings',
      hooks: {
        linked: (link) =>
          hearFindings(
            link.doc,
            (transaction) => transaction.origin === link.provider && link.everSynced,
            (heard) => this.log.hear(heard),
          ),
        shown: (doc) => this.status.get() === 'here' && hooks.shown(doc),
        applied: hooks.applied,
        people: () => this.log.named(),
        changed: () => this.#changed(line),
        erased: hooks.erased,
        refused: hooks.refused,
      },
    })
    this.line = line
    line.here.others.subscribe(() => this.others.set(line.here.others.get()))
    line.refused.subscribe(hooks.refused)
    this.status.set('joining')
    hooks.refused()
    line.start()
  }

  /** The board was read anew: what was closed may be open. */
  settingsRead(): void {
    if (!this.#wanted || this.line) return
    const open = may(this.#deps.me().role, 'readFindings', this.#deps.workshop().settings)
    if (open) this.enter()
  }

  leave(): void {
    this.line?.uplink.leave()
  }

  #changed(line: Line): void {
    if (line !== this.line) return
    const { hooks } = this.#deps
    if (line.facts.out !== null) {
      // What is unsaved stays in the journal, for when the door opens again.
      this.line = null
      line.uplink.leave()
      this.others.set([])
      this.status.set('denied')
      hooks.shown(null)
      hooks.closed()
    } else if (line.facts.synced && this.status.get() !== 'here') {
      // Read before it is said to be here: until the next frame it would look empty.
      hooks.shown(line.uplink.shown)
      this.status.set('here')
    }
    hooks.changed()
  }
}
