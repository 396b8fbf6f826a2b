import { describe, expect, it } from 'vitest'
import { judgeFollowUp } from '../../../src/shared/rules/response/lost-to-follow-up.ts'

const facts = {
  diedOn: null,
  criticalFrom: '2025-10-28',
  lastContactOn: '2025-08-31',
  unreachedOn: [],
  asOf: '2026-03-01',
}
const judge = (over: Partial<Parameters<typeof judgeFollowUp>[0]>) => judgeFollowUp({ ...facts, ...over })

describe('a patient of whom nobody has heard', () => {
  it('is lost from the day after six calendar months: 31 August to 28 February', () => {
    expect(judge({ asOf: '2026-02-28' })).toBeNull()
    expect(judge({ asOf: '2026-03-01' })).toEqual({
      state: 'lost',
      rule: 'silence',
      since: '2026-03-01',
      lastContactOn: '2025-08-31',
    })
  })

  it('is lost a day later in a leap year', () => {
    const over = { lastContactOn: '2023-08-31', criticalFrom: '2023-10-28' }
    expect(judge({ ...over, asOf: '2024-02-29' })).toBeNull()
    expect(judge({ ...over, asOf: '2024-03-01' })).toMatchObject({ since: '2024-03-01' })
  })

  it('is not lost before the review is critical', () => {
    const over = { criticalFrom: '2026-05-10' }
    expect(judge({ ...over, asOf: '2026-05-09' })).toBeNull()
    expect(judge({ ...over, asOf: '2026-05-10' })).toMatchObject({ state: 'lost', since: '2026-05-10' })
  })

  it('is not lost who died, from the day of the death', () => {
    expect(judge({ diedOn: '2026-03-02' })).toMatchObject({ state: 'lost' })
    expect(judge({ diedOn: '2026-03-01' })).toBeNull()
  })

  it('is lost with the critical review where no contact at all is on file', () => {
    expect(judge({ lastContactOn: null, asOf: '2025-10-27' })).toBeNull()
    expect(judge({ lastContactOn: null, asOf: '2025-10-28' })).toMatchObject({ state: 'lost' })
  })
})

describe('attempts that reach nobody', () => {
  const asOf = '2025-11-20'
  it('make a patient about to be lost on the third day, however many there were on one', () => {
    const two = ['2025-11-05', '2025-11-03', '2025-11-03', '2025-11-03']
    expect(judge({ asOf, unreachedOn: two })).toBeNull()
    expect(judge({ asOf, unreachedOn: [...two, '2025-11-04'] })).toEqual({
      state: 'about-to-be-lost',
      rule: 'unreached',
      since: '2025-11-05',
      lastContactOn: '2025-08-31',
    })
  })

  it('count from the day after the last contact, and up to the day that is looked from', () => {
    const unreachedOn = ['2025-11-03', '2025-11-04', '2025-11-05']
    expect(judge({ asOf, unreachedOn, lastContactOn: '2025-11-03' })).toBeNull()
    expect(judge({ asOf, unreachedOn, lastContactOn: '2025-11-02' })).not.toBeNull()
    expect(judge({ asOf: '2025-11-04', unreachedOn })).toBeNull()
  })
})
