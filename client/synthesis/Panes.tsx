// Outline and canvas side by side, or one of them; a small screen shows one at a time.
import { Outline } from '../outline/Outline.tsx'
import { SelectionBar } from '../outline/SelectionBar.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { usePage } from './PageContext.tsx'

export function Panes({ narrow, small }: { narrow: boolean; small: boolean }) {
  const { synthesis } = usePage()
  const view = useStore(synthesis.view)
  const alone = small || view === 'outline'
  return (
    <div className="panes" data-view={alone ? 'outline' : view}>
      <div className="pane-outline">
        <SelectionBar />
        <Outline columns={narrow || !alone ? 1 : 2} />
      </div>
    </div>
  )
}
