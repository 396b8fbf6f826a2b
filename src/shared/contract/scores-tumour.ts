/** Scores and stages of the tumour, and of tumour and liver together. */
export const tumourScores = {}
