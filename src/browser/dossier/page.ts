import { carryFragment } from '#src/browser/carry.ts';
import { byId, element } from '#src/browser/search/element.ts';
import { MOST, readDossier, withCodes, writeDossier, type Dossier } from '#src/lib/hand/dossier-address.ts';
import { sortDossier } from '#src/lib/hand/dossier-faults.ts';
import type { DossierTexts } from '#src/lib/hand/dossier-texts.ts';
import { dossierParts } from './lists.ts';
import { loadOffices, loadSheets } from '#src/browser/hand/load.ts';
import type { Material } from './material.ts';
import { notice, noticesOf } from './notices.ts';
import { reopenPart } from './reopen.ts';
import { both } from './said.ts';

/** Puts sheets together. All that is chosen stands behind the `#`; notes are on the page only, and nothing is stored or sent. */
export function startDossier(): void {
  const place = byId('dossier', HTMLElement);
  const notices = byId('avvisi', HTMLElement);
  const second = byId('seconda', HTMLSelectElement);
  const town = byId('comune', HTMLSelectElement);
  const note = byId('note', HTMLTextAreaElement);
  const choose = byId('scegli', HTMLDetailsElement);
  const texts = JSON.parse(place.dataset['texts'] ?? '{}') as DossierTexts;
  const boxes = addBoxes(choose, () => change({ codes: ticked() }));
  const onPaper = element('div', { class: 'on-paper' });
  let open: { -readonly [K in keyof Dossier]: Dossier[K] } = { codes: [] };
  let turn = 0;

  /** Codes in the order in which they came, without those unticked; what has no box stays until the list is emptied. */
  function ticked(): string[] {
    const listed = [...boxes].flatMap(([code, box]) => (box.checked ? [code] : []));
    return withCodes(
      { codes: open.codes.filter((code) => boxes.get(code)?.checked !== false) },
      listed,
    ).codes.slice();
  }

  /** A choice of the reader's: from now on the dossier is of today. */
  function change(values: Partial<Dossier>): void {
    open = { ...open, ...values };
    delete open.day;
    history.replaceState(null, '', writeDossier(open) || location.pathname);
    void show();
  }

  function restore(): void {
    const asked = readDossier(location.hash);
    // The link that skips the header leads into the page, not out of the dossier.
    const isPlace = document.getElementById(location.hash.slice(1)) !== null;
    if (isPlace || asked.adds) history.replaceState(null, '', writeDossier(open) || location.pathname);
    if (isPlace) return;
    if (asked.adds) return change(withCodes(open, asked.codes));
    open = asked;
    choose.open = open.codes.length === 0;
    void show();
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    second.value = open.second ?? '';
    town.value = open.town ?? '';
    // The address names a language or a place that is not in the list.
    for (const list of [second, town]) if (list.selectedIndex < 0) list.value = '';
    for (const [code, box] of boxes) box.checked = open.codes.includes(code);
    carryFragment(writeDossier(open));
    try {
      const [own, other, offices] = await Promise.all([
        loadSheets(texts.lang),
        second.value === '' ? undefined : loadSheets(second.value),
        town.value === '' ? undefined : loadOffices(),
      ]);
      if (mine !== turn) return;
      const sorted = sortDossier(own, open, new Date().toISOString().slice(0, 10));
      const agrees = other === undefined || other.made === own.made;
      notices.replaceChildren(
        ...(open.codes.length === 0 ? [element('p', {}, texts.empty)] : noticesOf(own, sorted, open, texts)),
        ...(agrees ? [] : [notice('warning', texts.versions)]),
      );
      for (const [code, box] of boxes)
        box.disabled = sorted.shown.length >= MOST && !open.codes.includes(code);
      const material = {
        files: other && agrees ? ([own, other] as const) : ([own] as const),
        codes: sorted.shown,
        texts,
        ...(offices && { town: town.value, offices }),
      };
      place.replaceChildren(
        ...(sorted.shown.length === 0 ? [] : [...dossierParts(material), onPaper, reopen(material.files)]),
      );
    } catch {
      if (mine === turn) notices.replaceChildren(notice('danger', texts.broken));
    }
  }

  function reopen(files: Material['files']): HTMLElement {
    const address = texts.url + writeDossier({ ...open, day: files[0].made });
    return reopenPart(
      address,
      both(files, ({ words }) => words.scan),
    );
  }

  second.onchange = () => change({ second: second.value || undefined });
  town.onchange = () => change({ town: town.value || undefined });
  note.oninput = () => {
    onPaper.textContent = note.value;
    onPaper.hidden = note.value.trim() === '';
  };
  onPaper.hidden = true;
  byId('stampa', HTMLButtonElement).onclick = () => window.print();
  byId('svuota', HTMLButtonElement).onclick = () => {
    note.value = onPaper.textContent = '';
    onPaper.hidden = true;
    choose.open = true;
    change({ codes: [] });
  };
  byId('scelte', HTMLFormElement).hidden = false;
  addEventListener('hashchange', restore);
  restore();
}

/** Gives every sheet of the list a box to tick, by code. */
function addBoxes(list: HTMLElement, changed: () => void): Map<string, HTMLInputElement> {
  const boxes = new Map<string, HTMLInputElement>();
  for (const row of list.querySelectorAll<HTMLElement>('[data-code]')) {
    const box = element('input', { type: 'checkbox', autocomplete: 'off' });
    const link = row.querySelector('a');
    if (!link) continue;
    box.setAttribute('aria-labelledby', link.id);
    box.onchange = changed;
    row.prepend(box);
    boxes.set(row.dataset['code'] ?? '', box);
  }
  return boxes;
}
