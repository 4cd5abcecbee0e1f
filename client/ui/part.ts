// Parts of the client that come after the first card: fetched quietly once the board stands, so that a
// dialog opened offline is there.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>
const waiting: (() => Promise<unknown>)[] = []

/** A component in a chunk of its own; `fetchParts` brings it ahead of need. */
export function part<Props>(load: Load<Props>): LazyExoticComponent<ComponentType<Props>> {
  waiting.push(load)
  return lazy(load)
}

/** Fetches every part named so far, one after the other; one that does not come is asked for again when needed. */
export async function fetchParts(): Promise<void> {
  for (let load = waiting.shift(); load; load = waiting.shift()) await load().catch(() => undefined)
}
