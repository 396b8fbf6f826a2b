// Writes down every connection that the process opens and every name that it looks up.
import { appendFileSync } from 'node:fs'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

const note = (kind, target) => appendFileSync(process.env.CONTACTS_LOG, `${kind} ${JSON.stringify(target)}\n`)
const watch = (owner, method, kind) => {
  const original = owner[method]
  owner[method] = function watched(...args) {
    note(kind, args[0])
    return original.apply(this, args)
  }
}
watch(net.Socket.prototype, 'connect', 'connect')
watch(dgram.Socket.prototype, 'send', 'send')
watch(dns, 'resolve', 'resolve')
watch(dns.promises, 'lookup', 'lookup')
watch(dns.promises, 'resolve', 'resolve')
// Listening on a numeric address asks dns.lookup too; that stays inside the process.
const lookup = dns.lookup
dns.lookup = function watched(name, ...rest) {
  if (net.isIP(name) === 0) note('lookup', name)
  return lookup.call(this, name, ...rest)
}
