import { describe, expect, test } from 'vitest';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { changesIn, withMarks, type SheetHistory } from '#src/lib/domain/sheet-history.ts';

const first = {
  how: fingerprint(['Vai in Comune e porta il documento di identità con la richiesta firmata.']),
  'data:costs': 'a',
  'text:ar': '1',
};
const grown = (...steps: [string, Record<string, string>][]): SheetHistory | undefined =>
  steps.reduce<SheetHistory | undefined>(
    (history, [day, marks]) => withMarks(history, 'sociale/residenza', marks, day),
    undefined,
  );
const told = (history: SheetHistory | undefined, lang = 'it') =>
  history && changesIn(history, lang).map(({ day, part, weight }) => `${day} ${part} ${weight}`);

describe('the history of a sheet', () => {
  test('has no changes after its first release, nor after one in which nothing changed', () => {
    const history = grown(['2026-11-21', first], ['2026-11-22', first]);
    expect(history?.steps).toHaveLength(1);
    expect(told(history)).toEqual([]);
  });

  test('tells of a changed number that it is major, of a lost comma nothing heavy', () => {
    const how = fingerprint(['Vai in Comune e porta il documento di identità con 2 copie della richiesta.']);
    expect(told(grown(['2026-11-21', first], ['2026-12-01', { ...first, how }]))).toEqual([
      '2026-12-01 how major',
    ]);
  });

  test('tells of data that stand in no sentence, and of parts that come and go', () => {
    const { how, ...rest } = first;
    const history = grown(
      ['2026-11-21', first],
      ['2026-12-01', { ...first, 'data:costs': 'b' }],
      ['2026-12-02', { ...rest, 'data:costs': 'b' }],
      ['2026-12-03', { ...rest, 'data:costs': 'b', how }],
    );
    expect(told(history)).toEqual([
      '2026-12-03 how major',
      '2026-12-02 how major',
      '2026-12-01 data:costs major',
    ]);
  });

  test('tells of a revised translation to its own readers only', () => {
    const history = grown(
      ['2026-11-21', first],
      ['2026-12-01', { ...first, 'text:ar': '2', 'text:zh': '1' }],
    );
    expect(told(history, 'ar')).toEqual(['2026-12-01 text:ar minor']);
    expect(told(history, 'zh')).toEqual([]);
    expect(told(history, 'it')).toEqual([]);
  });

  test('keeps of two releases of one day the second', () => {
    const history = grown(
      ['2026-11-21', first],
      ['2026-12-01', { ...first, 'data:costs': 'b' }],
      ['2026-12-01', first],
    );
    expect(history?.steps).toHaveLength(1);
  });
});
