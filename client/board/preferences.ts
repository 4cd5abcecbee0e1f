// What this device remembers of how someone likes the board: density, folded card, single keys.
import { useState } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../ui/device.ts'

export const densities = ['full', 'label', 'number'] as const
export type Density = (typeof densities)[number]

const schema = z.object({
  density: z.enum(densities).catch('label'),
  folded: z.boolean().catch(false),
  singleKeys: z.boolean().catch(true),
})
export type Preferences = z.infer<typeof schema>

const key = 'atelier:board'

function read(): Preferences {
  try {
    return schema.parse(JSON.parse(remembered(key) ?? '{}'))
  } catch {
    return schema.parse({})
  }
}

/** The preferences and a function that changes some of them and remembers. */
export function usePreferences(): [Preferences, (some: Partial<Preferences>) => void] {
  const [preferences, set] = useState(read)
  const change = (some: Partial<Preferences>) =>
    set((before) => {
      const after = { ...before, ...some }
      remember(key, JSON.stringify(after))
      return after
    })
  return [preferences, change]
}
