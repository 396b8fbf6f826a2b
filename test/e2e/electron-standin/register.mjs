// Makes `electron` resolve to the stand-in beside this file, in the process that imports it.
import { registerHooks } from 'node:module'

const standin = new URL('electron.mjs', import.meta.url).href
registerHooks({
  resolve: (id, context, next) =>
    id === 'electron' ? { url: standin, format: 'module', shortCircuit: true } : next(id, context),
})
