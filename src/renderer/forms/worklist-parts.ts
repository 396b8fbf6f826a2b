import { createContext, type ComponentType } from 'react'
import type { IsoDate } from '../../shared/kit/iso-date.ts'

export interface ReviewPartProps {
  readonly reviewUid: string
}
export interface WeekPartProps {
  /** Any day of the week. */
  readonly asOf: IsoDate
}

/** What other nouns add to the worklist, which knows none of them. */
export interface WorklistAdditions {
  /** About the selected review, at the foot of its panel. */
  readonly ofReview: readonly ComponentType<ReviewPartProps>[]
  /** About the week that is shown, in the head of the list. */
  readonly ofWeek: readonly ComponentType<WeekPartProps>[]
}

export const WorklistParts = createContext<WorklistAdditions>({ ofReview: [], ofWeek: [] })
