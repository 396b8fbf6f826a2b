import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConsoleMessage, test as base } from '@playwright/test'

export interface HostOptions {
  /** Arguments for the host besides the data folder: `['--demo', '--today', '2026-01-15']`, or none for an empty one. */
  hostArgs: string[]
}
export interface HostFixtures {
  /** The one-time link that the host printed; opening it signs the page in. */
  url: string
  /** The data folder behind `url`; empty at first. */
  dataDir: string
}

/**
 * A test with a host of its own on a folder of its own. Any console error, uncaught page error or request that leaves
 * this computer fails it: that is how a violated content security policy or a missing asset becomes visible.
 */
export const test = base.extend<HostOptions & HostFixtures>({
  hostArgs: [[], { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
  dataDir: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'embolog-e2e-'))
    await provide(join(folder, 'data'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  url: async ({ hostArgs, dataDir }, provide) => {
    const args = hostArgs.includes('--demo') ? hostArgs : ['--data', dataDir, ...hostArgs]
    const host = await startHost(args)
    await provide(host.url)
    await host.stop()
  },
  // Names `url`, so that the page is gone before its host is.
  page: async ({ page, url }, provide) => {
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message)) problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('request', (request) => {
      if (!isOwn(request.url(), url)) problems.push(`asked for ${request.url()}`)
    })
    await provide(page)
    if (problems.length > 0) throw new Error(`the page reported:\n${problems.join('\n')}`)
  },
})
export { expect } from '@playwright/test'

function isOwn(address: string, url: string): boolean {
  return /^(data|blob|about):/.test(address) || new URL(address).origin === new URL(url).origin
}

/** A refusal is an answer; that the browser also logs its status is no fault of the page. */
function isRefusal(message: ConsoleMessage): boolean {
  return (
    /status of 4\d\d/.test(message.text()) && new URL(message.location().url).pathname.startsWith('/api/')
  )
}

export interface RunningHost {
  readonly url: string
  stop(): Promise<void>
  /** Ends it as a power cut does: nothing is written any more. */
  cutPower(): Promise<void>
}

/** Starts the built loopback host and waits for the line that names its address. */
export async function startHost(args: readonly string[]): Promise<RunningHost> {
  const child = spawn(process.execPath, ['out/main/web.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url: await readyLink(child),
    stop() {
      child.kill()
      return ended
    },
    cutPower() {
      child.kill('SIGKILL')
      return ended
    },
  }
}

function readyLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const link = /ready (\S+)/.exec(text)?.[1]
      if (link !== undefined) resolve(link)
    })
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it was ready`)))
  })
}
