import { carryFragment } from '#src/browser/carry.ts';
import {
  isMatch,
  kmFrom,
  loosen,
  nearestFirst,
  readFragment,
  writeFragment,
  type Criteria,
  type Near,
} from '#src/lib/directory/filter.ts';
import { controlsOf } from './controls.ts';
import { showOpenings } from './opening.ts';
import { rowsOf, townsIn, type Shown } from './rows.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** Makes the directory's controls filter its list at once. The choices stay in the address, which no request carries. */
export function startDirectory(): void {
  const form = document.querySelector<HTMLFormElement>('.filters');
  if (!form) return;
  showOpenings();
  const controls = controlsOf(form);
  const towns = townsIn(form);
  const rows = rowsOf(towns);
  const kilometres = new Intl.NumberFormat(byId('elenco')?.dataset['intl'], {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  });

  const words = (name: string, values: Record<string, string | number>): string =>
    (form.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, gap: string) => String(values[gap]));

  function show(): void {
    const criteria = controls.chosen();
    const near = criteria.comune ? { town: criteria.comune, at: towns.get(criteria.comune)?.at } : undefined;
    const entries = rows();
    const found = entries.filter((entry) => isMatch(entry, criteria));
    for (const entry of entries) {
      const km = near && kmFrom(near, entry);
      entry.row.hidden = !found.includes(entry);
      if (entry.distance) entry.distance.textContent = km ? `≈ ${kilometres.format(Math.max(1, km))}` : '';
    }
    const placed = entries.filter(({ town }) => town !== '');
    byId('elenco')?.append(...(near ? nearestFirst(placed, near) : placed).map(({ row }) => row));
    for (const group of document.querySelectorAll<HTMLElement>('.found'))
      group.hidden = !group.querySelector('li:not([hidden])');
    const fragment = writeFragment(criteria);
    hide('sfoglia', fragment !== '');
    hide('distanze', !near);
    hide('nessuno', found.length > 0);
    announce(entries, found, criteria, near);
    offer(found.length > 0 ? [] : loosen(entries, criteria));
    carryFragment(fragment);
  }

  /** Says how many there are, to who cannot see it too. */
  function announce(entries: Shown[], found: Shown[], criteria: Criteria, near: Near | undefined): void {
    const own = found.filter(({ town }) => town === near?.town);
    const unknown = entries.filter((entry) => entry.unknown && isMatch(entry, { ...criteria, aperto: '' }));
    const text = [
      words('found', { count: found.length }),
      near && words('inTown', { town: controls.nameOf('comune'), count: own.length }),
      criteria.aperto && unknown.length > 0 && words('hoursUnknown', { count: unknown.length }),
    ];
    const status = form?.querySelector('[role=status]');
    if (status) status.textContent = text.filter(Boolean).join(' · ');
  }

  /** Names the choices that could be given up. */
  function offer(ways: ReturnType<typeof loosen>): void {
    const items = ways.map(({ field, count }) => {
      const item = document.createElement('li');
      const button = item.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = words('without', { name: controls.nameOf(field), count });
      button.onclick = () => {
        change({ ...controls.chosen(), [field]: '' });
        controls.focus(field);
      };
      return item;
    });
    byId('nessuno')
      ?.querySelector('ul')
      ?.replaceChildren(...items);
  }

  /** A choice of the reader's: shown, and kept in the address. */
  function change(criteria: Criteria): void {
    controls.choose(criteria);
    show();
    const fragment = writeFragment(criteria);
    if (fragment !== location.hash) history.pushState(null, '', fragment || location.pathname);
  }

  const restore = (): void => {
    controls.choose(readFragment(location.hash));
    show();
  };
  form.onchange = () => change(controls.chosen());
  form.onreset = (event) => {
    event.preventDefault();
    change({});
  };
  form.onsubmit = (event) => event.preventDefault();
  addEventListener('popstate', restore);
  form.hidden = false;
  restore();
}

function hide(id: string, hidden: boolean): void {
  const element = byId(id);
  if (element) element.hidden = hidden;
}
