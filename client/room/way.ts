// Which way to the room: WebSockets, or HTTP where they bring nothing though the server answers. Plain
// decisions; transport.ts tries the ways and says what became of each try (HS3).

/** `failures`: tries in a row that brought nothing; `since`: when this way was taken, ms since 1970. */
export type Choice = { way: 'socket' | 'http'; failures: number; since: number }

const triesEach = 2
/** How long the slower way is taken before the other is tried again, ms. */
export const slowerFor = 60 * 60 * 1000

export const firstChoice: Choice = { way: 'socket', failures: 0, since: 0 }

/** The choice for a try at `now`: after an hour on HTTP, WebSockets again. */
export const choiceAt = (choice: Choice, now: number): Choice =>
  choice.way === 'http' && now - choice.since >= slowerFor ? firstChoice : choice

/** After a try that brought nothing while the server answered otherwise. */
export function failed(choice: Choice, now: number): Choice {
  const failures = choice.failures + 1
  if (failures < triesEach) return { ...choice, failures }
  return { way: choice.way === 'http' ? 'socket' : 'http', failures: 0, since: now }
}

/** Something came this way. */
export const heard = (choice: Choice): Choice => ({ ...choice, failures: 0 })

/** What a tab remembers of it, and back; anything else is the first choice. */
export const toMemory = ({ way, since }: Choice): string => (way === 'http' ? String(since) : '')
export function fromMemory(text: string | null, now: number): Choice {
  const since = Number(text || 'none')
  return since <= now ? choiceAt({ way: 'http', failures: 0, since }, now) : firstChoice
}
