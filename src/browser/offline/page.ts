import type { AreaTable } from '#src/lib/offline/area.ts';
import type { OfflineTexts } from '#src/lib/offline/texts.ts';
import { byId } from '#src/browser/search/element.ts';
import { register, unregister } from './register.ts';
import { megabytes, Row } from './row.ts';
import { saveArea, SaveError } from './save.ts';
import { deleteArea, savedAreas } from './stores.ts';

const list = byId('areas', HTMLUListElement);
const status = byId('offline-status', HTMLElement);
const texts = JSON.parse(list.dataset['texts'] ?? '{}') as OfflineTexts;
const rows = [...list.querySelectorAll<HTMLElement>('[data-area]')].map((element) => new Row(element, texts));
/** Whether something is being saved: one at a time. */
let busy = false;

const offers = (): Promise<AreaTable> =>
  fetch(`/_offline/${texts.lang}.json`, { cache: 'no-cache' }).then((answer) =>
    answer.ok ? (answer.json() as Promise<AreaTable>) : {},
  );

/** What can be kept, asked for twice on a line that breaks; without a line, what is kept still stands. */
const table: AreaTable = await offers()
  .catch(offers)
  .catch(() => ({}));

for (const weight of document.querySelectorAll<HTMLElement>('[data-zip]')) {
  const offer = table[weight.dataset['zip'] ?? ''];
  if (offer) weight.textContent = megabytes(offer.zip, texts.intl);
}

/** Shows what is kept, and lets the worker go when nothing is. */
async function show(): Promise<void> {
  const saved = await savedAreas();
  if (saved.length === 0) await unregister();
  for (const row of rows)
    row.show(
      table[row.hub],
      saved.find(({ lang, hub }) => lang === texts.lang && hub === row.hub),
    );
}

/** Tells in quarters how far it is: each file would be too much to listen to. */
function teller(row: Row): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    row.progress(done, all);
    const quarter = Math.floor((4 * done) / all);
    if (quarter === told || quarter === 4) return;
    told = quarter;
    status.textContent = texts.progress.replace('{{done}}', String(done)).replace('{{all}}', String(all));
  };
}

async function keep(row: Row): Promise<void> {
  const offer = table[row.hub];
  if (busy || !offer) return;
  busy = true;
  status.textContent = texts.progress.replace('{{done}}', '0').replace('{{all}}', String(offer.count));
  try {
    await register().catch((cause: unknown) => {
      throw new SaveError('refused', { cause });
    });
    await saveArea(offer.list, teller(row));
    // Another tab, for which nothing was kept yet, may have let the worker go.
    await register();
    await show();
    status.textContent = texts.done.replace('{{name}}', () => row.name);
  } catch (error) {
    status.textContent = texts[error instanceof SaveError ? error.why : 'broken'];
    await show();
  } finally {
    busy = false;
  }
}

async function remove(row: Row): Promise<void> {
  if (busy) return;
  await deleteArea(texts.lang, row.hub);
  await show();
  status.textContent = texts.deleted;
  row.keep.focus();
}

try {
  if (!('serviceWorker' in navigator)) throw new Error('no workers here');
  await show();
  for (const row of rows) {
    row.keep.addEventListener('click', () => void keep(row));
    row.remove.addEventListener('click', () => void remove(row));
  }
} catch {
  status.textContent = texts.refused;
}
