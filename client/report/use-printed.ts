// What the preview is made of: the live board here, and from the server what this browser never holds
// (the findings chosen for the document) or cannot know (the version and time of the last commit).
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import type { Finding, Workshop } from '../../shared/model/schema.ts'
import type { Stamp } from '../../shared/report/blocks.ts'
import { printedWorkshop } from '../../shared/report/chosen.ts'
import { type Heard, heardOf } from '../../shared/report/context.ts'
import { api } from '../api.ts'
import { useRoom, useSaving, useWorkshop } from '../room/RoomContext.tsx'

const stateSchema = z.object({
  version: z.number(),
  at: z.number(),
  findings: z.array(z.custom<Finding>((value) => typeof value === 'object' && value !== null && 'inReport' in value)),
  merged: z.record(z.string(), z.string()),
  heard: z.object({ findings: z.number(), discussions: z.number() }),
})
type Loaded = z.infer<typeof stateSchema>

export type Printed = { workshop: Workshop; stamp: Stamp; heard: Heard; failed: boolean }

/** Milliseconds of quiet after a save before the stamp is asked for again. */
const quiet = 600

/** The workshop as it will be printed; null until the server answered once, well or ill. */
export function usePrinted(): Printed | null {
  const room = useRoom()
  const workshop = useDeferredValue(useWorkshop())
  const { status } = useSaving()
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null)
  const path = `/api/explorations/${room.explorationId}/report-state.json`
  const asked = useRef(false)

  // Each saved change asks anew; a change on its way waits for its own "saved".
  // biome-ignore lint/correctness/useExhaustiveDependencies: the workshop is not read, its change is the occasion
  useEffect(() => {
    if (status !== 'saved') return
    const stop = new AbortController()
    const later = setTimeout(
      async () => {
        const answer = await api(path, stateSchema, { signal: stop.signal })
        if (stop.signal.aborted) return
        asked.current = true
        setLoaded((before) => (answer.ok ? answer.value : (before ?? 'failed')))
      },
      asked.current ? quiet : 0,
    )
    return () => {
      clearTimeout(later)
      stop.abort()
    }
  }, [path, status, workshop])

  return useMemo(() => {
    if (loaded === null) return status === 'offline' ? printedWithout(workshop) : null
    if (loaded === 'failed') return printedWithout(workshop)
    const { version, at, heard } = loaded
    return { workshop: printedWorkshop(workshop, loaded), stamp: { version, at }, heard, failed: false }
  }, [loaded, workshop, status])
}

const printedWithout = (workshop: Workshop): Printed => ({
  workshop,
  stamp: { version: 0, at: Date.now() },
  heard: heardOf(workshop),
  failed: true,
})
