import { useTranslation } from 'react-i18next'
import { roundHalfAway } from '../../shared/kit/decimal.ts'
import type { Evidence, RefractorinessItem } from '../../shared/rules/response/refractoriness-answer.ts'
import type { BeforeTreatingAgain } from '../../shared/rules/timeline/retreatment.ts'
import { formatNumber, formatQuantity, formatSigned } from '../i18n/format.ts'

type Flag =
  | 'selective'
  | 'changed'
  | 'more-lesions'
  | 'markers-rising'
  | 'vascular-invasion'
  | 'extrahepatic-spread'
  | 'extensive-involvement'
  | 'progression'
  | 'necrosis'
  | 'regrown-site'

export type EvidenceSource = Pick<BeforeTreatingAgain, 'rounds' | 'details'>

/** What decides an item: `TACE 4: 41 % viable, day 35`, or `Not on file: what was changed`. */
export function useEvidenceWords({ rounds, details }: EvidenceSource): (item: RefractorinessItem) => string {
  const { t } = useTranslation('retreatment')

  function known({ fact, value, session }: Evidence): string | null {
    if (value === null) return null
    if (typeof value === 'boolean') {
      const said = t(`evidence.${value ? 'yes' : 'no'}.${fact as Flag}`)
      const on = value ? undefined : details.lookedOn[fact]
      return on === undefined ? said : t('evidence.on', { fact: said, date: on })
    }
    if (typeof value === 'string') return t('evidence.target', { value })
    const span =
      typeof value === 'number'
        ? formatNumber(value)
        : `${formatNumber(value.low)}–${formatNumber(value.high)}`
    switch (fact) {
      case 'sessions':
        return t('evidence.sessions', { count: Number(value), formatted: span })
      case 'selective-sessions':
        return t('evidence.selectiveSessions', { value: span })
      case 'viable-share':
        return viable(Number(value), session)
      case 'imaging-day':
        return t('evidence.imagingDay', { value: span })
      case 'growth':
        return t('evidence.growth', { value: `${formatSigned(roundHalfAway(Number(value), 1))}\u202f%` })
      case 'child-pugh':
        return t('evidence.childPugh', { value: span })
      default:
        return t('evidence.ecog', { value: span })
    }
  }

  function viable(share: number, session: number | null): string {
    const value = formatQuantity(roundHalfAway(share, 1), '%')
    const sums = session === null ? null : details.viable[session - 1]
    if (!sums) return t('evidence.viableShare', { value })
    const of = `${formatNumber(sums.mm)} / ${formatQuantity(sums.ofMm, 'mm')}`
    return t('evidence.viableOf', { of, value })
  }

  return ({ met, evidence }) => {
    const [only] = evidence
    // What is not met says who looked, and when; what is met is told by the item itself.
    const restatesItem = met !== false && evidence.length === 1 && typeof only?.value === 'boolean'
    if (restatesItem) return ''
    // What an item rests on, or what keeps it from being met; how many sessions goes without saying beside each.
    const told = evidence.filter(({ session }) => session !== null)
    const telling = (told.length > 0 ? told : evidence).filter(({ holds }) => met === true || holds === met)
    const groups = [...Map.groupBy(telling, ({ session }) => session)].flatMap(([session, facts]) => {
      const words = facts.flatMap((fact) => known(fact) ?? []).join(t('comma'))
      if (words === '') return []
      return session === null
        ? [words]
        : [t('evidence.session', { no: rounds[session - 1] ?? session, facts: words })]
    })
    const absent = new Set(
      telling.filter(({ value }) => value === null).map(({ fact }) => t(`evidence.name.${fact}`)),
    )
    const missing = absent.size === 0 ? [] : [t('evidence.absent', { names: [...absent].join(t('comma')) })]
    return [...groups, ...missing].join(t('evidence.end'))
  }
}
