import '@fontsource-variable/inter'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import '../ui/kit/mantine.css'
import '../ui/tokens.css'
import { App } from './App'
import './i18n'
import './shell.css'

// The pages run under a content security policy without `unsafe-eval`.
config({ jitless: true })

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
