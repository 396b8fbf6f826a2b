import { rmSync } from 'node:fs'
import { test as base, startHost } from './host.ts'
import { prepareDepartment, type Prepared } from './prepared.ts'

/** A test with a host of its own on a prepared department of its own. */
export const test = base.extend<{ prepared: Prepared }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
  prepared: async ({}, provide) => {
    const prepared = await prepareDepartment()
    await provide(prepared)
    rmSync(prepared.dataDir, { recursive: true, force: true, maxRetries: 5 })
  },
  url: async ({ prepared }, provide) => {
    const host = await startHost(['--data', prepared.dataDir])
    await provide(host.url)
    await host.stop()
  },
})
