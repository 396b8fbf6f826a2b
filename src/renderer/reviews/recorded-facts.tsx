import { useTranslation } from 'react-i18next'
import { LABS } from '../../shared/model/lab.ts'
import {
  CLOSE_REASONS,
  CONTRAST_PHASES,
  MODALITIES,
  NEXT_PLANS,
  NON_TARGETS,
  OIL_OUTSIDE_SITES,
  REVIEW_SYMPTOMS,
} from '../../shared/model/review.ts'
import { type Term, wordFor } from '../../shared/model/term.ts'
import { ASCITES } from '../../shared/rules/scores/child-pugh.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { labText } from '../forms/lab-text.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Facts } from '../ui/panel.tsx'
import { foundAtReview } from './recorded-form.ts'
import type { Shown } from './review-form.ts'

/** What was stated of the whole image and the course; nothing is listed that nobody said. */
export function RecordedFacts({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { review, assessment } = shown
  const seen = (said: boolean | null | undefined) => (said == null ? null : t(said ? 'seen' : 'notSeen'))
  const several = (terms: readonly Term[], codes: readonly string[] | null) =>
    codes && codes.map((code) => wordFor(terms, code, language)).join(t('comma'))
  const found = foundAtReview(shown).map(
    ({ no, segments, measurements }) =>
      `L${no} S${segments.join(', ')} ${formatNumber(measurements[0]?.longestMm ?? 0)} mm`,
  )
  const readers =
    review.readers.length > 1
      ? review.readers.map(({ reader }) => reader)
      : [review.reader, review.secondReader].filter(Boolean)
  const facts = [
    { name: t('doneOn'), value: review.doneOn },
    { name: t('modality'), value: review.modality && wordFor(MODALITIES, review.modality, language) },
    { name: t('contrastPhases'), value: several(CONTRAST_PHASES, review.contrastPhases) },
    { name: t('reader'), value: readers.join(', ') },
    { name: t('nonTarget'), value: review.nonTarget && wordFor(NON_TARGETS, review.nonTarget, language) },
    { name: t('newLesions'), value: found.length > 0 ? found.join('; ') : seen(review.newLesion) },
    { name: t('vascularInvasion'), value: seen(assessment?.vascularInvasion) },
    { name: t('extrahepaticSpread'), value: seen(assessment?.distantMetastasis) },
    { name: t('oilOutside'), value: several(OIL_OUTSIDE_SITES, review.oilOutside) },
    { name: t('symptoms'), value: several(REVIEW_SYMPTOMS, review.symptoms) },
    { name: t('liRadsVersion'), value: review.liRadsVersion && `v${review.liRadsVersion}` },
    { name: t('nextPlan'), value: review.nextPlan && wordFor(NEXT_PLANS, review.nextPlan, language) },
    { name: t('closedOn'), value: review.closedOn },
    {
      name: t('closedReason'),
      value: review.closedReason && wordFor(CLOSE_REASONS, review.closedReason, language),
    },
    { name: t('note'), value: review.note },
  ].filter((fact) => fact.value !== null && fact.value !== '')
  return <Facts facts={facts} />
}

/** Whether anything of blood or performance was stated at the review. */
export function hasBlood({ labs, assessment }: Shown): boolean {
  return (
    labs.length > 0 ||
    [assessment?.ecog, assessment?.ascites, assessment?.encephalopathyGrade].some((said) => said != null)
  )
}

/** Laboratory values as they were typed, and how the patient was. */
export function RecordedBlood({ shown: { labs, assessment, review } }: { readonly shown: Shown }) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const ascites = ASCITES.find((grade) => grade === assessment?.ascites)
  const facts = [
    ...labs.map((lab) => ({
      name: wordFor(LABS, lab.code, language),
      value: [
        `${labText(lab)} ${unitText(lab.unit)}`.trim(),
        ...(lab.sampledOn === review.doneOn ? [] : [`(${lab.sampledOn})`]),
      ].join(' '),
    })),
    { name: t('ecog'), value: assessment?.ecog },
    { name: t('ascites'), value: ascites && t(`ascitesGrade.${ascites}`) },
    { name: t('encephalopathy'), value: assessment?.encephalopathyGrade },
  ].filter(({ value }) => value != null)
  return <Facts facts={facts} />
}
