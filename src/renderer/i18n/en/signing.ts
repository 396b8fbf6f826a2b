/** Signing a session, amending it, and what is shown of both. */
export const signing = {
  signer: 'Signed by',
  passphraseOf: 'Passphrase of {{name}}',
  demonstration: 'In the demonstration it is: seven blue lanterns at dusk',
  notRecorded: 'not recorded',
  needsPassphrase: 'Type the passphrase first',
  working: 'Checking the passphrase…',
  state: {
    complete: 'Complete, not signed',
    signed: 'Signed by {{by}}, {{at}}',
    amended: 'Amended and signed by {{by}}, {{at}}',
  },
  sign: {
    open: 'Sign…',
    title: 'Sign {{name}} of {{date}}',
    consequence:
      'A signed session changes by amendments only: each with its reason, and the old values kept.',
    run: 'Sign',
    done: '{{name}} is signed',
  },
  edit: { open: 'Edit…' },
  amend: {
    open: 'Amend…',
    title: 'Amend session {{no}}',
    dialog: 'Amend TACE {{no}} of {{date}}',
    nothing: 'Nothing differs from what was signed.',
    findings: 'Findings are not part of what was signed: the verdict of that day stands. Set them back here.',
    labs: 'Laboratory values are not part of what was signed: enter them on the patient’s page, and empty them here.',
    reason: 'Reason',
    needsReason: 'Type the reason first',
    run: 'Amend and sign',
    review: 'Compare and sign',
    done: 'TACE {{no}} is amended and signed',
  },
  changes: { label: 'Changed fields', field: 'Field', before: 'Was', after: 'Is' },
  section: {
    title: 'Signature',
    holds: 'The record is what was signed',
    differs: 'The record differs from what was signed',
    hash: 'SHA-256 {{hash}}…, entry {{seq}} of the trail',
    amendment: 'Amendment {{no}}, {{by}}, {{at}}',
  },
}
