import { describe, expect, test } from 'vitest';
import type { Opening } from '#src/lib/directory/open.ts';
import { openingText } from '#src/lib/directory/words.ts';
import { formatWeekdayDate } from '#src/lib/i18n/format.ts';
import { of } from '#tests/unit/i18n/locales.ts';

const words = {
  now: 'Aperto ora',
  closes: 'chiude alle {time}',
  closed: 'Chiuso ora',
  opens: 'apre alle {time}',
  opensOn: 'apre {day} alle {time}',
  holiday: 'Oggi è festa: di solito chiuso',
  appointment: 'su appuntamento',
  phone: 'Telefono',
};
const today = '2026-05-05';
const [is, isNot] = [{ phone: true }, { phone: false }];
const until = { day: today, time: '13:00' };

describe('what is said of hours', () => {
  test.each<[Opening, string]>([
    [{ state: 'unknown' }, ''],
    [{ state: 'open', ...isNot, appointment: false, until }, 'Aperto ora · chiude alle 13:00'],
    [
      { state: 'open', ...isNot, appointment: true, until },
      'Aperto ora · su appuntamento · chiude alle 13:00',
    ],
    [{ state: 'open', ...is, appointment: false }, 'Telefono: Aperto ora'],
    [
      { state: 'open', ...isNot, appointment: false, until: { day: today, time: '24:00' } },
      'Aperto ora · chiude alle 00:00',
    ],
    [{ state: 'closed', ...isNot, holiday: false, next: until }, 'Chiuso ora · apre alle 13:00'],
    [
      { state: 'closed', ...isNot, holiday: true, next: { day: '2026-05-07', time: '09:00' } },
      'Oggi è festa: di solito chiuso · apre giovedì 7 maggio alle 09:00',
    ],
    [{ state: 'closed', ...isNot, holiday: false }, 'Chiuso ora'],
  ])('of %o', (opening, text) => {
    expect(openingText(opening, today, words, (day) => formatWeekdayDate(of('it'), day))).toBe(text);
  });
});
