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

// After the first card: nothing that is dropped was going to be shown.
setTimeout(async () => {
  const { dropExpired, thisDevice } = await import('./room/on-device.ts')
  await dropExpired(thisDevice(), Date.now())
  await (await import('./shell/shell.ts')).keepShell()
}, 2_000)
