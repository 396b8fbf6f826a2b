// Ways to a screen, each as a person goes it.
import { field } from './form-steps.mjs'

export async function go(page, origin, path) {
  for (let open = await page.getByRole('dialog').count(); open > 0; open -= 1)
    await page.keyboard.press('Escape')
  await page.goto(`${origin}/#${path}`)
  await page.getByRole('main').waitFor()
  await page.waitForTimeout(300)
}

/** The page of a patient of the demonstration, found the way a person finds it. */
export async function openPatient(page, origin, hospitalNo) {
  await go(page, origin, '/')
  const search = page.getByRole('banner').getByRole('combobox')
  await search.fill(hospitalNo)
  await page.getByRole('option').filter({ hasText: hospitalNo }).click()
  await page.waitForURL(/patients\/[0-9a-f-]{36}$/)
  await page.locator('.timeline-part').first().waitFor()
}

/** What a screen would ask the host, asked in the session of this tab. */
export const ask = (page, name, input) =>
  page.evaluate(
    async ([asked, body]) => {
      const reply = await fetch(`/api/${asked}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sessionStorage.getItem('embolog.session')}`,
        },
        body: JSON.stringify(body),
      })
      const { ok, value, error } = await reply.json()
      if (!ok) throw new Error(`${asked}: ${JSON.stringify(error)}`)
      return value
    },
    [name, input],
  )

/** Everything on file about a patient of the demonstration. */
export async function recordOf(page, hospitalNo) {
  const { patients } = await ask(page, 'patients.find', { text: hospitalNo })
  return ask(page, 'patients.open', { patientUid: patients[0].uid })
}

/** The session form of a patient; what another scene typed there is not offered here. */
export async function openSession(page, origin, hospitalNo, search = '') {
  await go(page, origin, '/export')
  const { patient } = await recordOf(page, hospitalNo)
  await ask(page, 'drafts.discard', { kind: 'session', subjectUid: patient.uid })
  await page.goto(`${origin}/#/patients/${patient.uid}/session${search}`)
  await page.locator('[data-block="before"]').waitFor()
}

/** The form of a saved session: `complete` for one with gaps, `amend` for one that is signed. */
export async function openSaved(page, origin, hospitalNo, how) {
  await go(page, origin, '/export')
  const { patient, sessions } = await recordOf(page, hospitalNo)
  const { uid } = sessions.at(-1)
  await ask(page, 'drafts.discard', { kind: 'session', subjectUid: uid })
  await page.goto(`${origin}/#/patients/${patient.uid}/session?${how}=${uid}`)
  await page.locator('[data-block="before"]').waitFor()
  return uid
}

/** The sheet of a patient's last session. */
export async function openSheet(page, origin, hospitalNo) {
  await go(page, origin, '/export')
  const { patient } = await recordOf(page, hospitalNo)
  await page.goto(`${origin}/#/patients/${patient.uid}`)
  await page
    .getByRole('row', { name: /^TACE \d/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.locator('.aftercare-days').waitFor()
}

export async function openRetreatment(page, origin, hospitalNo) {
  await openPatient(page, origin, hospitalNo)
  await page.keyboard.press('b')
  await page.locator('.retreatment-decision').waitFor()
}

export async function openReview(page, origin, hospitalNo) {
  await openPatient(page, origin, hospitalNo)
  await page.keyboard.press('v')
  await field(page, 'findings.doneOn').waitFor()
}
