import { byId, element } from '#src/browser/search/element.ts';
import type { Language } from './language.ts';
import { Row } from './row.ts';
import type { Saved } from './saved.ts';
import { parseXliff, putTarget, targetOf, unitsOf, xliffText, type Status } from './xliff.ts';

/** How long somebody has stopped writing when the text is looked at and kept, in milliseconds. */
const PAUSE = 400;

/** A piece on the workbench. */
export class Bench {
  readonly rows: readonly Row[];
  readonly #piece: string;
  readonly #document: Document;
  readonly #saved: Saved;
  readonly #say: (text: string) => void;
  #timer: number | undefined;
  #lost = false;

  /** `piece` is `ar/sheet/salute/tessera-sanitaria`; `say` tells what happens to who sees it and to who hears it. */
  constructor(
    piece: string,
    document: Document,
    language: Language,
    saved: Saved,
    say: (text: string) => void,
  ) {
    this.#piece = piece;
    this.#document = document;
    this.#saved = saved;
    this.#say = say;
    this.rows = unitsOf(document).map((unit, index) => new Row(unit, index + 1, language));
    for (const row of this.rows) {
      row.field.addEventListener('input', () => {
        this.#soon(row);
      });
      row.checked.addEventListener('change', () => {
        this.#keep();
      });
    }
  }

  /** Puts the texts into a place of the page, section by section. */
  show(place: HTMLElement): void {
    place.replaceChildren();
    let list: HTMLElement | undefined;
    let group: string | undefined;
    for (const row of this.rows) {
      if (!list || row.unit.group !== group) {
        group = row.unit.group;
        list = element('ol', { class: 'plain units' });
        place.append(element('h2', {}, group), list);
      }
      list.append(row.item);
    }
    this.#count();
  }

  /** Brings back what was written here before. A text whose Italian is another now is brought back unchecked. */
  restore(): void {
    const drafts = this.#saved.read(this.#piece);
    let back = 0;
    for (const row of this.rows) {
      const draft = drafts[row.unit.id];
      if (!draft) continue;
      row.put(draft.own, draft.checked && draft.italian === row.unit.italian);
      back++;
    }
    if (back > 0) this.#say(`Ripresi ${back} testi salvati su questo dispositivo.`);
    this.#count();
  }

  /** Forgets what was written here, in the fields and on the device. */
  forget(): void {
    for (const row of this.rows) row.put(row.unit.own, false);
    this.#saved.write(this.#piece, {});
    this.#count();
    this.#say('Cancellato da questo dispositivo.');
  }

  /** Takes the translations of an exchange file whose Italian is the same. */
  take(text: string): void {
    const document = parseXliff(text);
    if (!document || targetOf(document) !== targetOf(this.#document)) {
      this.#say(
        document ? 'Questo file è di un altro testo o di un’altra lingua.' : 'Questo file non è XLIFF 2.',
      );
      return;
    }
    const given = new Map(unitsOf(document).map((unit) => [unit.id, unit]));
    let taken = 0;
    for (const row of this.rows) {
      const unit = given.get(row.unit.id);
      if (unit?.own === undefined || unit.own === '' || unit.italian !== row.unit.italian) continue;
      row.put(unit.own, row.checked.checked);
      taken++;
    }
    this.#keep();
    this.#say(`Presi ${taken} testi su ${this.rows.length}.`);
  }

  /** The exchange file with what was written here; texts that nobody has touched stay as they were. */
  file(status: Status): string {
    for (const { unit, field, touched } of this.rows) if (touched) putTarget(unit, field.value, status);
    return xliffText(this.#document);
  }

  /** Keeps at once what was written a moment ago: the page goes away. */
  rest(): void {
    window.clearTimeout(this.#timer);
    this.#keep();
  }

  /** Whether something was written that this device has refused to keep. */
  get lost(): boolean {
    return this.#lost && this.rows.some((row) => row.touched);
  }

  /** Goes to the text after or before the one that has the cursor. */
  step(by: 1 | -1): void {
    const at = this.rows.findIndex(({ field }) => field === document.activeElement);
    const next = at < 0 ? this.rows[0] : this.rows[at + by];
    next?.field.focus();
    next?.item.scrollIntoView({ block: 'nearest' });
  }

  /** Says of the text that has the cursor that it is right, and goes on. */
  check(): void {
    const row = this.rows.find(({ field }) => field === document.activeElement);
    if (!row) return;
    row.checked.checked = true;
    this.#keep();
    this.step(1);
  }

  #soon(row: Row): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const before = row.faults.map(({ it }) => it);
      row.look();
      const [fresh] = row.faults.filter(({ it }) => !before.includes(it));
      if (fresh) this.#say(fresh.it);
      else if (before.length > 0 && row.faults.length === 0) this.#say('Ora va bene.');
      this.#keep();
    }, PAUSE);
  }

  #keep(): void {
    const touched = this.rows.filter((row) => row.touched);
    const drafts = Object.fromEntries(touched.map((row) => [row.unit.id, row.draft]));
    this.#lost = !this.#saved.write(this.#piece, drafts);
    if (this.#lost && touched.length > 0)
      this.#say('Non riesco a salvare su questo dispositivo: scarica il file prima di chiudere.');
    this.#count();
  }

  #count(): void {
    const left = this.rows.filter(({ field }) => field.value.trim() === '').length;
    const wrong = this.rows.filter(({ faults }) => faults.some(({ severity }) => severity === 'error'));
    const touched = this.rows.filter((row) => row.touched).length;
    byId('conto', HTMLElement).textContent =
      `${this.rows.length} testi · ${left} da scrivere · ${wrong.length} con errori · ${touched} fatti qui`;
  }
}
