export const patients = {
  title: 'Patients',
}
