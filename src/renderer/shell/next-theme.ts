import type { MantineColorScheme } from '@mantine/core'

const ORDER: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

/** As the system, light, dark, and round again. */
export function nextTheme(theme: MantineColorScheme): MantineColorScheme {
  return ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? 'auto'
}
