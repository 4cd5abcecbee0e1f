// The pages by address. Each page is its own chunk; the live room is entered once for all pages of
// an exploration, so going from board to document keeps the connection.
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { explorationIdSchema } from '../shared/model/ids.ts'
import { NotFound } from './home/NotFound.tsx'
import { Announcer } from './ui/announce.tsx'
import { Loading } from './ui/Loading.tsx'

const Home = lazy(() => import('./home/HomePage.tsx').then((module) => ({ default: module.HomePage })))
const Join = lazy(() => import('./join/JoinPage.tsx').then((module) => ({ default: module.JoinPage })))
const Room = lazy(() => import('./room/RoomProvider.tsx').then((module) => ({ default: module.RoomProvider })))
const Board = lazy(() => import('./board/BoardView.tsx').then((module) => ({ default: module.BoardView })))
const Report = lazy(() => import('./report/ReportPage.tsx').then((module) => ({ default: module.ReportPage })))
const Setup = lazy(() => import('./setup/SetupPage.tsx').then((module) => ({ default: module.SetupPage })))
const Invitations = lazy(() =>
  import('./invitations/InvitationsPage.tsx').then((module) => ({ default: module.InvitationsPage })),
)

/** The whole client. */
export function App() {
  return (
    <>
      <Announcer />
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/join" component={Join} />
          <Route path="/e/:id/*?">{({ id }) => <Exploration id={id} />}</Route>
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </>
  )
}

function Exploration({ id }: { id: string }) {
  const parsed = explorationIdSchema.safeParse(id)
  if (!parsed.success) return <NotFound />
  return (
    <Room explorationId={parsed.data}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/e/:id" component={Board} />
          <Route path="/e/:id/report" component={Report} />
          <Route path="/e/:id/setup" component={Setup} />
          <Route path="/e/:id/invitations" component={Invitations} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Room>
  )
}
