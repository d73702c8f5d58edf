/** The list of sheets on a page: each name, which without scripts opens the sheet, then chooses it for the page. */
export class SheetList {
  /** By code. */
  readonly sheets = new Map<string, { title: string; href: string }>();
  readonly #list: HTMLDetailsElement;

  constructor(list: HTMLDetailsElement) {
    this.#list = list;
    for (const row of list.querySelectorAll<HTMLElement>('[data-code]')) {
      const link = row.querySelector('a');
      const code = row.dataset['code'];
      if (!link || code === undefined) continue;
      this.sheets.set(code, { title: link.textContent.trim(), href: link.pathname });
      link.href = `#${link.id}`;
      // A browser would open the list again to show what the address names.
      link.removeAttribute('id');
    }
  }

  /** Open while nothing is chosen; what is chosen stands at the top of the page, where the list was scrolled to before. */
  chosen(code: string | undefined): void {
    const closes = this.#list.open && code !== undefined;
    this.#list.open = code === undefined;
    if (closes) scrollTo(0, 0);
  }
}
