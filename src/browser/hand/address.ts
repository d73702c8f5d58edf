import { readSheetAddress, writeSheetAddress, type SheetAddress } from '#src/lib/hand/sheet-address.ts';

/** What stands behind the `#` of a page about one sheet. */
export class SheetFragment {
  #open = '';

  /**
   * What the address asks for now; undefined where the reader followed the link that skips the header: it leads into the
   * page, not away from the sheet, whose address is put back.
   */
  read(): SheetAddress | undefined {
    if (location.hash === '#contenuto') {
      this.#show();
      return undefined;
    }
    this.#open = location.hash;
    return readSheetAddress(location.hash);
  }

  /** Says in the address what was chosen for a sheet, or for the next one where there is none yet. */
  write(code: string | undefined, values: SheetAddress['values']): void {
    this.#open = writeSheetAddress({ ...(code === undefined ? {} : { code }), values });
    this.#show();
  }

  #show(): void {
    history.replaceState(null, '', this.#open || location.pathname);
  }
}
