// Utility processes as forked Node processes. A message port that is sent to one keeps its other end here: what
// arrives for it is passed on by number.
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'

const parentPort = new URL('parent-port.mjs', import.meta.url).href
const transferred = new Map()
let nextPort = 1

class MessagePortMain extends EventEmitter {
  deliver = (data) => this.emit('message', { data, ports: [] })
  close() {
    this.emit('close')
  }
  postMessage(data) {
    this.other.deliver(data)
  }
  start() {}
}

export class MessageChannelMain {
  port1 = new MessagePortMain()
  port2 = new MessagePortMain()
  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

class UtilityProcess extends EventEmitter {
  constructor(file, args) {
    super()
    this.child = fork(file, args, { serialization: 'advanced', execArgv: ['--import', parentPort] })
    this.child.on('message', ({ port, data }) => {
      if (port === undefined) this.emit('message', data)
      else transferred.get(port).other.deliver(data)
    })
    this.child.on('exit', (code) => this.emit('exit', code ?? 0))
  }
  postMessage(data, ports = []) {
    const numbers = ports.map((port) => {
      const number = nextPort++
      transferred.set(number, port)
      port.deliver = (portData) => this.tell({ port: number, data: portData })
      return number
    })
    this.tell({ data, ports: numbers })
  }
  tell(message) {
    if (this.child.connected) this.child.send(message)
  }
  kill() {
    return this.child.kill()
  }
}

export const utilityProcess = { fork: (file, args = []) => new UtilityProcess(file, args) }
