import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { clearStatus } from '../../../src/renderer/ui/status-message.ts'
import { said } from '../said.ts'
import { openDepartment } from '../shell/render-shell.tsx'
import { measured, openReview, shown, target } from './open-review.ts'

describe('the form of a review', () => {
  const type = async (name: string, value: string) => {
    const field = await screen.findByRole('textbox', { name })
    await userEvent.clear(field)
    await userEvent.click(field)
    await userEvent.paste(value)
  }
  const choose = async (name: string, code: string) => {
    await userEvent.click(screen.getByRole('combobox', { name }))
    await userEvent.click(await screen.findByRole('option', { name: code }))
  }
  const judged = (name: string) => {
    const section = screen.getByRole('region', { name })
    const rows = [...section.querySelectorAll('dt')].map((term) => [term, term.nextElementSibling])
    const heads = [...(section.querySelector('header')?.children ?? [])]
    const lines = [heads, ...rows, [section.querySelector('p')]]
    return lines
      .map((line) => line.map((part) => part?.textContent).join(' '))
      .join(' | ')
      .replaceAll('\u202f', ' ')
  }

  it('judges diameters and areas while they are typed, against what came before the day of the image', async () => {
    await openReview(shown())
    await type('Imaged on', '2025-12-03')
    await type('L1 Viable now', '24')
    expect(screen.queryByRole('region', { name: 'EASL' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Second diameters and LI-RADS' }))
    await type('L1 viable across', '20')

    // The nadir is the 20 mm of October: what was measured in June is not known yet.
    expect(judged('mRECIST')).toBe(
      'mRECIST PD | Baseline of the line 40 | Nadir 20 | Now 24 | Now vs baseline −40.0 % | Now vs nadir +20.0 % | Since the last treatment, from 20 +20.0 % · PD | Targets: PD',
    )
    expect(judged('EASL')).toBe(
      'EASL, areas in mm² PR | Baseline of the line 1,600 | Nadir 400 | Now 480 | Now vs baseline −70.0 % | Now vs nadir +20.0 % | Targets: PR',
    )
  }, 20_000)

  it.each([
    [
      'en',
      'Second diameters and LI-RADS',
      'L1 viable across',
      'Viable now',
      'EASL: not computable, the diameter across was not measured before treatment.',
    ],
    ['zh', '垂直径与 LI-RADS', 'L1 存活垂直径', '本次存活径', 'EASL：无法计算，治疗前未测量垂直径。'],
  ] as const)(
    'says in %s why there is no area response',
    async (language, open, across, viable, sentence) => {
      await openReview(shown({ lesions: [target] }), language)
      await type(`L1 ${viable}`, '24')
      await userEvent.click(screen.getByRole('button', { name: open }))
      expect(screen.queryByText(sentence)).toBeNull()
      await type(across, '20')
      expect(screen.getByText(sentence)).toBeDefined()
    },
    20_000,
  )

  it.each([
    [
      'en',
      'L1 Viable now',
      'L1 Longest now',
      'The viable part cannot be longer than the lesion.',
      'No response is computed while a diameter is in error.',
    ],
    ['zh', 'L1 本次存活径', 'L1 本次最长径', '存活径不能大于病灶最长径。', '径线有误，暂不计算疗效。'],
  ] as const)(
    'says in %s at once that the viable part is too long, and judges nothing by it',
    async (language, viable, longest, wrong, withheld) => {
      await openReview(shown(), language)
      await type(viable, '24')
      await type(longest, '24')
      expect(screen.getByRole('region', { name: 'mRECIST' })).toBeDefined()
      await type(longest, '23')
      expect(screen.getByText(wrong)).toBeDefined()
      expect(screen.getByText(withheld)).toBeDefined()
      expect(screen.queryByRole('region', { name: 'mRECIST' })).toBeNull()
    },
    20_000,
  )

  it.each([
    [openDepartment.today, null],
    ['2099-01-01', `Review date 2099-01-01 is after today, ${openDepartment.today}.`],
    ['2025-11-02', 'The review cannot be before the procedure on 2025-11-03.'],
  ])('says at once what is wrong with the day %s', async (day, wrong) => {
    await openReview(shown())
    await type('Imaged on', day)
    await userEvent.tab()
    const field = screen.getByRole('textbox', { name: 'Imaged on' })
    expect(field.getAttribute('aria-invalid')).toBe(wrong === null ? null : 'true')
    expect(screen.queryByRole('alert')?.textContent ?? null).toBe(wrong)
  })

  it('asks about a lesion that is nonevaluable and measured, and tells both mistakes of the diameter across', async () => {
    await openReview(shown())
    await userEvent.click(await screen.findByRole('button', { name: 'Second diameters and LI-RADS' }))
    await type('L1 viable across', '25')
    expect(screen.getByText('The diameter across also needs the longest viable diameter.')).toBeDefined()
    await type('L1 Viable now', '24')
    expect(
      screen.getByText('The diameter across cannot be longer than the longest viable diameter.'),
    ).toBeDefined()
    const question =
      'LR-TR-NE says that the lesion could not be evaluated, yet a viable diameter is typed: which is right?'
    expect(screen.queryByText(question)).toBeNull()
    await userEvent.click(screen.getByRole('combobox', { name: 'L1 LI-RADS response' }))
    await userEvent.click(await screen.findByRole('option', { name: /LR-TR-NE/ }))
    expect(screen.getByText(question)).toBeDefined()
  }, 20_000)

  it.each([
    {
      language: 'en',
      add: 'Add second reading',
      reader: 'Second reader',
      viable: 'Second reading L1 Viable now',
      longest: 'Second reading L1 Longest now',
      modality: ['Modality', 'CEUS'],
      first: 'Reader',
      plan: ['Plan', 'Observe'],
      save: /Save review/,
      saved: 'Review saved',
    },
    {
      language: 'zh',
      add: '添加第二阅片',
      reader: '第二阅片医师',
      viable: '第二阅片 L1 本次存活径',
      longest: '第二阅片 L1 本次最长径',
      modality: ['检查方式', '超声造影'],
      first: '阅片医师',
      plan: ['计划', '随访观察'],
      save: /保存复查/,
      saved: '复查已保存',
    },
  ] as const)(
    'takes in $language what a second reader measured, checked like the first',
    async ({ language, add, reader, viable, longest, modality, first, plan, save, saved }) => {
      clearStatus()
      const { host } = await openReview(shown(), language)
      await userEvent.click(await screen.findByRole('button', { name: add }))
      await type(reader, 'Li Na')
      await type(viable, '29')
      await type(longest, '28')
      const field = screen.getByRole('textbox', { name: viable })
      expect(field.getAttribute('aria-invalid')).toBe('true')
      await type(longest, '50')
      expect(field.getAttribute('aria-invalid')).toBeNull()
      await choose(modality[0], modality[1])
      await type(first, 'Wang Lei')
      await choose(plan[0], plan[1])
      host.refuseNext('reviews.record', { code: 'busy' })
      await userEvent.click(screen.getByRole('button', { name: save }))
      expect(host.asked.find(({ name }) => name === 'reviews.record')?.input).toMatchObject({
        findings: {
          secondReading: {
            reader: 'Li Na',
            readings: [{ lesionUid: measured.uid, viableMm: 29, longestMm: 50 }],
            nonTarget: 'none',
            newLesion: false,
          },
        },
      })
      expect(said()).toBeNull()
      await userEvent.click(screen.getByRole('button', { name: save }))
      await waitFor(() => expect(said()).toEqual({ text: saved, isSaved: true }))
    },
    20_000,
  )

  it('offers nonprogressing in v2024 only, and says why it is disabled otherwise', async () => {
    await openReview(shown())
    await userEvent.click(await screen.findByRole('button', { name: 'Second diameters and LI-RADS' }))
    const list = screen.getByRole('combobox', { name: 'L1 LI-RADS response' })
    const disabled = async () => {
      await userEvent.click(list)
      const options = await screen.findAllByRole('option')
      expect(options.map((option) => option.textContent)).toHaveLength(5)
      const closed = options.filter((option) => 'comboboxDisabled' in option.dataset)
      await userEvent.keyboard('{Escape}')
      return closed.map((option) => option.textContent)
    }
    expect(await disabled()).toEqual(['LR-TR-NP Nonprogressing (only in v2024, after radiation)'])
    await userEvent.click(screen.getByRole('radio', { name: 'v2024' }))
    expect(await disabled()).toEqual([])
  }, 20_000)
})
