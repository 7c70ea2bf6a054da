/** On a phone the menu is wider than the page: moves it so that the place where one is can be seen. */
export function showPlace() {
  const here = document.querySelector('.top nav [aria-current]')
  const menu = here?.closest('nav')
  if (!(here instanceof HTMLElement) || !menu) return
  const { left, width } = here.getBoundingClientRect()
  const frame = menu.getBoundingClientRect()
  menu.scrollLeft += left - frame.left - (frame.width - width) / 2
}
