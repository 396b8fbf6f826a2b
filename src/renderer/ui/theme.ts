import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Steps 6 and 7 are the filled button in dark and in light; the others only keep Mantine's scale complete. */
const petrol: MantineColorsTuple = [
  '#e0f0f5',
  '#c3e1ea',
  '#9bcedd',
  '#5fbad6',
  '#3a9cba',
  '#2486a4',
  '#17708b',
  '#0a627c',
  '#085369',
  '#064255',
]

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: false,
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '24px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
})

const neutral = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-error': 'var(--crit)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
}

/** Points Mantine's semantic variables at our tokens, so that a Mantine part cannot bring a colour of its own. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...neutral, '--mantine-primary-color-filled-hover': 'var(--fill-hover)' },
  dark: { ...neutral, '--mantine-primary-color-filled-hover': 'var(--fill-hover)' },
})
