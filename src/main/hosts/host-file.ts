import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { makePrivateFolder, PRIVATE_FILE } from '../db/private-folder.ts'

const ANSWERS_WITHIN_MS = 500

/** Which process serves a data folder as a page, and where. No token: only the terminal gives a link. */
const HostFile = z.object({ pid: z.int().positive(), port: z.int().min(1).max(65_535) })
export type HostFile = z.output<typeof HostFile>

const fileIn = (dataDir: string) => join(dataDir, 'host.json')

/** What the last host of this folder left, running or not; undefined where none did, or the file is damaged. */
export function lastHost(dataDir: string): HostFile | undefined {
  const path = fileIn(dataDir)
  if (!existsSync(path)) return undefined
  try {
    return HostFile.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** True while that process lives and its port answers; a number that went to another process does not count. */
export function isRunning({ pid, port }: HostFile): Promise<boolean> {
  return isAlive(pid) ? answers(port) : Promise.resolve(false)
}

/** Kept after the host has ended: the next one asks for the same port, so that an open tab finds it again. */
export function noteHost(dataDir: string, port: number): void {
  makePrivateFolder(dataDir)
  rmSync(fileIn(dataDir), { force: true })
  writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid, port }), { mode: PRIVATE_FILE })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    // Another account's process is alive, too.
    return error.code === 'EPERM'
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: ANSWERS_WITHIN_MS })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
}
