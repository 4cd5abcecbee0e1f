// Questions one after another: what waits for one, and what is no longer told.
import { expect, test } from 'vitest'
import { Polls } from '../../server/http-stream/polls.ts'

const base64 = (frame: Uint8Array): string => Buffer.from(frame).toString('base64')
const frame = Uint8Array.of(1, 2, 3, 4)

test('HS2 what waits is told to the next question, before the room says that it comes back', async () => {
  const polls = new Polls('stream')
  polls.send([frame])
  polls.close(1012, 'restarting')
  const told = await polls.ask(0)
  expect(told?.indexOf(base64(frame))).toBeGreaterThan(0)
  expect(told).toContain('1012')
})

test('TR4 who is let out for good is told only that', async () => {
  const polls = new Polls('stream')
  polls.send([frame])
  polls.close(4403, 'revoked')
  const told = await polls.ask(0)
  expect(told).not.toContain(base64(frame))
  expect(told).toContain('4403')
})
