import { hash } from 'node:crypto'
import { checkSignatures } from '../../src/main/audit/verify-trail.ts'
import { everyCheckedSession } from '../../src/main/sessions/signature-checks-store.ts'
import { canonicalText, type Json } from '../../src/shared/kit/canonical-text.ts'
import { logged, sign } from '../main/sessions/logged-session.ts'
import type { TestApp } from '../support/open-test-app.ts'
import { bareOpen, statementsOf } from './bare-open.ts'
import type { BenchPatient } from './department.ts'
import { interleave, report } from './interleave.ts'

/**
 * Verifying every signature, beside its floor: the same statements run by nothing else, and the text of every session
 * hashed once. What lies between is making sessions of rows and canonical text of sessions.
 */
export async function measureSignatures(app: TestApp, patients: readonly BenchPatient[]): Promise<void> {
  const store = app.vault.open?.register.store
  if (!store) throw new Error('the department did not open')
  for (const { uid } of patients) {
    const session = await logged(app, uid)
    const reply = await sign(app, session.uid)
    if (!reply.ok) throw new Error(`a session was not signed: ${reply.error.code}`)
  }
  const verify = () =>
    store.read((db) => {
      const { signed, differing } = checkSignatures(db, () => undefined)
      if (signed !== patients.length || differing.length > 0) throw new Error('a signature does not hold')
    })
  const statements = bareOpen(store.raw, await statementsOf(store.raw, () => Promise.resolve(verify())))
  const texts = store.read((db) =>
    [...everyCheckedSession(db)].map(({ session }) => canonicalText(session as unknown as Json)),
  )
  const floor = () => {
    statements()
    for (const text of texts) hash('sha256', text)
  }
  report(
    `verify ${patients.length} signatures`,
    await interleave(
      [
        { name: 'checkSignatures', run: verify },
        { name: 'statements and hashes', run: floor },
      ],
      3,
    ),
    3,
    'aimed at',
  )
}
