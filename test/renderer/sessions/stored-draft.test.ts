import { expect, it } from 'vitest'
import { sessionForm } from '../../../src/renderer/sessions/session-form.ts'
import { draftBody, startFromDraft } from '../../../src/renderer/sessions/stored-draft.ts'
import { artery, drugInto } from '../../support/patient-record.ts'

const NOTHING_MARKED = { unconfirmed: new Set<string>(), acknowledged: new Set<string>() }

/** What an earlier version kept, which knew fewer fields. */
function without(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      names.includes(name) ? [] : [[name, without(member, names)]],
    ),
  )
}

it('fills up the rows of a draft from before a field existed, and keeps what they say', () => {
  const rows = [artery({ node: 'A5', flow: 'stasis' }), drugInto('A8', 'epirubicin', 40)]
  const form = sessionForm('2026-11-23', { arteries: rows })
  const body = draftBody(form, NOTHING_MARKED, null)
  expect(startFromDraft(body)?.form).toEqual(form)

  const older = without(body, ['origin', 'partlyTreatedUids', 'vialMg', 'vials', 'unavailable'])
  expect(startFromDraft(older)?.form).toEqual(form)
})

it('offers nothing of a draft whose shape is another', () => {
  expect(
    startFromDraft({ ...(draftBody(sessionForm('2026-11-23'), NOTHING_MARKED, null) as object), version: 0 }),
  ).toBeNull()
  expect(startFromDraft('text')).toBeNull()
})
