import { liverScores } from './scores-liver.ts'
import { treatmentScores } from './scores-treatment.ts'
import { tumourScores } from './scores-tumour.ts'

export const scores = { ...liverScores, ...tumourScores, ...treatmentScores }
