// The warm-up runs what a workshop runs: if it were turned away at the gate it would warm nothing.
import { expect, test, vi } from 'vitest'
import { Rooms } from '../../server/rooms/registry.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { warmUp } from '../../server/warm-up.ts'
import { explorationIdSchema } from '../../shared/model/ids.ts'

test('SY8 the warm-up is taken in whole, and nothing of it stays', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  const ended = vi.spyOn(Rooms.prototype, 'close')
  let held = -1
  ended.mockImplementationOnce(async function (this: Rooms) {
    const findings = await this.open(explorationIdSchema.parse('warm-up'), 'findings')
    held = (await findings.read()).doc.getMap('findings').size
    ended.mockRestore()
    await this.close()
  })
  await warmUp(memoryStorage().directory)
  expect(warned).not.toHaveBeenCalled()
  expect(held).toBe(1_600)
})
