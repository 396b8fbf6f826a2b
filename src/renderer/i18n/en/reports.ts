export const reports = {
  title: 'Report',
  language: 'Language of the report',
  english: 'English',
  chinese: 'Chinese',
  preview: 'Preview and print',
  save: 'Save as PDF',
  saving: 'Writing the PDF…',
  saved: 'Report saved as {{file}}.',
  print: 'Print',
  trail: 'Each print and each PDF is kept in the audit trail.',
  draft: 'Not signed: the report is marked as a draft.',
}
