import { expect, it } from 'vitest'
import { ACTION_WORDS, actionText } from '../../../src/renderer/audit/action-words.ts'
import { contract } from '../../../src/shared/contract/index.ts'
import type { Endpoint } from '../../../src/shared/kit/endpoint.ts'

/** Every endpoint that leaves an entry: writes that are records, and looks into a record. */
const inTrail = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as Record<string, Endpoint>)
    .filter(([, { kind, trail }]) => (kind === 'write' && trail !== 'none') || trail === 'read')
    .map(([verb]) => `${noun}.${verb}`),
)

it('has words in both languages for everything that leaves an entry', () => {
  expect(inTrail.filter((name) => !Object.hasOwn(ACTION_WORDS, name))).toEqual([])
})

it('shows the technical name of an action that a newer version recorded', () => {
  expect(actionText('sessions.teleport', 'en')).toBe('sessions.teleport')
})
