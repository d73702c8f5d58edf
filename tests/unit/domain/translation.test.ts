import { describe, expect, test } from 'vitest';
import type { Pin } from '#src/lib/domain/pin.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { pageState, partStates, shown, STATES, worse, type State } from '#src/lib/domain/translation.ts';
import { sheet, translation, type Parts } from './pieces.ts';

const italian = {
  _head: 'Avere la tessera sanitaria',
  who: 'Serve la tessera per andare dal medico di famiglia e per prendere le medicine in farmacia',
  how: 'Vai allo sportello entro 30 giorni con la domanda firmata e con tutti i documenti della famiglia',
};
const typo = { ...italian, who: italian.who.replace('medicine', 'medcine') };
const number = { ...italian, how: italian.how.replace('30', '20') };

/** The state of an Arabic page made from `then`, now that the Italian says `now`. */
function state(
  then: Parts | undefined,
  now: Parts,
  pin: Partial<Pin> = {},
  changes: SheetData['changes'] = [],
): State {
  return pageState(sheet(now, then ? [translation('ar', then, pin)] : [], changes), 'ar');
}

const machine: Partial<Pin> = { status: 'machine', engine: 'motore' };

describe('a translation', () => {
  test.each([
    ['is current when made from these very words', italian, italian, {}, 'current'],
    [
      'is current when the Italian was only reformatted',
      italian,
      { ...italian, who: `  ${italian.who}\n` },
      {},
      'current',
    ],
    ['is a little behind when a typo was mended', italian, typo, {}, 'minor'],
    ['is behind when a number changed', italian, number, {}, 'major'],
    [
      'is behind when the Italian has a new section',
      { _head: italian._head, who: italian.who },
      italian,
      {},
      'major',
    ],
    [
      'stays current when the Italian lost a section',
      italian,
      { _head: italian._head, who: italian.who },
      {},
      'current',
    ],
    ['is missing when nobody made it', undefined, italian, {}, 'missing'],
    ['is marked as a machine’s when a program made it', italian, italian, machine, 'machine'],
    ['by a machine is a little behind like any other', italian, typo, machine, 'minor'],
    ['by a machine is behind like any other', italian, number, machine, 'major'],
    ['is missing for readers while it is a draft', italian, italian, { status: 'draft' }, 'missing'],
    ['is missing for readers while somebody reviews it', italian, italian, { status: 'review' }, 'missing'],
  ] as const)('%s', (_, then, now, pin, expected) => {
    expect(state(then, now, pin)).toBe(expected);
  });

  test('of a page is as far behind as its worst section', () => {
    const piece = sheet({ ...number, who: typo.who }, [translation('ar', italian)]);
    const arabic = piece.translations['ar'];
    expect(arabic && partStates(piece, arabic)).toEqual({ _head: 'current', who: 'minor', how: 'major' });
    expect(pageState(piece, 'ar')).toBe('major');
  });

  test('into Italian is the Italian itself', () => {
    expect(pageState(sheet(italian), 'it')).toBe('current');
  });

  test('is shown to readers when approved or made by a machine, and never before', () => {
    const statuses = ['approved', 'machine', 'draft', 'review'] as const;
    const seen = statuses.map(
      (status) => shown(sheet(italian, [translation('ar', italian, { status })]), 'ar') !== undefined,
    );
    expect(seen).toEqual([true, true, false, false]);
  });
});

describe('a change that a person has weighed', () => {
  const entry = (date: string, level: 'minor' | 'major' | 'critical', sections?: string[]) => ({
    date,
    level,
    note: 'È cambiata la legge.',
    ...(sections ? { sections } : {}),
  });

  test.each([
    [
      'makes the page critical: only a person can say so',
      number,
      [entry('2026-03-01', 'critical')],
      'critical',
    ],
    ['makes a changed number minor', number, [entry('2026-03-01', 'minor', ['how'])], 'minor'],
    ['makes a mended typo major', typo, [entry('2026-03-01', 'major', ['who'])], 'major'],
    [
      'says nothing of sections it does not name',
      number,
      [entry('2026-03-01', 'critical', ['who'])],
      'major',
    ],
    ['says nothing of a translation made after it', number, [entry('2025-12-01', 'critical')], 'major'],
    ['counts on the very day of the translation', number, [entry('2026-01-01', 'critical')], 'critical'],
    [
      'does not make lighter what changes on that day: “first published”',
      number,
      [entry('2026-01-01', 'minor')],
      'major',
    ],
    ['makes it lighter where it names the section', number, [entry('2026-01-01', 'minor', ['how'])], 'minor'],
    ['says nothing where the words did not change', italian, [entry('2026-03-01', 'critical')], 'current'],
    [
      'that is critical is not hidden by a later, smaller one',
      number,
      [entry('2026-04-01', 'minor'), entry('2026-03-01', 'critical')],
      'critical',
    ],
  ] as const)('%s', (_, now, changes, expected) => {
    expect(state(italian, now, {}, [...changes])).toBe(expected);
  });
});

test('of two states the worse one counts', () => {
  for (const [at, state] of STATES.entries()) {
    for (const other of STATES.slice(at))
      expect([worse(state, other), worse(other, state)]).toEqual([other, other]);
  }
});
