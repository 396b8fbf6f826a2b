// Types, lint and format at the same time: none needs what another finds, and one of them uses a single core.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

const CHECKS = [
  ['tsc', '-b'],
  ['oxlint', '--type-aware', '--quiet', 'src', 'test', 'scripts'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
]

/** Prints what a check says when it has ended, so that no two of them talk at once. */
async function passes(command) {
  const child = spawn(command.join(' '), { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const [code] = await once(child, 'close')
  process.stdout.write(Buffer.concat(said))
  if (code !== 0) console.error(`${command[0]} failed.`)
  return code === 0
}

const passed = await Promise.all(CHECKS.map(passes))
process.exitCode = passed.every(Boolean) ? 0 : 1
