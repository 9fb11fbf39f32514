import { type CSSVariablesResolver, type MantineColorsTuple, createTheme } from '@mantine/core'

/** One accent in ten shades, so that the kit's filled, light and outlined controls all come from it. */
const accent: MantineColorsTuple = ['#eef3fa', '#e3ebf5', '#c3d5ec', '#8db8f0', '#6a9cdc', '#4a7fc4', '#2f66ab', '#1f4e8c', '#183f72', '#102c52']

/** The UI kit in the house's clothes: the same type, radii, colours and sizes as tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: 'var(--text-s)', sm: 'var(--text-m)', md: 'var(--text)', lg: 'var(--text-l)', xl: 'var(--text-xl)' },
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: { accent },
  white: '#fbfaf8',
  black: '#1b1a18',
  defaultRadius: 'sm',
  radius: { xs: '0.25rem', sm: 'var(--radius)', md: 'var(--radius-l)', lg: 'var(--radius-l)', xl: '1rem' },
  spacing: { xs: 'var(--u)', sm: '0.75rem', md: 'var(--u2)', lg: 'var(--u3)', xl: 'var(--u4)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
})

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--paper-2)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--paper-2)',
  '--mantine-color-disabled-color': 'var(--soft)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-error': 'var(--ink)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
}

/** The kit's own colour variables, taken from the tokens, so that both themes follow one place. Wrong input is ink, not red. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
