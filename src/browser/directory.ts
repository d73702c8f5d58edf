import { readPoint } from '#src/lib/directory/distance.ts';
import {
  FIELDS,
  isMatch,
  kmFrom,
  loosen,
  nearestFirst,
  readFragment,
  writeFragment,
  type Criteria,
  type Entry,
  type Field,
} from '#src/lib/directory/filter.ts';
import { showOpenings } from './opening.ts';

type Control = HTMLSelectElement | HTMLInputElement;
/** A service and the row that shows it. */
interface Shown extends Entry {
  row: HTMLElement;
  km: HTMLElement;
  unknown: boolean;
}

const find = <T extends Element>(selector: string): T | null => document.querySelector<T>(selector);

/** Makes the directory's controls filter its list at once; the choices stay in the address. */
export function startDirectory(): void {
  const form = find<HTMLFormElement>('form.filters');
  const status = find('form.filters [role=status]');
  const browse = find<HTMLElement>('#sfoglia');
  const empty = find<HTMLElement>('#nessuno');
  const note = find<HTMLElement>('#distanze');
  const list = find('#elenco');
  if (!form || !status || !browse || !empty || !note || !list) return;
  showOpenings();
  const kilometres = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  });
  const rows = [...document.querySelectorAll<HTMLElement>('#elenco > li, #distanza > li')];
  const badges = rows.map((row) => row.appendChild(document.createElement('small')));
  const control = (field: Field): Control | null => form.querySelector<Control>(`[name=${field}]`);
  const option = (field: Field): HTMLOptionElement | undefined =>
    (control(field) as HTMLSelectElement | null)?.selectedOptions[0];
  const towns = new Map(
    [...form.querySelectorAll<HTMLOptionElement>('[name=comune] option')].map((town) => [
      town.value,
      { at: readPoint(town.dataset['at']), province: town.closest('optgroup')?.dataset['province'] ?? '' },
    ]),
  );
  const words = (name: string, values: Record<string, string | number>): string =>
    (form.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, gap: string) => String(values[gap]));

  const entryOf = (row: HTMLElement, index: number): Shown => {
    const { town = '', type = '', languages = '', audience = '', at } = row.dataset;
    const state = row.querySelector<HTMLElement>('.opening')?.dataset['state'] ?? 'unknown';
    return {
      row,
      km: badges[index] ?? row,
      town,
      type,
      province: towns.get(town)?.province ?? '',
      languages: languages.split(' '),
      audience: audience.split(' '),
      at: readPoint(at) ?? towns.get(town)?.at,
      open: state === 'open',
      unknown: state === 'unknown',
    };
  };

  const chosen = (): Criteria => {
    const criteria: Criteria = {};
    for (const field of FIELDS) {
      const from = control(field);
      if (from && (!(from instanceof HTMLInputElement) || from.checked)) criteria[field] = from.value;
    }
    return criteria;
  };

  const choose = (criteria: Criteria): void => {
    for (const field of FIELDS) {
      const to = control(field);
      if (to instanceof HTMLInputElement) to.checked = Boolean(criteria[field]);
      else if (to) {
        to.value = criteria[field] ?? '';
        // A name that no option has.
        if (to.selectedIndex < 0) to.value = '';
      }
    }
    show();
  };

  function show(): void {
    const criteria = chosen();
    const entries = rows.map(entryOf);
    const near = criteria.comune ? { town: criteria.comune, at: towns.get(criteria.comune)?.at } : undefined;
    const found = entries.filter((entry) => isMatch(entry, criteria));
    for (const entry of entries) {
      const km = near && kmFrom(near, entry);
      entry.row.hidden = !found.includes(entry);
      entry.km.textContent = km ? ` ≈ ${kilometres.format(Math.max(1, km))}` : '';
    }
    const placed = entries.filter(({ town }) => town !== '');
    list?.append(...(near ? nearestFirst(placed, near) : placed).map(({ row }) => row));
    for (const group of document.querySelectorAll<HTMLElement>('.found'))
      group.hidden = !group.querySelector('li:not([hidden])');
    const parts = [words('found', { count: found.length })];
    if (near) {
      const count = found.filter(({ town }) => town === near.town).length;
      parts.push(words('inTown', { town: option('comune')?.text ?? '', count }));
    }
    if (criteria.aperto) {
      const count = entries.filter(
        (entry) => entry.unknown && isMatch(entry, { ...criteria, aperto: '' }),
      ).length;
      if (count > 0) parts.push(words('hoursUnknown', { count }));
    }
    const fragment = writeFragment(criteria);
    if (status) status.textContent = parts.join(' · ');
    if (browse) browse.hidden = fragment !== '';
    if (note) note.hidden = !near;
    if (empty) empty.hidden = found.length > 0;
    offer(found.length > 0 ? [] : loosen(entries, criteria));
    // Another language opens on the same choices.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = fragment;
  }

  /** Names the choices that could be given up. */
  function offer(ways: ReturnType<typeof loosen>): void {
    empty?.querySelector('ul')?.replaceChildren(
      ...ways.map(({ field, count }) => {
        const item = document.createElement('li');
        const button = item.appendChild(document.createElement('button'));
        const name = option(field)?.text ?? control(field)?.labels?.[0]?.textContent.trim() ?? '';
        button.type = 'button';
        button.textContent = words('without', { name, count });
        button.onclick = () => {
          choose({ ...chosen(), [field]: '' });
          remember();
          control(field)?.focus();
        };
        return item;
      }),
    );
  }

  function remember(): void {
    const fragment = writeFragment(chosen());
    if (fragment !== location.hash) history.pushState(null, '', fragment || location.pathname);
  }

  const restore = (): void => choose(readFragment(location.hash));
  form.onchange = () => {
    show();
    remember();
  };
  form.onreset = (event) => {
    event.preventDefault();
    choose({});
    remember();
  };
  form.onsubmit = (event) => event.preventDefault();
  addEventListener('popstate', restore);
  form.hidden = false;
  restore();
}
