import { dayText } from '#src/lib/dates/day-text.ts';
import type { AreaTable, SavedArea } from '#src/lib/offline/area.ts';
import type { OfflineTexts } from '#src/lib/offline/texts.ts';

const MEGABYTE = 1_000_000;

/** Bytes as a page says them: `1,4 MB`. */
export const megabytes = (bytes: number, intl: string): string =>
  new Intl.NumberFormat(intl, {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(bytes / MEGABYTE);

/** The row of a HUB on the page: what it would take, what is kept, the buttons. */
export class Row {
  readonly hub: string;
  readonly name: string;
  readonly keep: HTMLButtonElement;
  readonly remove: HTMLButtonElement;
  readonly #state: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #texts: OfflineTexts;

  constructor(element: HTMLElement, texts: OfflineTexts) {
    const part = <T extends Element>(selector: string, type: new () => T): T => {
      const found = element.querySelector(selector);
      if (!(found instanceof type)) throw new Error(`${selector} is not in the row`);
      return found;
    };
    this.hub = element.dataset['area'] ?? '';
    this.name = part('h2', HTMLElement).textContent.trim();
    this.keep = part('button.keep', HTMLButtonElement);
    this.remove = part('button.remove', HTMLButtonElement);
    this.#state = part('.state', HTMLElement);
    this.#bar = part('progress', HTMLProgressElement);
    this.#texts = texts;
  }

  show(offer: AreaTable[string] | undefined, saved: SavedArea | undefined): void {
    const { intl, dates, size, saved: savedText, newer, keep, renew } = this.#texts;
    const date = (moment: number): string => dayText(dates, new Date(moment).toISOString());
    const bytes = (saved ?? offer)?.bytes;
    this.#state.textContent = [
      ...(saved ? [savedText.replace('{{date}}', date(saved.saved))] : []),
      ...(bytes === undefined ? [] : [size.replace('{{size}}', megabytes(bytes, intl))]),
      ...(saved && offer && offer.release !== saved.release ? [newer] : []),
    ].join(' ');
    this.keep.firstChild?.replaceWith(saved ? renew : keep);
    this.keep.hidden = offer === undefined;
    this.remove.hidden = saved === undefined;
    this.#bar.hidden = true;
  }

  progress(done: number, all: number): void {
    this.#bar.hidden = false;
    this.#bar.max = all;
    this.#bar.value = done;
  }
}
