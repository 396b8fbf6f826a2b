import { z } from 'zod'
import { LABS } from './lab.ts'
import { text, unit } from './primitives.ts'
import { codesOf } from './term.ts'

/** What a column of a file of visits may hold, beside laboratory values. */
export const VISIT_FIELDS = [
  { code: 'hospitalNo', en: 'Hospital number', zh: '住院号' },
  { code: 'name', en: 'Name', zh: '姓名' },
  { code: 'sex', en: 'Sex', zh: '性别' },
  { code: 'birthDate', en: 'Date of birth', zh: '出生日期' },
  { code: 'age', en: 'Age at the visit', zh: '就诊年龄' },
  { code: 'visitOn', en: 'Visit date', zh: '就诊日期' },
  { code: 'embolized', en: 'Embolization', zh: '栓塞治疗' },
  { code: 'procedureType', en: 'Procedure type', zh: '治疗类型' },
  { code: 'sessionNo', en: 'Running number of the embolization', zh: '栓塞序号' },
  { code: 'lesionCount', en: 'Lesion count', zh: '病灶数' },
  { code: 'largestMm', en: 'Largest diameter', zh: '最大径' },
  { code: 'newLesion', en: 'New lesion', zh: '新发病灶' },
  { code: 'vascularInvasion', en: 'Vascular invasion', zh: '血管侵犯' },
  { code: 'lymphNodeMetastasis', en: 'Lymph node metastasis', zh: '淋巴结转移' },
  { code: 'distantMetastasis', en: 'Distant metastasis', zh: '远处转移' },
  { code: 'childPugh', en: 'Child-Pugh score', zh: 'Child-Pugh 评分' },
  { code: 'ecog', en: 'ECOG', zh: 'ECOG' },
  { code: 'targetedTherapy', en: 'Targeted therapy since the last visit', zh: '上次就诊后靶向治疗' },
  { code: 'resection', en: 'Resection since the last visit', zh: '上次就诊后手术切除' },
  { code: 'died', en: 'Died', zh: '死亡' },
  {
    code: 'survivalDays',
    en: 'Days from the visit to death or last contact',
    zh: '就诊至死亡或末次随访天数',
  },
] as const

export const IMPORT_FIELDS = [...VISIT_FIELDS, ...LABS]
export const ImportField = codesOf(IMPORT_FIELDS)
export type ImportField = z.output<typeof ImportField>

/** Where a field comes from, and how its cells are meant. */
export const ColumnMapping = z.strictObject({
  /** Heading in the file, as it stands there. */
  column: text(120),
  /** Unit that the numbers are in; a laboratory value and the diameter need one. */
  unit: unit.optional(),
  /** The number at which the source stops counting: it stands for "this or more". */
  ceiling: z.number().optional(),
  /** Cell → code, where the source has words or numbers of its own. */
  codes: z.record(z.string().max(60), z.string().max(40)).optional(),
})
export type ColumnMapping = z.output<typeof ColumnMapping>

/** Which column fills which field. Fields left out are "not recorded". */
export const ImportMapping = z
  .strictObject({
    name: text(80),
    columns: z.partialRecord(ImportField, ColumnMapping),
  })
  .superRefine(({ columns }, ctx) => {
    const refuse = (field: string, kind: string, error: string) =>
      ctx.addIssue({ code: 'custom', path: ['columns', field], message: error, params: { kind } })
    for (const field of ['hospitalNo', 'visitOn'] as const)
      if (!columns[field]) refuse(field, 'column-needed', 'a file of visits needs this column')
    for (const { code, units } of LABS) {
      const unit = columns[code]?.unit
      if (columns[code] && !(units as readonly string[]).includes(unit ?? ''))
        refuse(code, 'unit', 'unit is not one of this value')
    }
    const diameterUnit = columns.largestMm?.unit
    if (columns.largestMm && diameterUnit !== 'mm' && diameterUnit !== 'cm')
      refuse('largestMm', 'unit', 'a diameter is in mm or cm')
  })
export type ImportMapping = z.output<typeof ImportMapping>
