import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeClient } from './api/client.ts'
import { pickTransport } from './api/transport.ts'
import { App } from './app.tsx'
import { startI18n } from './i18n/language.ts'
import { handleKey, handleKeyFirst } from './ui/shortcut-registry.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
startI18n()
window.addEventListener('keydown', handleKeyFirst, { capture: true })
window.addEventListener('keydown', handleKey)
createRoot(root).render(
  <StrictMode>
    <App client={makeClient(pickTransport())} />
  </StrictMode>,
)
