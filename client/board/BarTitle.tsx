// The exploration's title in the bar. The bar keeps one row: a title that needs more lines than fit there
// is never cut, it stands in a menu of its own (and as the window's title), read aloud all the same.
import { ChevronDown } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { closingMenu } from '../ui/closing-menu.ts'
import { useBoardT } from './BoardContext.tsx'

export function BarTitle({ text, lang }: { text: string; lang: string }) {
  const t = useBoardT()
  const heading = useRef<HTMLHeadingElement>(null)
  const [crowded, setCrowded] = useState(false)
  useLayoutEffect(() => {
    const element = heading.current
    if (!element) return
    // Its width follows what else stands in the bar; its lines are counted even while they are not seen.
    const measure = () => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight)
      // Glyphs reach a little out of their lines: half a line more is a line more.
      setCrowded(element.scrollHeight > line * 2.5)
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    measure()
    return () => sizes.disconnect()
  }, [])
  return (
    <>
      {crowded ? (
        <details className="bar-menu" {...closingMenu}>
          <summary aria-label={t('board.title')}>
            <ChevronDown size={20} aria-hidden="true" />
          </summary>
          <div className="bar-menu-body">
            <p className="bar-menu-title" lang={lang}>
              {text}
            </p>
          </div>
        </details>
      ) : null}
      <h1 ref={heading} lang={lang} className="bar-title" data-crowded={crowded || undefined}>
        {text}
      </h1>
    </>
  )
}
