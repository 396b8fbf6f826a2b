import type { Page } from '@playwright/test'

/** One screen, and how a person comes to see it. */
export interface Scene {
  readonly name: string
  /** Whether its picture is kept in docs/screens. */
  readonly isPictured?: boolean
  readonly open: (page: Page, origin: string) => Promise<void>
}
/** On the demonstration department, in any order. */
export const SCENES: readonly Scene[]
/** On an empty folder, in this order. */
export const SET_UP_SCENES: readonly Scene[]
