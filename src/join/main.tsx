import { createRoot } from 'react-dom/client'
import './font.css'
import '../ui/tokens.css'
import './join.css'
import './screens/table.css'
import { App } from './App'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
