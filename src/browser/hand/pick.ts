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
    }
  }

  /** Open while nothing is chosen. */
  chosen(code: string | undefined): void {
    this.#list.open = code === undefined;
  }
}
