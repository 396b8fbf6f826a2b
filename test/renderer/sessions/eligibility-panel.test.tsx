import { act, screen, waitFor as waitForShort, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { askedNow, factPath } from '../../../src/renderer/sessions/fact-path.ts'
import { focusedPath } from '../../../src/renderer/sessions/use-go-to.ts'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import { RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { frozenRuleWords } from '../../../src/renderer/ui/rule-words.ts'
import { factName } from '../../../src/shared/wording/fact-words.ts'
import { fieldAt, fill, inputAt, openSessionForm } from './open-session-form.tsx'

/** The whole form is judged at every change: on a busy computer that takes a while. */
const waitFor = (check: () => void) => waitForShort(check, { timeout: 5000 })

/** The line of a rule, by its id. */
function ruleAt(id: string): HTMLElement {
  const line = [...document.querySelectorAll('.rule-id')]
    .find((found) => found.textContent === id)
    ?.closest<HTMLElement>('.rule, .verdict-advisory')
  if (!line) throw new Error(`no rule ${id} on the screen`)
  return line
}
/** The value of a score, which opens how it came about. */
function explanationOf(score: string): HTMLElement {
  const term = [...document.querySelectorAll<HTMLElement>('.verdict-scores > div')].find((one) =>
    one.textContent?.startsWith(score),
  )
  if (!term) throw new Error(`no ${score} on the screen`)
  return within(term).getByRole('button')
}
const answer = async (path: string, word: string) =>
  userEvent.click(within(fieldAt(path)).getByRole('radio', { name: word }))

it.each(['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'] as const)(
  'leads from every field that an undecided rule of %s waits for to the field itself, unfolding its block',
  async (id) => {
    await openSessionForm({ rulesets: [id] })
    for (const more of screen.queryAllByRole('button', { name: /^\d+ more$/ })) await userEvent.click(more)
    for (const more of screen.queryAllByRole('button', { name: /more fields?$/ })) await userEvent.click(more)
    for (const fold of document.querySelectorAll('.session-block-title[aria-expanded="true"]'))
      await userEvent.click(fold)
    const { missing } = explainEligibility(RULESETS[id], {})
    for (const fact of askedNow(missing)) {
      const [jump] = screen.getAllByRole('button', { name: factName(fact, 'en') })
      if (jump !== undefined) await userEvent.click(jump)
      expect([fact, focusedPath()]).toEqual([fact, factPath(fact)])
    }
  },
  20_000,
)

it('words a rule in the language of the reader and, pressed, in the other one with source and certainty', async () => {
  await openSessionForm({ language: 'zh' })
  fill('labs.platelets', '40')
  await waitFor(() => expect(ruleAt('K8b').textContent).toContain('血小板 < 50'))
  expect(screen.getByText(/国家卫生健康委/, { selector: '.ruleset-name' })).toBeDefined()
  const words = ruleAt('K8b').querySelector('details')
  expect(words?.open).toBe(false)
  await userEvent.click(within(ruleAt('K8b')).getByText(/血小板 < 50/, { selector: '.rule-label' }))
  expect(words?.open).toBe(true)
  expect(words?.querySelector('[lang="en"]')?.textContent).toBe('platelets < 50 × 10⁹/L')
  expect(words?.textContent).toMatch(/依据：.+(已核对原文|公认知识|不确定|由委托科室提供|本程序的约定)/)
})

it('shows what applies with its step-down technique, and in how far it counts', async () => {
  await openSessionForm()
  await userEvent.click(within(fieldAt('findings.tumour_share_pct')).getByRole('button', { name: '≥ 70' }))
  fill('labs.bilirubin', '15')
  fill('labs.albumin', '40')
  fill('labs.inr', '1.0')
  await answer('findings.ascites', 'None')
  await answer('findings.he_grade', '0')
  await waitFor(() => expect(ruleAt('K7').textContent).toContain('relative'))
  expect(ruleAt('K7').textContent).toContain('Technique: small amount of oil emulsion and particles')
})

it('names the strictest of two rulesets, and shows both by their titles', async () => {
  await openSessionForm({ rulesets: ['cn-nhc-2022', 'west-bclc-2022'] })
  const titles = [...document.querySelectorAll('.ruleset-name')].map((name) => name.textContent)
  expect(titles).toEqual([
    expect.stringContaining('Primary liver cancer guideline 2022'),
    expect.stringContaining('BCLC 2022 allocation'),
  ])
  expect([...document.querySelectorAll('.panel .verdict-by')].map((name) => name.textContent)).toEqual([
    'NHC 2022',
    'BCLC 2022',
  ])
  expect(screen.getByText('NHC 2022: Insufficient data. BCLC 2022: Insufficient data')).toBeDefined()
  expect(document.querySelector('.verdict-strictest')?.textContent).toContain('Insufficient data: NHC 2022')
  expect(document.querySelector('.verdict-strictest')?.textContent).toContain(
    'Strictest of 2 rulesets: Saving needs an override by two people.',
  )
})

it('calls a ruleset by its short name in Chinese, with the whole title once in the panel', async () => {
  await openSessionForm({ language: 'zh', rulesets: ['cn-moh-2011'] })
  expect(document.querySelector('.verdict-by')?.textContent).toBe('卫生部 2011')
  expect(screen.getAllByText(/原发性肝癌诊疗规范（2011 年版）/, { ignore: 'details *' })).toHaveLength(1)
})

it('opens by keyboard how a score came about, naming what is missing, and gives the focus back', async () => {
  await openSessionForm()
  fill('labs.bilirubin', '25')
  await waitFor(() => expect(ruleAt('K1')).toBeDefined())
  const scores = document.querySelector<HTMLElement>('.verdict-scores')
  if (scores === null) throw new Error('no scores')
  const albi = within(scores).getAllByRole('button')[1]
  albi?.focus()
  await userEvent.keyboard('{Enter}')
  expect(screen.getByRole('dialog').textContent).toContain('Missing: Albumin')
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(albi)
})

it('asks to note an advisory beside what it says', async () => {
  await openSessionForm()
  fill('labs.bilirubin', '60')
  await waitFor(() => expect(ruleAt('W8').textContent).toContain('jaundice'))
  const noted = screen.getByRole<HTMLInputElement>('checkbox', { name: 'W8 noted' })
  await userEvent.click(noted)
  expect(noted.checked).toBe(true)
})

it.each([
  {
    language: 'en',
    patent: 'Patent',
    link: 'Imaging date (83 days old)',
    says: 'out of date',
    was: 'Main portal vein',
  },
  { language: 'zh', patent: '通畅', link: '影像检查日期（83 天前）', says: '已过期', was: '门静脉主干' },
] as const)(
  'names the day of the image ($language) where an answer is too old to count, and leads to it',
  async ({ language, patent, link, says, was }) => {
    await openSessionForm({ language })
    await answer('findings.pv_main', patent)
    fill('findings.n_tumours', '3')
    fill('assessedOn.imaging', '2026-09-01')
    await waitFor(() => expect(screen.getAllByRole('button', { name: link })).not.toHaveLength(0))
    expect(screen.queryByRole('button', { name: was })).toBeNull()
    const [jump] = screen.getAllByRole('button', { name: link })
    if (jump === undefined) throw new Error('nothing waits for the image')
    await userEvent.click(jump)
    expect(focusedPath()).toBe('assessedOn.imaging')
    await userEvent.click(explanationOf('BCLC'))
    const inputs = [...document.querySelectorAll('.computed-inputs tr')].map((row) => row.textContent)
    expect(inputs[1]).toContain(says)
    expect(inputs[2]).not.toContain(says)
    expect(document.querySelector('.computed-note.is-warn')?.textContent.toLowerCase()).toContain(says)
  },
)

it.each(['cn-nhc-2022', 'west-bclc-2022'] as const)(
  'says that BCLC C rests on what nobody answered, and asks for it, by %s',
  async (id) => {
    await openSessionForm({ rulesets: [id] })
    const bclc = () => document.querySelectorAll('.verdict-scores dd')[2]?.textContent
    fill('findings.n_tumours', '3')
    fill('findings.max_diam_cm', '6')
    fill('labs.bilirubin', '15')
    fill('labs.albumin', '40')
    fill('labs.inr', '1.0')
    await answer('findings.ascites', 'None')
    await answer('findings.he_grade', '0')
    await answer('findings.mvi', 'No')
    await answer('findings.distant_mets', 'None')
    await answer('findings.ecog', '1')
    await waitFor(() => expect(bclc()).toBe('C (ECOG taken as due to the tumour)'))
    await userEvent.click(explanationOf('BCLC'))
    expect(document.querySelector('.computed-inputs')?.textContent).toContain('yes (assumed)')
    await userEvent.keyboard('{Escape}')
    await answer('findings.ecog_due_to_tumour', 'No')
    await waitFor(() => expect(bclc()).toBe('B'))
  },
  20_000,
)

it('asks for the cause of ECOG 1 and 2 by a ruleset that does not read it', async () => {
  await openSessionForm({ rulesets: ['cn-moh-2011'] })
  const question = () => document.querySelector('[data-field="findings.ecog_due_to_tumour"]') !== null
  const asked = []
  for (const ecog of ['0', '1', '2', '3']) {
    await answer('findings.ecog', ecog)
    asked.push(question())
  }
  expect(asked).toEqual([false, true, true, false])
})

it('leaves "no tumour" out of what a confirmed HCC may be staged as', async () => {
  await openSessionForm()
  const bclc = () => document.querySelectorAll('.verdict-scores dd')[2]?.textContent
  fill('findings.max_diam_cm', '2')
  fill('labs.bilirubin', '15')
  fill('labs.albumin', '40')
  fill('labs.inr', '1.0')
  await answer('findings.ascites', 'None')
  await answer('findings.he_grade', '0')
  await answer('findings.mvi', 'No')
  await answer('findings.distant_mets', 'None')
  await answer('findings.ecog', '0')
  await waitFor(() => expect(bclc()).toBe('open'))
  await answer('findings.diagnosis_hcc', 'Confirmed')
  await waitFor(() => expect(bclc()).toBe('0 or A or B'))
})

it.each([
  ['en', /^Use .+mL\/min$/, /^\d+ more$/],
  ['zh', /^采用 .+mL\/min$/, /^另有 \d+ 条$/],
] as const)(
  'offers the clearance that can be computed where a rule waits for it (%s)',
  async (language, use, more) => {
    await openSessionForm({ language })
    fill('labs.creatinine', '80')
    for (const unfold of screen.queryAllByRole('button', { name: more })) await userEvent.click(unfold)
    await waitFor(() => expect(within(ruleAt('K9')).getByRole('button', { name: use })).toBeDefined())
    const take = within(ruleAt('K9')).getByRole('button', { name: use })
    await userEvent.click(take)
    expect(take.textContent).toContain(inputAt('findings.crcl_mL_min').value)
    await waitFor(() => expect(screen.queryByRole('button', { name: use })).toBeNull())
  },
)

it('takes by key what the focused field is offered, and names the key at that suggestion alone', async () => {
  await openSessionForm()
  fill('labs.albumin', '3.5')
  fill('labs.haemoglobin', '12')
  const named = () =>
    [...document.querySelectorAll('.session-check, .field')].filter((one) => one.querySelector('kbd'))
  await waitFor(() => expect(document.querySelectorAll('.session-check')).toHaveLength(2))
  for (const [path, name] of [
    ['labs.albumin', 'Albumin'],
    ['labs.haemoglobin', 'Haemoglobin'],
  ] as const) {
    act(() => inputAt(path).focus())
    expect(named().map((one) => one.querySelector('b')?.textContent)).toEqual([expect.stringContaining(name)])
  }
  await userEvent.keyboard('{Alt>}u{/Alt}')
  await waitFor(() => expect(document.querySelectorAll('.session-check')).toHaveLength(1))
  expect(document.querySelector('.session-check b')?.textContent).toContain('Albumin')
  expect(within(fieldAt('labs.albumin')).getByRole('combobox')).toHaveProperty('value', 'g/L')
})

it('says of N2 only what the rule reads', () => {
  const rule = RULESETS['cn-nhc-2022'].indications.find(({ id }) => id === 'N2')
  expect(rule?.label).toContain('resectable')
  expect(frozenRuleWords({ id: 'cn-nhc-2022', version: '1.0.0' }, 'N2', false)?.label.en).toBe(
    'CNLC Ia–IIa, surgery or ablation not possible or refused',
  )
})
