// Which way to the room, try by try: decisions on their own, then sockets that the test opens and closes.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hold } from '../../client/room/store.ts'
import { Transport } from '../../client/room/transport.ts'
import { choiceAt, failed, firstChoice, fromMemory, heard, slowerFor, toMemory } from '../../client/room/way.ts'
import { heartbeatFrame, peopleFrame, savedFrame, step1Frame, step2Frame, updateFrame } from '../../server/rooms/frames.ts'

describe('the choice', () => {
  const http = failed(failed(firstChoice, 1_000), 1_000)

  test('HS3 two tries that bring nothing, in a row, and it changes; and back', () => {
    expect(failed(firstChoice, 1_000).way).toBe('socket')
    expect(http).toEqual({ way: 'http', failures: 0, since: 1_000 })
    expect(failed(heard(failed(firstChoice, 1)), 2).way).toBe('socket')
    expect(failed(failed(http, 2_000), 2_000).way).toBe('socket')
    expect(failed(heard(failed(http, 2_000)), 2_000).way).toBe('http')
  })

  test('HS3 after an hour WebSockets are tried again', () => {
    expect(choiceAt(http, 1_000 + slowerFor - 1)).toBe(http)
    expect(choiceAt(http, 1_000 + slowerFor)).toEqual(firstChoice)
  })

  test('HS3 the tab remembers it as long', () => {
    expect(fromMemory(toMemory(http), 2_000)).toEqual(http)
    expect(fromMemory(toMemory(http), 1_000 + slowerFor)).toEqual(firstChoice)
    for (const text of [null, '', 'nonsense', toMemory(firstChoice), '9000']) expect(fromMemory(text, 2_000)).toEqual(firstChoice)
  })
})

describe('the tries', () => {
  afterEach(() => {
    vi.useRealTimers()
  })
  const nothingNew = new Uint8Array([0, 0])
  class Fake extends EventTarget {
    static made: Fake[] = []
    readyState = 0
    constructor() {
      super()
      Fake.made.push(this)
    }
    open(): void {
      this.readyState = 1
      this.dispatchEvent(new Event('open'))
    }
    say(frame: Uint8Array): void {
      this.dispatchEvent(new MessageEvent('message', { data: new Uint8Array(frame).buffer }))
    }
    end(code: number): void {
      this.readyState = 3
      this.dispatchEvent(new CloseEvent('close', { code }))
    }
    close(): void {
      if (this.readyState < 3) this.end(1005)
    }
  }
  class FakeSocket extends Fake {}
  class FakeHttp extends Fake {}

  function begin({ remembered = '', patience = 60_000, now = 1_000 } = {}) {
    const world = { answers: true, now, memory: remembered, https: 0 }
    Fake.made = []
    const slower = hold(false)
    const transport = new Transport({
      socket: FakeSocket as unknown as typeof WebSocket,
      http: () => {
        world.https += 1
        return FakeHttp as unknown as typeof WebSocket
      },
      slower,
      serverAnswers: async () => world.answers,
      remember: (text) => {
        world.memory = text
      },
      remembered: () => world.memory,
      now: () => world.now,
      patience,
    })
    /** One try that ends as `act` says; waits until it was judged. */
    const attempt = async (act: (socket: Fake) => void): Promise<string> => {
      transport.open('ws://x/rooms/a/board')
      const socket = Fake.made.at(-1) as Fake
      act(socket)
      await new Promise((resolve) => setImmediate(resolve))
      socket.close()
      return socket.constructor.name
    }
    return { world, slower, transport, attempt }
  }
  const nothing = (socket: Fake) => socket.end(1006)
  const works = (socket: Fake) => {
    socket.open()
    socket.say(step2Frame(nothingNew))
  }

  test('HS3 WebSockets that are blocked give way to HTTP, for an hour', async () => {
    const { world, slower, attempt } = begin()
    const tries = [await attempt(nothing), await attempt(nothing), await attempt(works), await attempt(works)]
    expect(tries).toEqual(['FakeSocket', 'FakeSocket', 'FakeHttp', 'FakeHttp'])
    expect(slower.get()).toBe(true)
    expect(world.memory).toBe('1000')
    world.now += slowerFor
    expect(await attempt(works)).toBe('FakeSocket')
    expect(slower.get()).toBe(false)
  })

  test('HS3 one that opens and stays silent counts like one that never opens', async () => {
    const { transport, attempt } = begin({ patience: 0 })
    const silent = async (act: (socket: Fake) => void) => {
      transport.open('ws://x/rooms/a/board')
      const socket = Fake.made.at(-1) as Fake
      act(socket)
      await new Promise((resolve) => socket.addEventListener('close', resolve))
      await new Promise((resolve) => setImmediate(resolve))
    }
    await silent(() => {})
    await silent((socket) => socket.open())
    expect(await attempt(works)).toBe('FakeHttp')
  })

  test('HS3 no network changes nothing, however often it is tried', async () => {
    const { world, attempt } = begin()
    world.answers = false
    for (let n = 0; n < 5; n++) expect(await attempt(nothing)).toBe('FakeSocket')
    world.answers = true
    expect(await attempt(works)).toBe('FakeSocket')
  })

  test('HS3 neither does a code of the server’s own, nor closing it here', async () => {
    const { attempt } = begin()
    for (const code of [1012, 4401, 4530, 1012]) expect(await attempt((socket) => socket.end(code))).toBe('FakeSocket')
    for (let n = 0; n < 3; n++) expect(await attempt(() => {})).toBe('FakeSocket')
    expect(await attempt(works)).toBe('FakeSocket')
  })

  test('HS3 when HTTP brings nothing either, WebSockets are tried again', async () => {
    const { world, attempt } = begin({ remembered: '900' })
    expect([await attempt(nothing), await attempt(nothing)]).toEqual(['FakeHttp', 'FakeHttp'])
    expect(await attempt(works)).toBe('FakeSocket')
    expect(world.memory).toBe('')
  })

  test('HS3 a WebSocket from before counts as a try, or is dropped where the tab remembers', async () => {
    const opened = (socket: Fake) => socket as unknown as WebSocket
    const { transport, attempt } = begin()
    const [first, second] = [new FakeSocket(), new FakeSocket()]
    first.end(1006)
    transport.adopt(opened(first))
    expect(await attempt(nothing)).toBe('FakeSocket')
    expect(await attempt(works)).toBe('FakeHttp')
    begin({ remembered: '900' }).transport.adopt(opened(second))
    expect(second.readyState).toBe(3)
  })

  test('HS3 where the tab remembers a choice that has expired, a WebSocket just opened has its time', async () => {
    const { world, transport } = begin({ remembered: '900', now: 900 + slowerFor })
    const socket = new FakeSocket()
    transport.adopt(socket as unknown as WebSocket)
    await new Promise((resolve) => setImmediate(resolve))
    expect([socket.readyState, world.memory]).toEqual([0, ''])
    socket.end(1000)
  })

  test('HS3 what comes down unasked does not make a way that works: an HTTP whose POSTs are refused gives way', async () => {
    const { attempt } = begin({ remembered: '900' })
    const refusesPosts = (socket: Fake) => {
      socket.open()
      socket.say(peopleFrame({}))
      socket.say(step1Frame(nothingNew))
      socket.end(1006)
    }
    expect([await attempt(refusesPosts), await attempt(refusesPosts)]).toEqual(['FakeHttp', 'FakeHttp'])
    expect(await attempt(works)).toBe('FakeSocket')
  })

  test('HS3 “saved” says that it works as the last piece of the board does', async () => {
    const { attempt } = begin()
    const saved = (socket: Fake) => {
      socket.open()
      socket.say(savedFrame(1))
      socket.end(1006)
    }
    for (let n = 0; n < 3; n++) expect(await attempt(saved)).toBe('FakeSocket')
  })

  test('HS3 a board that comes slowly, its last piece late, is waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { transport } = begin({ patience: 1_000 })
    transport.open('ws://x/rooms/a/board')
    const socket = Fake.made.at(-1) as Fake
    socket.open()
    socket.say(peopleFrame({}))
    for (let piece = 0; piece < 5; piece++) {
      await vi.advanceTimersByTimeAsync(5_900)
      socket.say(updateFrame(new Uint8Array(9)))
    }
    await vi.advanceTimersByTimeAsync(5_900)
    expect(socket.readyState).toBe(1)
    socket.say(heartbeatFrame)
    await vi.advanceTimersByTimeAsync(100)
    expect(socket.readyState).toBe(3)
  })

  test('HS3 each time the slower way begins, what proxies do is learnt anew', async () => {
    const { world, attempt } = begin({ remembered: '900' })
    for (let n = 0; n < 3; n++) await attempt(works)
    expect(world.https).toBe(1)
    world.now += slowerFor
    expect([await attempt(nothing), await attempt(nothing), await attempt(works)]).toEqual([
      'FakeSocket',
      'FakeSocket',
      'FakeHttp',
    ])
    expect(world.https).toBe(2)
  })
})
