/**
 * The systems that codes for export come from, with the address that FHIR knows each by. SNOMED CT needs a licence
 * in most countries that are not members: whoever sends its codes has to be able to leave them out.
 */
export const CODE_SYSTEMS = [
  { code: 'snomed', en: 'SNOMED CT', zh: 'SNOMED CT', url: 'http://snomed.info/sct', needsLicence: true },
  { code: 'loinc', en: 'LOINC', zh: 'LOINC', url: 'http://loinc.org', needsLicence: false },
  { code: 'ucum', en: 'UCUM', zh: 'UCUM 单位', url: 'http://unitsofmeasure.org', needsLicence: false },
  { code: 'atc', en: 'ATC', zh: 'ATC 药物分类', url: 'http://www.whocc.no/atc', needsLicence: false },
  {
    code: 'icd-10',
    en: 'ICD-10 (WHO)',
    zh: 'ICD-10（WHO）',
    url: 'http://hl7.org/fhir/sid/icd-10',
    needsLicence: false,
  },
  { code: 'icd-11', en: 'ICD-11', zh: 'ICD-11', url: 'http://id.who.int/icd11/mms', needsLicence: false },
  {
    code: 'icd-o-3',
    en: 'ICD-O-3',
    zh: 'ICD-O-3',
    url: 'http://terminology.hl7.org/CodeSystem/icd-o-3',
    needsLicence: false,
  },
  {
    code: 'icd-9-cm-3',
    en: 'ICD-9-CM, volume 3',
    zh: 'ICD-9-CM-3',
    url: 'http://terminology.hl7.org/CodeSystem/icd9cm-proc',
    needsLicence: false,
  },
  {
    code: 'icd-10-pcs',
    en: 'ICD-10-PCS (USA)',
    zh: 'ICD-10-PCS（美国）',
    url: 'http://www.cms.gov/Medicare/Coding/ICD10',
    needsLicence: false,
  },
  {
    code: 'cpt',
    en: 'CPT (USA)',
    zh: 'CPT（美国）',
    url: 'http://www.ama-assn.org/go/cpt',
    needsLicence: true,
  },
  {
    code: 'dcm',
    en: 'DICOM',
    zh: 'DICOM',
    url: 'http://dicom.nema.org/resources/ontology/DCM',
    needsLicence: false,
  },
] as const
export type CodeSystem = (typeof CODE_SYSTEMS)[number]['code']
