import { expect, test } from 'vitest';
import { Saved, storageOf } from '#src/browser/workbench/saved.ts';

/** A browser's storage, with room for so many characters. */
function storage(room = 10_000): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => {
      kept.clear();
    },
  };
}

const drafts = { 'what.1': { italian: 'Ciao', own: 'Hello', checked: true } };

test('what was written is there the next time, and its piece is listed', () => {
  const place = storage();
  expect(new Saved(place).write('ar/sheet/a/b', drafts)).toBe(true);
  expect(new Saved(place).read('ar/sheet/a/b')).toEqual(drafts);
  expect(new Saved(place).pieces()).toEqual(['ar/sheet/a/b']);
});

test('nothing is left of a piece that was deleted, nor of what others keep is anything listed', () => {
  const place = storage();
  place.setItem('altro', 'x');
  const saved = new Saved(place);
  saved.write('ar/sheet/a/b', drafts);
  saved.write('ar/sheet/a/b', {});
  expect(saved.pieces()).toEqual([]);
  expect(place.length).toBe(1);
});

test('storage that is full, or holds something else, stops nobody', () => {
  expect(new Saved(storage(3)).write('ar/sheet/a/b', drafts)).toBe(false);
  const place = storage();
  place.setItem('traduci:ar/sheet/a/b', '{broken');
  expect(new Saved(place).read('ar/sheet/a/b')).toEqual({});
});

test('all of it can be deleted at once, and nothing of others', () => {
  const place = storage();
  place.setItem('altro', 'x');
  const saved = new Saved(place);
  saved.write('ar/sheet/a/b', drafts);
  saved.write('ur/catalogue/terms', drafts);
  saved.clear();
  expect(saved.pieces()).toEqual([]);
  expect(place.getItem('altro')).toBe('x');
});

test('a browser that refuses storage stops nobody', () => {
  const refusing = {
    get localStorage(): Storage {
      throw new DOMException('refused', 'SecurityError');
    },
  };
  const saved = new Saved(storageOf(refusing));
  expect(saved.write('ar/sheet/a/b', drafts)).toBe(false);
  expect(saved.read('ar/sheet/a/b')).toEqual({});
  expect(saved.pieces()).toEqual([]);
  saved.clear();
});
