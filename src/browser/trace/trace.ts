import { byId } from '#src/browser/search/element.ts';

/** Deletes all that the site can have stored in this browser, and says whether it could. */
export function startTrace(): void {
  const button = byId('cancella', HTMLButtonElement);
  const said = byId('esito', HTMLElement);
  button.hidden = false;
  button.addEventListener('click', () => {
    void Promise.allSettled(WAYS.map((clear) => clear())).then((results) => {
      const failed = results.some(({ status }) => status === 'rejected');
      said.className = failed ? 'notice danger' : 'notice';
      said.textContent = said.dataset[failed ? 'failed' : 'done'] ?? '';
    });
  });
}

/** One for each kind of store: where one is refused, the others are cleared all the same. */
const WAYS: readonly (() => Promise<unknown>)[] = [
  inTurn(() => {
    localStorage.clear();
  }),
  inTurn(() => {
    sessionStorage.clear();
  }),
  async () => {
    if (!('caches' in window)) return;
    for (const name of await caches.keys()) await caches.delete(name);
  },
  async () => {
    if (!('serviceWorker' in navigator)) return;
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  },
  async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleted(name);
  },
];

/** A refusal is told as one, not thrown past the others. */
function inTurn(clear: () => void): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      clear();
      resolve();
    });
}

const deleted = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = asked.onblocked = () => reject(new Error(name));
  });
