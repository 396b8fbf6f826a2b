import { expect } from '@playwright/test'
import { addDays, localDate } from '../../src/shared/kit/iso-date.ts'
import type { Language } from '../../src/shared/wording/language.ts'
import { care, complications, followUp, radiation } from './keyboard/after-the-liver.ts'
import { access, before, indication } from './keyboard/before-the-room.ts'
import { findings } from './keyboard/findings.ts'
import { Hands } from './keyboard/hands.ts'
import { result, vessels } from './keyboard/in-the-liver.ts'
import type { Step } from './keyboard/steps.ts'
import { newestSession, openPatient } from './keyboard/stored-values.ts'
import { PASSPHRASE, type Prepared } from './prepared.ts'
import { test } from './prepared-test.ts'

const PERFORMED_ON = addDays(localDate(new Date()), -1)

/** What no one session can hold beside the rest; the other language fills it in. */
const LEFT_EMPTY: Readonly<Record<Language, readonly string[]>> = {
  en: [
    // Minutes of pressure by hand or band; here a device closed the puncture.
    'procedure.closureMin',
    // Carbon dioxide; here the contrast was iodinated.
    'procedure.co2Ml',
  ],
  zh: [
    // A band closed the puncture.
    'procedure.closureDevice',
    // Carbon dioxide has no concentration.
    'procedure.contrastMgIPerMl',
  ],
}

async function wholeForm(prepared: Prepared, language: Language): Promise<readonly Step[]> {
  const [lesion] = (await openPatient(prepared)).lesions
  return [
    ...indication(PERFORMED_ON, language),
    ...before(PERFORMED_ON),
    ...findings(PERFORMED_ON),
    ...access(language),
    ...vessels(lesion?.uid ?? '', language),
    ...result(language),
    ...radiation(language),
    ...care(language),
    ...complications(PERFORMED_ON, language),
    ...followUp(PERFORMED_ON, language),
  ]
}

/** Ends at the form of a patient who has one lesion on file and one session behind him. */
async function openForm(hands: Hands, url: string): Promise<void> {
  const { page } = hands
  await page.goto(url)
  await page.locator('input[type="password"]:focus').waitFor()
  await hands.write(PASSPHRASE)
  await hands.press('Enter')
  await page.getByRole('banner').waitFor()
  await hands.press('/')
  await hands.write(hands.language === 'zh' ? '张伟' : 'zhw')
  await hands.press('Enter')
  await page.getByRole('heading', { level: 1, name: /张伟/ }).waitFor()
  await hands.press('l')
  await hands.arriveAt('procedure.procedureType')
}

for (const [language, locale, saved] of [
  ['en', 'en-GB', /^Session 2 saved/],
  ['zh', 'zh-CN', /^第 2 次治疗已保存/],
] as const)
  test.describe(language, () => {
    test.use({ locale, viewport: { width: 1280, height: 800 }, actionTimeout: 8_000 })

    test(`every field of the session form, by keyboard alone, is in the record: ${language}`, async ({
      page,
      url,
      prepared,
    }) => {
      test.setTimeout(180_000)
      const steps = await wholeForm(prepared, language)
      const hands = new Hands(page, language)
      await openForm(hands, url)
      for (const { act } of steps) await act(hands)
      await hands.press('Control+Enter')
      await expect(page.getByText(saved)).toBeVisible()

      const typed = Object.fromEntries(
        steps.filter(({ path }) => path !== '').map(({ path, value }) => [path, value]),
      )
      const { stored, leftEmpty, state } = await newestSession(prepared)
      expect(stored).toMatchObject(typed)
      const untyped = Object.keys(stored).filter((path) => path.startsWith('procedure.') && !(path in typed))
      expect(untyped).toEqual([])
      expect(leftEmpty).toEqual(LEFT_EMPTY[language])
      expect(state).toBe('complete')
      console.log(`whole form, ${language}: ${Object.keys(typed).length} values by ${hands.keys} keys`)
    })
  })
