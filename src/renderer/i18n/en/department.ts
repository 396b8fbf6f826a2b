export const department = {
  title: 'Department',
}
