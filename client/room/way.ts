// Which way to the room: WebSockets, or HTTP where they bring nothing though the server answers. Plain
// decisions; transport.ts tries the ways and says what became of each try (HS3).

/** `failures`: tries in a row that did not work; `since`: when this way was taken, ms since 1970. */
export type Choice = { way: 'socket' | 'http'; failures: number; since: number }

const triesEach = 2
/** After so long on the slower way, ms, the next connection tries the other; one that stands is left alone. */
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

/** The server has heard us this way. */
export const heard = (choice: Choice): Choice => ({ ...choice, failures: 0 })

/** What a tab remembers of it, and back; anything else is the first choice. */
export const toMemory = ({ way, since }: Choice): string => (way === 'http' ? String(since) : '')
export function fromMemory(text: string | null, now: number): Choice {
  const since = Number(text || 'none')
  return since <= now ? choiceAt({ way: 'http', failures: 0, since }, now) : firstChoice
}
