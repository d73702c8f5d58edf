import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheetAddress, writeSheetAddress } from '#src/lib/hand/sheet-address.ts';

const code = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{4}$/);
const value = fc.stringMatching(/^[a-z0-9-]{1,20}$/);

describe('the address of a sheet that is sent on or read aloud', () => {
  test('says the same when it is read again', () => {
    const address = fc.record(
      { code, values: fc.record({ comune: value, testo: value }, { requiredKeys: [] }) },
      { requiredKeys: ['values'] },
    );
    fc.assert(
      fc.property(address, (wanted) => {
        expect(readSheetAddress(writeSheetAddress(wanted))).toEqual(wanted);
      }),
    );
  });

  test.each([
    [
      'typed in capitals, with an O for a zero and an L for a one',
      '#SCHEDA-TOL1',
      { code: 't011', values: {} },
    ],
    ['without a sheet', '#&testo=150', { values: { testo: '150' } }],
    ['of another part of the page', '#contenuto', { values: {} }],
    ['with choices that nobody has', '#scheda-t5sn&x=1&comune=<b>', { code: 't5sn', values: {} }],
    ['that is empty', '', { values: {} }],
  ])('%s', (_, fragment, read) => {
    expect(readSheetAddress(fragment)).toEqual(read);
  });

  test('never fails, whatever somebody has typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { code: found = '0000', values } = readSheetAddress(`#${text}`);
        expect(found).toMatch(/^[a-z0-9]{4}$/);
        for (const chosen of Object.values(values)) expect(chosen).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });
});
