import { AGENTS, DRUGS, VEHICLES } from './agent.ts'
import { ARTERIES, SACE_LEVELS, SELECTIVITIES } from './artery.ts'
import { CODE_SYSTEMS } from './code-system.ts'
import { CLINICAL_CONCEPTS } from './codes/clinical-concepts.ts'
import { CODED_LABS } from './codes/laboratory-codes.ts'
import { ACCESS_ARTERIES, LIVER_SEGMENTS, LIVER_VEINS } from './codes/liver-sites.ts'
import { MEDICATIONS } from './codes/medication-codes.ts'
import { OBSERVATIONS } from './codes/observation-codes.ts'
import { UCUM_UNITS } from './codes/ucum-units.ts'
import {
  CIRSE_2017,
  CIRSE_2025,
  COMPLICATION_OUTCOMES,
  COMPLICATION_RELATIONS,
  COMPLICATION_RISKS,
  SIR_2017,
  SIR_LETTERS,
} from './complication-grades.ts'
import { COMPLICATION_ONSETS, COMPLICATIONS } from './complication.ts'
import { CTCAE_TERMS } from './ctcae.ts'
import { CERTAINTIES } from './formula.ts'
import { LESION_ENHANCEMENTS, LESION_ROLES, LR_TR } from './lesion.ts'
import { MICHELS_TYPES } from './michels.ts'
import { AETIOLOGIES, CIRRHOSIS, SEXES } from './patient.ts'
import { POST_EMBOLIZATION_COMPONENTS } from './post-embolization.ts'
import { CLOSE_REASONS, MODALITIES, NEXT_PLANS, NON_TARGETS } from './review.ts'
import * as procedure from './session-terms.ts'
import { z } from 'zod'
import type { Vocabulary } from './term.ts'
import { ANATOMY_VOCABULARIES } from './vocabularies/anatomy-vocabularies.ts'
import { CARE_VOCABULARIES } from './vocabularies/care-vocabularies.ts'
import { vocabularyList as list } from './vocabularies/vocabulary-list.ts'

/** Every list of terms by its id, with the certainty of its words; the codes of a term have their own. */
export const VOCABULARIES = {
  arteries: list('Arteries', '动脉', ARTERIES, 'K', 'Anatomical usage; SNOMED CT body sites', '2.0.0'),
  'michels-types': list('Michels types', 'Michels 分型', MICHELS_TYPES, 'V', 'Michels 1966'),
  selectivities: list('Selectivity', '选择程度', SELECTIVITIES, 'K', 'Miyayama 2019', '2.0.0'),
  'sace-levels': list('Angiographic endpoint (SACE)', '造影终点（SACE）', SACE_LEVELS, 'K', 'Jin 2011'),
  'flow-states': list('Flow at the end', '终末血流', procedure.FLOW_STATES, 'K', 'Common usage'),
  'residual-blushes': list('Residual blush', '残余染色', procedure.RESIDUAL_BLUSHES),
  'portal-oils': list('Oil in portal branches', '门静脉支碘油', procedure.PORTAL_OILS, 'K', 'Miyayama'),
  'deb-endpoints': list('Endpoint of beads', '载药微球终点', procedure.DEB_ENDPOINTS, 'V', 'CIRSE 2021'),
  completions: list('Completion of the plan', '计划完成情况', procedure.COMPLETIONS),
  'plan-stop-reasons': list('Why a plan stopped', '计划中止原因', procedure.PLAN_STOP_REASONS),
  'procedure-types': list('Techniques', '技术', procedure.PROCEDURE_TYPES, 'K', 'Common usage', '2.0.0'),
  'technique-changes': list(
    'Changes of technique',
    '技术变更',
    procedure.TECHNIQUE_CHANGES,
    'K',
    'JSH-LCSGJ 2021',
  ),
  intents: list('Intents', '治疗目的', procedure.INTENTS),
  urgencies: list('Urgency', '紧急程度', procedure.URGENCIES),
  'access-sites': list('Access sites', '穿刺入路', procedure.ACCESS_SITES, 'K', 'Common usage', '2.0.0'),
  anaesthesias: list('Anaesthesia', '麻醉方式', procedure.ANAESTHESIAS, 'K', 'Common usage', '2.0.0'),
  agents: list('Embolic agents', '栓塞材料', AGENTS, 'K', 'Products on the market', '2.0.0'),
  drugs: list('Drugs given into the artery', '动脉内用药', DRUGS, 'K', 'ATC index of the WHO', '2.0.0'),
  vehicles: list('Vehicles of a drug', '药物载体', VEHICLES),
  'contrast-agents': list(
    'Contrast agents',
    '对比剂',
    procedure.CONTRAST_AGENTS,
    'K',
    'ATC index of the WHO',
    '2.0.0',
  ),
  medications: list('Drugs around the procedure', '围术期用药', MEDICATIONS, 'K', 'ATC index of the WHO'),
  ...ANATOMY_VOCABULARIES,
  ...CARE_VOCABULARIES,
  complications: list('Complications', '并发症', COMPLICATIONS, 'K', 'SIR and CIRSE reporting', '2.0.0'),
  'complication-onsets': list('Onset of a complication', '并发症发生时间', COMPLICATION_ONSETS),
  'complication-relations': list(
    'Relation to the treatment',
    '与治疗的关系',
    COMPLICATION_RELATIONS,
    'K',
    'Causality as graded in trials',
  ),
  'complication-outcomes': list(
    'Outcome of a complication',
    '并发症转归',
    COMPLICATION_OUTCOMES,
    'K',
    'ICH E2B',
  ),
  'complication-risks': list(
    'What makes complications likelier',
    '并发症危险因素',
    COMPLICATION_RISKS,
    'V',
    'Chung 1996',
  ),
  'cirse-2017': list('CIRSE grades 2017', 'CIRSE 分级 2017', CIRSE_2017, 'V', 'CIRSE 2017'),
  'cirse-2025': list(
    'CIRSE grades 2025',
    'CIRSE 分级 2025',
    CIRSE_2025,
    'V',
    'Cardiovasc Intervent Radiol 2026;49:2',
  ),
  'sir-2017': list('SIR severity 2017', 'SIR 严重程度 2017', SIR_2017, 'K', 'SIR 2017'),
  'sir-letters': list('SIR classes A–F', 'SIR 分类 A–F', SIR_LETTERS, 'K', 'SIR before 2017'),
  'ctcae-v5': list('CTCAE v5 grades', 'CTCAE v5 分级', CTCAE_TERMS, 'K', 'CTCAE v5.0'),
  'post-embolization': list(
    'Post-embolization syndrome',
    '栓塞后综合征',
    POST_EMBOLIZATION_COMPONENTS,
    'K',
    'SIR',
  ),
  'lesion-roles': list('Roles of a lesion', '病灶角色', LESION_ROLES),
  'lesion-enhancements': list('Enhancement', '强化方式', LESION_ENHANCEMENTS),
  'li-rads-treatment': list(
    'LI-RADS treatment response',
    'LI-RADS 治疗反应',
    LR_TR,
    'V',
    'LI-RADS 2018 and 2024',
  ),
  'liver-segments': list('Liver segments', '肝段', LIVER_SEGMENTS, 'V', 'Couinaud; SNOMED CT'),
  'liver-veins': list('Veins of the liver', '肝脏静脉', LIVER_VEINS, 'V', 'SNOMED CT'),
  'access-arteries': list('Access arteries', '入路动脉', ACCESS_ARTERIES, 'V', 'SNOMED CT'),
  modalities: list('Imaging', '影像检查', MODALITIES),
  'non-targets': list('Non-target lesions', '非靶病灶', NON_TARGETS, 'V', 'mRECIST 2020'),
  'next-plans': list('Next plans', '下一步计划', NEXT_PLANS),
  'close-reasons': list('Why a review was closed', '复查关闭原因', CLOSE_REASONS),
  sexes: list('Sex', '性别', SEXES, 'V', 'FHIR administrative gender'),
  aetiologies: list('Aetiology', '病因', AETIOLOGIES),
  cirrhosis: list('Cirrhosis', '肝硬化', CIRRHOSIS),
  labs: list('Laboratory values', '实验室指标', CODED_LABS, 'K', 'LOINC'),
  observations: list('Other observations', '其他观察项', OBSERVATIONS, 'K', 'LOINC and DICOM'),
  concepts: list('Diagnoses and procedures', '诊断与操作', CLINICAL_CONCEPTS, 'K', 'SNOMED CT, ICD, CPT'),
  units: list('Units', '单位', UCUM_UNITS, 'K', 'UCUM'),
  'code-systems': list('Code systems', '编码系统', CODE_SYSTEMS, 'K', 'HL7 FHIR'),
  certainties: list('Certainty of a statement', '可信程度', CERTAINTIES),
} as const satisfies Readonly<Record<string, Vocabulary>>

export type VocabularyId = keyof typeof VOCABULARIES
export const VocabularyId = z.enum(Object.keys(VOCABULARIES) as [VocabularyId, ...VocabularyId[]])
