/** Details of what went into an artery, and the sums beside the form: part of the words of the session form. */
export const sessionGiven = {
  detail: {
    open: 'Details of {{code}}',
    title: 'Details',
    artery: 'Artery',
    partly: 'In part only',
    left: '{{value}} left',
    short: '{{value}} more than prepared',
    delivered: '{{value}} delivered',
    prepared: 'Prepared {{value}}',
  },
  sums: {
    iodine: 'Iodine',
    airKerma: 'Air kerma',
    year_one: '{{count}} session in 12 months',
    year_other: '{{count}} sessions in 12 months',
    today: 'This session',
    contrastPerEgfr: 'Contrast ÷ eGFR',
    iodinePerEgfr: 'Iodine ÷ eGFR',
    below: 'below {{limit}}',
    egfr: 'eGFR',
    fieldArea: 'DAP ÷ air kerma',
    usualArea: 'usual 20–600 cm²',
    alert: 'Dose alert',
    level: { none: 'none', notify: 'notify', substantial: 'substantial: follow up the skin' },
  },
}
