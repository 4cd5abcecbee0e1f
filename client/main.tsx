// The browser's entry: styles, language, routes; and what was kept here too long goes.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '../shared/model/assert.ts'
import { App } from './App.tsx'
import { LanguageProvider } from './i18n.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './ui/ui.css'

createRoot(must(document.getElementById('root'), 'the page has a #root')).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
)

/** After the first card and the parts fetched behind it, ms: nothing that is dropped was going to be shown. */
const quiet = 5_000
setTimeout(async () => {
  const { dropExpired, thisDevice } = await import('./room/on-device.ts')
  await dropExpired(thisDevice(), Date.now())
  await (await import('./shell/shell.ts')).keepShell()
}, quiet)
