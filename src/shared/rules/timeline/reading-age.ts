import type { IsoDate } from '../../kit/iso-date.ts'
import { DEFAULT_SHELF_LIFE_DAYS, type Settings } from '../../model/settings.ts'
import { type InputAge, judgeInputAge } from '../eligibility/input-age.ts'
import type { Change, ChangeItem } from './timeline-compare.ts'

/** What is not of the laboratory: read off images, or asked of the patient. */
const SHELVED: Partial<Record<ChangeItem, 'imaging' | 'ecog'>> = {
  'viable-sum': 'imaging',
  'largest-diameter': 'imaging',
  ecog: 'ecog',
}

/** How old the newest value of a comparison is, and whether it still counts on a day; null where there is none. */
export function ageOfNewest(
  { item, now }: Pick<Change, 'item' | 'now'>,
  asOf: IsoDate,
  shelfLifeDays: Settings['shelfLifeDays'] = DEFAULT_SHELF_LIFE_DAYS,
): InputAge | null {
  const shelf = SHELVED[item] ?? 'laboratory'
  return (
    now && judgeInputAge({ item: shelf, datedOn: now.on, performedOn: asOf, limitDays: shelfLifeDays[shelf] })
  )
}
