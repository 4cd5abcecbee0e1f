// The canvas alone on a page, for looking at it and for measuring it: `?findings=500&themes=12&filed=300`.
import { createRoot } from 'react-dom/client'
import Canvas from '../../../client/canvas/Canvas.tsx'
import type { SharedState, Suggestion } from '../../../client/canvas/shared-state.ts'
import { LanguageProvider } from '../../../client/i18n.tsx'
import { RoomContext } from '../../../client/room/RoomContext.tsx'
import { hold } from '../../../client/room/store.ts'
import type { FindingId, ThemeId } from '../../../shared/model/ids.ts'
import '../../../client/styles/tokens.css'
import '../../../client/styles/base.css'
import '../../../client/ui/ui.css'
import { contentOf } from './content.ts'
import { fakeRoom } from './fake-room.ts'

const asked = new URLSearchParams(location.search)
const number = (name: string, otherwise: number) => Number(asked.get(name) ?? otherwise)
const fake = fakeRoom()
const { room } = fake
const { themes, findings } = contentOf(number('findings', 500), number('themes', 12), number('filed', 300))
for (const theme of themes) void room.run('addTheme', { ...theme, id: theme.id as ThemeId })
void room.run('addFindings', {
  findings: findings.map((finding) => ({ ...finding, id: finding.id as FindingId, themeId: finding.themeId as ThemeId | null })),
})

const selection = hold<ReadonlySet<string>>(new Set())
const state: SharedState = {
  selection,
  select(ids, mode) {
    const next = new Set(mode === 'only' ? [] : selection.get())
    for (const id of ids)
      if (mode === 'toggle' && next.has(id)) next.delete(id)
      else next.add(id)
    selection.set(next)
  },
  colourBy: hold<'discussion' | 'criterion'>('discussion'),
  find: hold(''),
  suggestions: hold<readonly Suggestion[]>([]),
  follow: hold(null),
  onReveal: () => () => {},
}
const said: unknown[] = []
const say =
  (what: string) =>
  (...args: unknown[]) =>
    void said.push([what, ...args])
Object.assign(window, { canvas: { fake, room, state, said } })

document.body.style.height = '100vh'
const root = document.createElement('div')
root.style.height = '100vh'
document.body.append(root)
createRoot(root).render(
  <LanguageProvider>
    <RoomContext value={room}>
      <Canvas
        state={state}
        acts={{
          compose: say('compose'),
          edit: say('edit'),
          paste: say('paste'),
          placed: say('placed'),
          remove: say('remove'),
          menu: say('menu'),
          accept: say('accept'),
          dismiss: say('dismiss'),
          say: say('say'),
          refused: (outcome) => {
            if (!outcome.ok) said.push(['refused', outcome.refusal.code])
            return !outcome.ok
          },
        }}
      />
    </RoomContext>
  </LanguageProvider>,
)
