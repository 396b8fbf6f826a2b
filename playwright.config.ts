import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/chromium.mjs'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results/playwright',
  // Every test has a host and a folder of its own; most of their time is waiting.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  reporter: process.env['CI']
    ? [['list'], ['json', { outputFile: 'test-results/playwright.json' }]]
    : [['list']],
  use: { launchOptions: launchOptions(), viewport: { width: 1440, height: 900 }, locale: 'en-GB' },
})
