import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { cssVariables, theme } from '../ui/kit/theme'
import { Guard } from '../ui/pad/Guard'
import { router } from './routes'
import { useSettings } from './settings'
import { useTheme } from './theme-attribute'

/** The app: theme, router, and an error boundary around both. */
export function App() {
  const scheme = useTheme()
  const language = useSettings(s => s.language)
  useEffect(() => {
    document.documentElement.dataset['theme'] = scheme
  }, [scheme])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme} deduplicateInlineStyles>
      <Guard language={language}>
        <RouterProvider router={router} />
      </Guard>
    </MantineProvider>
  )
}
