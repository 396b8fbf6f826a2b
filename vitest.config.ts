import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** CI sums up what the reports say. */
const reporters: ['default', ...['json', { outputFile: string }][]] = process.env['CI']
  ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
  : ['default']

export default defineConfig({
  test: {
    reporters,
    // The server that transforms is idle after the first minute: its core is for tests too.
    maxWorkers: '100%',
    globalSetup: 'test/support/folders-in-memory.ts',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**'],
          // Most of a file's time went into loading what the file before had loaded.
          isolate: false,
          setupFiles: ['test/support/between-files.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          isolate: false,
          setupFiles: ['test/renderer/between-files.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
