/** Scores before and after a treatment, doses and laboratory values. */
export const treatmentScores = {}
