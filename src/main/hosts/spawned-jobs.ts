import { fork } from 'node:child_process'
import type { JobRunner } from '../core/job-runner.ts'
import { type FromJob, runInProcess } from './job-link.ts'

/** Jobs as child processes of Node, for the loopback host and the command line. */
export function spawnedJobs(jobFile: string): JobRunner {
  return {
    run(order, on) {
      // `advanced` carries the key as bytes, which can be wiped; text could not.
      const child = fork(jobFile, [], {
        serialization: 'advanced',
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      return runInProcess(
        {
          send: (message) => void (child.connected && child.send(message)),
          onMessage: (listener) => void child.on('message', (message) => listener(message as FromJob)),
          onEnd: (listener) => void child.once('exit', (code, signal) => listener(`with ${signal ?? code}`)),
          kill: () => void child.kill('SIGKILL'),
        },
        order,
        on,
      )
    },
  }
}
