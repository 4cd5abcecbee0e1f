// What tldraw's engine is given: our shapes, our one tool, a store of its own that is kept nowhere, and a
// person without preferences, since those would be left on the device.
import { atom, createTLStore, createTLUser, type TLUserPreferences } from '@tldraw/tldraw'
import { pageNonce } from './nonce.ts'
import { shapeUtilsFor } from './shapes.tsx'
import type { Stage } from './stage.ts'
import { toolsFor } from './tool.ts'

/** More than there may be findings and themes, and their suggestions. */
const mostShapes = 20_000

/** For one canvas; made once, since tldraw begins anew when any of it changes. */
export function engineFor(stage: Stage) {
  const shapeUtils = shapeUtilsFor(stage.shown.marks)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const preferences = atom<TLUserPreferences>('preferences', { id: 'me', colorScheme: 'system', animationSpeed: still ? 0 : 1 })
  return {
    shapeUtils,
    store: createTLStore({ shapeUtils, bindingUtils: [] }),
    tools: toolsFor(stage),
    user: createTLUser({ userPreferences: preferences, setUserPreferences: () => {} }),
    options: { maxShapesPerPage: mostShapes, maxPages: 1, nonce: pageNonce() },
    cameraOptions: { wheelBehavior: 'pan' as const, zoomSteps: [0.01, 0.03, 0.06, 0.12, 0.25, 0.35, 0.5, 0.75, 1, 1.5, 2, 4] },
  }
}
