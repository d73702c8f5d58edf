import type { Result } from '#src/lib/search/anywhere.ts';
import { byId } from './element.ts';
import { isTyping, SearchView } from './search-view.ts';

/** Days in half a year: what was verified before is not fresh. */
const FRESH = 183;
const DAY = 86_400_000;

const rows = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-sheet]')].map((row) => [row.dataset['sheet'] ?? '', row]),
);
const current = byId('current-in', HTMLSelectElement);
const fresh = byId('fresh', HTMLInputElement);
const keys = byId('single-keys', HTMLInputElement);
const help = byId('keys', HTMLDialogElement);

const rowOf = ({ id }: Result): HTMLElement | undefined => rows.get(id.replace(/^sheet:/, ''));
const wanted = (): boolean => current.value !== '' || fresh.checked;

/** Who asks for a translation or a date asks for a sheet that has it. */
function accepts(result: Result): boolean {
  if (!wanted()) return true;
  const row = rowOf(result);
  if (!row) return false;
  const ready = row.dataset['ready']?.split(' ') ?? [];
  const verified = Date.parse(row.dataset['verified'] ?? '');
  return (
    (current.value === '' || ready.includes(current.value)) &&
    (!fresh.checked || Date.now() - verified < FRESH * DAY)
  );
}

function extra(result: Result): readonly Node[] {
  const row = rowOf(result);
  return ['.to-dossier', '.marks'].flatMap((part) => row?.querySelector(part)?.cloneNode(true) ?? []);
}

function release(): void {
  current.value = '';
  fresh.checked = false;
}

const view = new SearchView({ source: true, wanted, accepts, release, extra });
for (const choice of [current, fresh]) choice.addEventListener('change', () => void view.search());
byId('keys-button', HTMLElement).addEventListener('click', () => help.showModal());

/** Moves among the results, and back to the box from the first. */
function move(step: 1 | -1): void {
  const links = [...view.list.querySelectorAll<HTMLElement>(':scope > li > a:not(.to-dossier)')];
  const at = links.findIndex(
    (link) =>
      link === document.activeElement || link.parentElement?.contains(document.activeElement) === true,
  );
  const next = links[at + step];
  if (next) next.focus();
  else if (step < 0) view.focus();
}

/** The result that has the focus goes into the dossier, and so does the first one where none has it. */
function keep(): void {
  const items = [...view.list.querySelectorAll(':scope > li')];
  const item = items.find((one) => one.contains(document.activeElement)) ?? items[0];
  item?.querySelector<HTMLElement>('.to-dossier')?.click();
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  '/': () => view.focus(),
  j: () => move(1),
  k: () => move(-1),
  c: () => {
    view.clear();
    view.focus();
  },
  d: keep,
  '?': () => help.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (help.open || event.ctrlKey || event.metaKey || event.altKey) return;
  const inside = view.list.contains(document.activeElement);
  if (event.key === 'ArrowDown' && inside) move(1);
  else if (event.key === 'ArrowUp' && inside) move(-1);
  else if (!keys.checked || isTyping(event) || !Object.hasOwn(ACTIONS, event.key)) return;
  else ACTIONS[event.key]?.();
  event.preventDefault();
});
