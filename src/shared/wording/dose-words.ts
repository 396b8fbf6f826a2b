/** What people call the inputs of what is computed of the doses of a session: English, Chinese. */
export const DOSE_WORDS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  deliveredMg: ['Drug delivered on beads', '微球实际给药量'],
  givenBefore: ['Given before', '既往用量'],
  givenToday: ['Given today', '今日用量'],
}
