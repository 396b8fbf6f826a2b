export const worklist = {
  title: 'Worklist',
}
