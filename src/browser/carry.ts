/** Opens the page in another language on what was chosen here: the choices stand behind the `#` of the address. */
export function carryFragment(fragment: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = fragment;
}
