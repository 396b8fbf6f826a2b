// Adds up what vitest and Playwright reported. Plain JavaScript: it has to count even where set-up failed.
import { existsSync, readFileSync } from 'node:fs'

const exitCode = Number(process.argv[2] ?? 0)
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

function vitestCounts(report) {
  // A file that cannot even be loaded holds no test that could fail, so it counts as one.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

function playwrightCounts({ stats, errors = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

const vitest = read('test-results/vitest.json')
const playwright = read('test-results/playwright.json')
const counts = [vitest && vitestCounts(vitest), playwright && playwrightCounts(playwright)].filter(Boolean)
const total = (key) => counts.reduce((sum, count) => sum + count[key], 0)
const ranOut = exitCode !== 0 && total('failed') === 0

if (ranOut) console.log('A step before the tests failed: see above.')
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''
console.log(`${total('passed')} passed, ${total('failed') + (ranOut ? 1 : 0)} failed${skipped}`)
