import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyShelf } from '#src/lib/feed/item-body.ts';

test('a kept body comes back as it went, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (body_html, body_text) => {
      const back = bodyShelf()({ body_html, body_text });
      expect(back?.()).toEqual({ body_html, body_text });
    }),
  );
});

test('what finds no room is made again, and a smaller body after it is kept', () => {
  const keep = bodyShelf(10);
  expect(keep({ body_html: '12345', body_text: '1' })).toBeDefined();
  expect(keep({ body_html: 'سسس', body_text: '' })).toBeUndefined();
  expect(keep({ body_html: '12', body_text: '34' })).toBeDefined();
  expect(keep({ body_html: '1', body_text: '' })).toBeUndefined();
});
