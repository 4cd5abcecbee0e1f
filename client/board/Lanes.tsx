// The lanes: columns on a wide screen, disclosures with counts on a narrow one. Order is the document's.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isPriorityLane, lanesOf } from '../../shared/model/board.ts'
import type { Lane } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'
import { useSelected, useWorkshop } from '../room/RoomContext.tsx'
import { useBoard, useBoardT, useMoveReason } from './BoardContext.tsx'
import { ChipList } from './ChipList.tsx'
import { type ChipModel, chipOf, themesOf } from './chip-model.ts'
import { placeInLane, zoneName } from './drop.ts'
import type { Density } from './preferences.ts'
import './lanes.css'

type BandOfChips = { zone: string; label: string | null; chips: ChipModel[] }

/** All priority lanes with their chips. */
export function Lanes({ density, narrow }: { density: Density; narrow: boolean }) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const movable = useMoveReason() === null
  const lanes = useMemo(() => {
    const themes = themesOf(workshop)
    return lanesOf(workshop)
      .filter(({ lane }) => isPriorityLane(workshop.settings, lane.id))
      .map(({ lane, bands }) => ({
        lane,
        bands: bands.map(({ band, recommendations }) => ({
          zone: zoneName({ kind: 'place', laneId: lane.id, bandId: band?.id ?? null }),
          label: band?.label[lang] ?? null,
          chips: recommendations.map((card) => chipOf(card, themes, lang)),
        })),
      }))
  }, [workshop, lang])
  return (
    <section className="lanes" aria-label={t('lanes.region')} data-lanes={lanes.length}>
      {lanes.map(({ lane, bands }, index) => (
        <LaneOfChips key={lane.id} lane={lane} bands={bands} index={index} density={density} narrow={narrow} movable={movable} />
      ))}
    </section>
  )
}

type LaneProps = { lane: Lane; bands: BandOfChips[]; index: number; density: Density; narrow: boolean; movable: boolean }

function LaneOfChips({ lane, bands, index, density, narrow, movable }: LaneProps) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const { room, state } = useBoard()
  const [open, setOpen] = useState(index === 0)
  const count = bands.reduce((sum, band) => sum + band.chips.length, 0)
  // A closed lane takes a drop on its heading: last of the card's own, proposed or middle band.
  const headZone = useSelected(state.drag, (drag) =>
    drag ? zoneName({ kind: 'place', ...placeInLane(room.workshop.get(), drag.id, lane.id) }) : undefined,
  )
  const over = useSelected(state.drag, (drag) => drag !== null && drag.zone === headZone && drag.gap === null)
  const title = (
    <>
      <span id={`lane-${lane.id}`}>{lane.label[lang]}</span>
      <span className="lane-count" aria-hidden="true">
        {count}
      </span>
      <span className="visually-hidden"> {t('lanes.count', { count })}</span>
    </>
  )
  const shownOpen = !narrow || open
  return (
    <section className="lane" aria-labelledby={`lane-${lane.id}`} data-lane={lane.id}>
      <h2 className="lane-head" tabIndex={-1} data-lane-heading={lane.id} data-drop={headZone} data-over={over || undefined}>
        {narrow ? (
          <button type="button" className="lane-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? <ChevronDown size={18} aria-hidden="true" /> : <ChevronRight size={18} aria-hidden="true" />}
            {title}
          </button>
        ) : (
          title
        )}
      </h2>
      {shownOpen
        ? bands.map((band) => (
            <div key={band.zone} className="band" data-drop={band.zone}>
              {band.label === null ? null : (
                <h3 className="band-head">
                  {band.label} <span aria-hidden="true">{band.chips.length}</span>
                </h3>
              )}
              <ChipList
                chips={band.chips}
                where="lane"
                zone={band.zone}
                density={density}
                movable={movable}
                label={band.label ?? lane.label[lang]}
              />
            </div>
          ))
        : null}
    </section>
  )
}
