import { expect, test } from 'vitest';
import { withoutClock } from '#src/lib/print/pdf/without-clock.ts';

const made = (moment: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n<</Title (Residenza)\n/CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')>>\nstream\n\xff\x00\xfe`,
    'latin1',
  );

test('two PDFs that differ in their clock alone become the same, byte for byte as long', () => {
  const [one, other] = [made('20261121145629'), made('20270102030405')];
  expect(withoutClock(one)).toEqual(withoutClock(other));
  expect(withoutClock(one)).toHaveLength(one.length);
});

test('what is not a date stays as it was', () => {
  const words = Buffer.from('(CreationDate) /Title (D:20261121)\xe8\x00', 'latin1');
  expect(withoutClock(words)).toEqual(words);
});
