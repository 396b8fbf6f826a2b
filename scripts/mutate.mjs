// Mutation testing of the clinical rules, one topic at a time with only that topic's tests: `npm run mutate`, or
// `npm run mutate -- scores imports`. Prints one table and, with --survivors, what no test noticed. Below 90 % it fails.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import stryker from '../stryker.config.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..')
const RULES = 'src/shared/rules'
const LEAST_PERCENT = 90
/** Tables of words: decision 006 says why they are left out. */
const ONLY_WORDS = [`!${RULES}/eligibility/wording/**`, `!${RULES}/report/report-words.ts`]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    survivors: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: String(stryker.concurrency) },
    'without-static': { type: 'boolean', default: false },
  },
})

process.chdir(ROOT)
const topics = topicsOfRules()
const unknown = positionals.filter((name) => !topics.some((topic) => topic.name === name))
if (unknown.length > 0) {
  console.error(
    `No such topic: ${unknown.join(', ')}. There are ${topics.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

const rows = []
for (const topic of topics) {
  if (positionals.length > 0 && !positionals.includes(topic.name)) continue
  rows.push({ topic: topic.name, ...(await mutate(topic)) })
  if (rows.length > 1) console.log(tableOf(rows.slice(-1)))
}
const total = { topic: 'all', ...sumOf(rows) }
console.log(tableOf([...rows, ...(rows.length > 1 ? [total] : [])]))
const short = rows.filter((row) => scoreOf(row) < LEAST_PERCENT)
if (short.length > 0)
  console.error(`Below ${LEAST_PERCENT} %: ${short.map(({ topic }) => topic).join(', ')}.`)
process.exit(short.length > 0 ? 1 : 0)

/** The folders of the rules with their tests, and the logic that all of them stand on, with the tests of eligibility. */
function topicsOfRules() {
  const folders = readdirSync(RULES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const ofFolder = folders.map(({ name }) => ({
    name,
    mutate: [`${RULES}/${name}/**/*.ts`, ...ONLY_WORDS],
    tests: [`test/rules/${name}/**/*.test.ts`],
  }))
  const logic = {
    name: 'logic',
    mutate: [`${RULES}/*.ts`],
    tests: ['test/rules/*.test.ts', 'test/rules/eligibility/**/*.test.ts'],
  }
  return [...ofFolder.filter(({ name }) => existsSync(join('test/rules', name))), logic]
}

async function mutate({ name, mutate: files, tests }) {
  const started = performance.now()
  process.env.MUTATION_TESTS = tests.join(' ')
  const results = await new Stryker({
    ...stryker,
    mutate: files,
    reporters: ['progress-append-only'],
    concurrency: Number(values.concurrency),
    ignoreStatic: values['without-static'],
    tempDirName: `${stryker.tempDirName}-${name}`,
    thresholds: { break: null },
  }).runMutationTest()
  if (values.survivors) for (const line of survivorsOf(results)) console.log(line)
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length
  return {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    'no coverage': count('NoCoverage'),
    invalid: count('CompileError', 'RuntimeError'),
    static: results.filter((mutant) => mutant.static === true && mutant.status === 'Ignored').length,
    minutes: (performance.now() - started) / 60_000,
  }
}

function survivorsOf(results) {
  return results
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const at = `${relative(join(ROOT, RULES), fileName)}:${location.start.line}:${location.start.column}`
      return `${at}  ${status}  ${mutatorName}  ${String(replacement).replaceAll(/\s+/g, ' ').slice(0, 90)}`
    })
}

/** Of the mutants that could be run, the share that a test noticed; one that never ends was noticed too. */
function scoreOf(row) {
  const noticed = row.killed + row.timeout
  return (100 * noticed) / (noticed + row.survived + row['no coverage'])
}

function sumOf(counted) {
  const sum = (column) => counted.reduce((all, row) => all + row[column], 0)
  return Object.fromEntries(
    Object.keys(counted[0])
      .filter((key) => key !== 'topic')
      .map((key) => [key, sum(key)]),
  )
}

function tableOf(shown) {
  const heads = [
    'topic',
    'score',
    'killed',
    'timeout',
    'survived',
    'no coverage',
    'invalid',
    'static',
    'minutes',
  ]
  const lines = shown.map((row) =>
    heads.map((head) => {
      if (head === 'score') return `${scoreOf(row).toFixed(1)} %`
      return head === 'minutes' ? row.minutes.toFixed(1) : String(row[head])
    }),
  )
  const widths = heads.map((head, at) => Math.max(head.length, ...lines.map((line) => line[at].length)))
  const print = (line) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ')
  return [heads, ...lines].map(print).join('\n')
}
