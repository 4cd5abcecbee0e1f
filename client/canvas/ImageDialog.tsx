// The image of the canvas for the appendix: as SVG or PNG, and the same in words for who cannot see it.
import { useState } from 'react'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type Finding, type Lang, langs, type Workshop } from '../../shared/model/schema.ts'
import { themeTree } from '../../shared/model/themes.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { pictureOf } from './picture.ts'
import { alternativeOf } from './picture-words.ts'
import { pngOf } from './png.ts'
import { saveFile } from './save-file.ts'
import type { ColourBy } from './tones.ts'

/** The chosen findings, and of the themes those that hold one. */
function withChosen(workshop: Workshop, chosen: readonly Finding[]): Workshop {
  const { rootOf } = themeTree(workshop)
  const holding = new Set(chosen.map(({ place }) => place.themeId))
  const roots = new Set(workshop.themes.filter(({ id }) => holding.has(id)).map((theme) => rootOf(theme).id))
  return { ...workshop, findings: [...chosen], themes: workshop.themes.filter(({ id }) => holding.has(id) || roots.has(id)) }
}

type State = 'ready' | 'drawing' | 'failed'

export function ImageDialog({ colourBy, onClose }: { colourBy: ColourBy; onClose(): void }) {
  const t = useT(canvasMessages)
  const ui = useT(uiMessages)
  const page = useLanguage()
  const workshop = useWorkshop()
  const [lang, setLang] = useState<Lang>(page.lang)
  const chosen = workshop.findings.filter(({ inReport }) => inReport)
  const [onlyChosen, setOnlyChosen] = useState(chosen.length > 0)
  const [state, setState] = useState<State>('ready')
  const shown = onlyChosen ? withChosen(workshop, chosen) : workshop
  const picture = pictureOf(shown, lang, colourBy)
  const name = (ending: string) => `${t('canvas.image.file')}-${lang}.${ending}`
  const drawPng = async () => {
    if (!picture) return
    setState('drawing')
    try {
      saveFile(name('png'), await pngOf(picture))
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  const words = alternativeOf(shown, lang)
  return (
    <Dialog title={t('canvas.image.title')} onClose={onClose}>
      <p>{t('canvas.image.what')}</p>
      <fieldset className="canvas-image-choice">
        <legend>{t('canvas.image.language')}</legend>
        {langs.map((one) => (
          <label key={one} className="switch">
            <input type="radio" name="canvas-image-lang" checked={lang === one} onChange={() => setLang(one)} />
            <span>{ui(one === 'en' ? 'ui.english' : 'ui.french')}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="canvas-image-choice">
        <legend>{t('canvas.image.which')}</legend>
        <label className="switch">
          <input type="radio" name="canvas-image-which" checked={onlyChosen} onChange={() => setOnlyChosen(true)} />
          <span>{t('canvas.image.chosen', { count: chosen.length })}</span>
        </label>
        <label className="switch">
          <input type="radio" name="canvas-image-which" checked={!onlyChosen} onChange={() => setOnlyChosen(false)} />
          <span>{t('canvas.image.all', { count: workshop.findings.length })}</span>
        </label>
        {onlyChosen ? null : <p className="notice notice-warn">{t('canvas.image.confidence')}</p>}
      </fieldset>
      {picture ? (
        <div className="canvas-image-files">
          <Button weight="primary" onClick={() => saveFile(name('svg'), new Blob([picture.svg], { type: 'image/svg+xml' }))}>
            {t('canvas.image.svg')}
          </Button>
          <Button onClick={() => void drawPng()} reason={state === 'drawing' ? t('canvas.image.drawing') : null}>
            {t('canvas.image.png')}
          </Button>
          <Button onClick={() => saveFile(name('txt'), new Blob([words], { type: 'text/plain;charset=utf-8' }))}>
            {t('canvas.image.words')}
          </Button>
        </div>
      ) : (
        <p>{t('canvas.image.nothing')}</p>
      )}
      <div role="status">{state === 'failed' ? <p className="notice notice-danger">{t('canvas.image.failed')}</p> : null}</div>
    </Dialog>
  )
}
