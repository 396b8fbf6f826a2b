// The child's side of a utility process: `process.parentPort`, and the ports that come with a message.
import { EventEmitter } from 'node:events'

/** Keeps what arrives until somebody listens, as Electron's ports do. */
class Port extends EventEmitter {
  early = []
  constructor() {
    super()
    this.on('newListener', (event) => {
      if (event === 'message')
        setImmediate(() => this.early.splice(0).forEach((message) => this.emit('message', message)))
    })
  }
  receive(message) {
    if (this.listenerCount('message') === 0) this.early.push(message)
    else this.emit('message', message)
  }
  start() {}
}

const ports = new Map()
const parentPort = new Port()
parentPort.postMessage = (data) => process.send({ data })
process.parentPort = parentPort

process.on('message', ({ data, port, ports: numbers = [] }) => {
  if (port !== undefined) return ports.get(port).receive({ data, ports: [] })
  const opened = numbers.map((number) => {
    const opening = new Port()
    opening.postMessage = (portData) => process.send({ port: number, data: portData })
    ports.set(number, opening)
    return opening
  })
  parentPort.receive({ data, ports: opened })
})
process.on('disconnect', () => process.exit(0))
