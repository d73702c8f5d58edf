import { expect, test } from 'vitest';
import { fillStore } from '#src/lib/content/store.ts';

/** A store that tells what was done to it. */
function storeOf(...ids: string[]) {
  const held = new Map<string, unknown>(ids.map((id) => [id, 'former']));
  const taken: string[] = [];
  return {
    held,
    taken,
    keys: () => [...held.keys()],
    set: ({ id, data }: { id: string; data: unknown }) => held.set(id, data),
    delete: (id: string): void => {
      taken.push(id);
      held.delete(id);
    },
  };
}

test('a store holds today’s pieces, and those that are gone are gone', () => {
  const store = storeOf('salute/medico', 'salute/tessera');
  fillStore(store, [
    ['salute/tessera', { title: 'Tessera' }],
    ['salute/vaccini', { title: 'Vaccini' }],
  ]);
  expect(Object.fromEntries(store.held)).toEqual({
    'salute/tessera': { title: 'Tessera' },
    'salute/vaccini': { title: 'Vaccini' },
  });
  expect(store.taken).toEqual(['salute/medico']);
});

test('where no piece is gone nothing is taken out, so that builds at the same time leave each other’s files alone', () => {
  const store = storeOf('salute/tessera');
  fillStore(store, [['salute/tessera', { title: 'Tessera' }]]);
  expect(store.taken).toEqual([]);
});
