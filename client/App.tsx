// The pages by address. Each page is its own chunk; the live room is entered once for all pages of
// an exploration, so going from board to document keeps the connection.
import { Suspense, useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { explorationIdSchema } from '../shared/model/ids.ts'
import { Announcer } from './ui/announce.tsx'
import { FailureBoundary } from './ui/FailureBoundary.tsx'
import { Loading } from './ui/Loading.tsx'
import { fetchParts, part } from './ui/part.ts'

const NotFound = part(() => import('./home/NotFound.tsx').then((module) => ({ default: module.NotFound })))
const Home = part(() => import('./home/HomePage.tsx').then((module) => ({ default: module.HomePage })))
const Join = part(() => import('./join/JoinPage.tsx').then((module) => ({ default: module.JoinPage })))
const Check = part(() => import('./check/CheckPage.tsx').then((module) => ({ default: module.CheckPage })))
const Room = part(() => import('./room/RoomProvider.tsx').then((module) => ({ default: module.RoomProvider })))
const Board = part(() => import('./board/BoardView.tsx').then((module) => ({ default: module.BoardView })))
const Report = part(() => import('./report/ReportPage.tsx').then((module) => ({ default: module.ReportPage })))
const Synthesis = part(() => import('./synthesis/SynthesisPage.tsx').then((module) => ({ default: module.SynthesisPage })))
const Setup = part(() => import('./setup/SetupPage.tsx').then((module) => ({ default: module.SetupPage })))
const Invitations = part(() =>
  import('./invitations/InvitationsPage.tsx').then((module) => ({ default: module.InvitationsPage })),
)

/** How long after entering an exploration the other parts are fetched, ms. */
const quiet = 1500

/** The whole client. */
export function App() {
  return (
    <>
      <Announcer />
      <FailureBoundary>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/join" component={Join} />
            <Route path="/check" component={Check} />
            <Route path="/e/:id/*?">{({ id }) => <Exploration key={id} id={id} />}</Route>
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </FailureBoundary>
    </>
  )
}

function Exploration({ id }: { id: string }) {
  const parsed = explorationIdSchema.safeParse(id)
  useEffect(() => {
    const timer = setTimeout(fetchParts, quiet)
    return () => clearTimeout(timer)
  }, [])
  if (!parsed.success) return <NotFound />
  return (
    <Room explorationId={parsed.data}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/e/:id" component={Board} />
          <Route path="/e/:id/report" component={Report} />
          <Route path="/e/:id/synthesis" component={Synthesis} />
          <Route path="/e/:id/setup" component={Setup} />
          <Route path="/e/:id/invitations" component={Invitations} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Room>
  )
}
