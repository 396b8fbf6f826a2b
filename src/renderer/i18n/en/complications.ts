export const complications = {
  cirseVersion: 'CIRSE version',
  details: 'Other grades and course',
  noDetails: 'not answered',
  comma: ', ',
  remove: 'Remove',
  sirHint: 'SIR 2017; no grade follows from another',
  ctcae: {
    '1': 'Mild; observation only',
    '2': 'Moderate; minimal or local intervention',
    '3': 'Severe, not immediately life-threatening; stay in hospital or prolonged',
    '4': 'Life-threatening; urgent intervention',
    '5': 'Death',
  },
  risks: 'Likelier here: {{risks}}',
  risksSource: 'Chung 1996',
}
