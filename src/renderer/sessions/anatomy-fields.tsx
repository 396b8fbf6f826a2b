import { useTranslation } from 'react-i18next'
import {
  BILE_DUCT_INVASIONS,
  EXTRAHEPATIC_SITES,
  HEPATIC_VEIN_INVASIONS,
  PORTAL_FLOWS,
  PORTAL_INVASIONS_CHENG,
  PORTAL_INVASIONS_VP,
  SHUNT_PLACES,
  SHUNTS,
} from '../../shared/model/anatomy-terms.ts'
import { Asked } from './asked.tsx'
import { ChoiceInput, SelectInput, useTerms } from './fields.tsx'
import { ManyInput } from './many-input.tsx'
import { More } from './more.tsx'
import { MoreSummary } from './more-summaries.tsx'

/** Veins, ducts, shunts and sites outside the liver, as the angiogram and the imaging before it show them. */
export function AnatomyFields() {
  const { t } = useTranslation('sessions')
  return (
    <More block="vessels" summary={<MoreSummary block="vessels" />}>
      <div className="session-grid">
        <SelectInput name="procedure.portalInvasionVp" terms={PORTAL_INVASIONS_VP} />
        <SelectInput name="procedure.portalInvasionCheng" terms={PORTAL_INVASIONS_CHENG} />
        <ChoiceInput name="procedure.portalFlow" options={useTerms(PORTAL_FLOWS)} className="session-wide" />
        <SelectInput name="procedure.hepaticVeinInvasion" terms={HEPATIC_VEIN_INVASIONS} />
        <SelectInput name="procedure.bileDuctInvasion" terms={BILE_DUCT_INVASIONS} />
      </div>
      <div className="session-choices">
        <ChoiceInput name="procedure.arterioportalShunt" options={useTerms(SHUNTS)} />
        <Asked field="arterioportalShuntPlace">
          <ChoiceInput name="procedure.arterioportalShuntPlace" options={useTerms(SHUNT_PLACES)} />
        </Asked>
        <ChoiceInput name="procedure.arteriovenousShunt" options={useTerms(SHUNTS)} />
      </div>
      <ManyInput name="procedure.extrahepaticSites" terms={EXTRAHEPATIC_SITES} none={t('care.none')} />
    </More>
  )
}
