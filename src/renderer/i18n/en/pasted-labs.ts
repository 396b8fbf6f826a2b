export const pastedLabs = {
  open: 'Paste values',
  title: 'Paste laboratory values',
  text: 'Text or table from another program',
  hint: 'Names in English or Chinese, each value with its unit.',
  recognised: 'Recognised',
  notUnderstood: 'Not understood, not taken over',
  reason: {
    name: 'no known name',
    value: 'no number that can be read one way only',
    twice: 'named a second time',
    elsewhere: 'not part of this form',
  },
  unitOf: 'Unit of {{name}}',
  chooseUnit: 'Which unit?',
  printed: 'printed: {{unit}}',
  take_one: 'Take over {{count}} value',
  take_other: 'Take over {{count}} values',
}
