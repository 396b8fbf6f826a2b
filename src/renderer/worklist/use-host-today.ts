import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { useAsk } from '../api/use-ask.ts'

/** The day on the host's calendar: what is done now is done today, whatever day the list looks from. */
export function useHostToday(otherwise: IsoDate): IsoDate {
  return useAsk('department.status', {}).value?.today ?? otherwise
}
