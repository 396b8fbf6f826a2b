import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { startHost } from './host.ts'
import { askFolder, prepareDepartment, unlockPrepared } from './prepared.ts'

const CUTS = 20
const KEY_MS = 30
/** Typed before each cut: longer than the two seconds that may be lost. */
const TYPED_MS = 2_600
const MAY_BE_LOST_MS = 2_000

interface Kept {
  readonly note: string
  readonly unconfirmed: readonly string[]
  readonly sessions: readonly { readonly uid: string; readonly isSigned: boolean }[]
}

test('twenty power cuts in a repeated session lose at most two seconds each, and confirm nothing', async ({
  page,
}) => {
  test.setTimeout(CUTS * 20_000)
  const { dataDir, patientUid, sessionUid } = await prepareDepartment()
  let typed = ''
  let lostMost = 0
  let unconfirmed: readonly string[] | undefined
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const host = await startHost(['--data', dataDir])
    await page.goto(host.url)
    await unlockPrepared(page)
    await page.goto(`${new URL(host.url).origin}/#/patients/${patientUid}/session?repeat=1`)
    if (cut > 1) {
      await expect(page.getByRole('heading', { name: 'A draft was kept' })).toBeVisible()
      await page.keyboard.press('Control+Enter')
    }
    const note = page.locator('[data-field="procedure.note"]').locator('input, textarea').first()
    await expect(note).toHaveValue(typed)
    await note.focus()
    await note.press('Control+End')
    const times: number[] = []
    for (const from = performance.now(); performance.now() - from < TYPED_MS;) {
      await page.keyboard.press(String.fromCharCode(97 + (times.length % 26)))
      times.push(performance.now())
      await page.waitForTimeout(KEY_MS)
    }
    const cutAt = performance.now()
    await host.cutPower()

    const kept = await keptIn(dataDir, patientUid)
    const all = typed + times.map((_, at) => String.fromCharCode(97 + (at % 26))).join('')
    const safe = times.filter((at) => cutAt - at > MAY_BE_LOST_MS).length
    expect(all.startsWith(kept.note), `cut ${cut}`).toBe(true)
    expect(kept.note.length, `cut ${cut}`).toBeGreaterThanOrEqual(typed.length + safe)
    lostMost = Math.max(lostMost, cutAt - (times[kept.note.length - typed.length] ?? cutAt))
    unconfirmed ??= kept.unconfirmed
    expect(kept.unconfirmed.length).toBeGreaterThan(10)
    expect(kept.unconfirmed, `cut ${cut}`).toEqual(unconfirmed)
    expect(kept.sessions).toEqual([{ uid: sessionUid, isSigned: true }])
    typed = kept.note
  }
  console.log(`${CUTS} power cuts: at most ${(lostMost / 1000).toFixed(2)} s of typing lost`)
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** What the folder holds of the form that was being typed, and of the sessions saved before it. */
async function keptIn(dataDir: string, patientUid: string): Promise<Kept> {
  const [draft, sessions] = (await askFolder(dataDir, [
    ['drafts.load', { kind: 'session', subjectUid: patientUid }],
    ['sessions.ofPatient', { patientUid }],
  ])) as [
    { body: { form: { procedure: { note: string | null } }; unconfirmed: string[] } },
    readonly { readonly uid: string; readonly signedAt: string | null }[],
  ]
  return {
    note: draft.body.form.procedure.note ?? '',
    unconfirmed: draft.body.unconfirmed.toSorted(),
    sessions: sessions.map(({ uid, signedAt }) => ({ uid, isSigned: signedAt !== null })),
  }
}
