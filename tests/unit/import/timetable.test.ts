import { expect, test } from 'vitest';
import { parseTimetable } from '#src/lib/import/timetable.ts';

const WORKING = ['mo', 'tu', 'we', 'th', 'fr'];

test.each([
  ['lun-ven 9-13', [{ days: WORKING, open: '09:00', close: '13:00' }]],
  ['gio 14:30-17', [{ days: ['th'], open: '14:30', close: '17:00' }]],
  [
    'lun e gio 9:00-12:30 e 15:30-17:30; mar, mer, ven 9:00-12:30',
    [
      { days: ['mo', 'th'], open: '09:00', close: '12:30' },
      { days: ['mo', 'th'], open: '15:30', close: '17:30' },
      { days: ['tu', 'we', 'fr'], open: '09:00', close: '12:30' },
    ],
  ],
])('«%s» fits in rows', (cell, hours) => {
  expect(parseTimetable(cell)).toEqual({ hours });
});

test('the hours of the phone are kept apart from those of the door', () => {
  expect(parseTimetable('mar 9-13; gio 15-19 (telefono lun-ven 9-13, gio anche 15-19)').hours).toEqual([
    { days: ['tu'], open: '09:00', close: '13:00' },
    { days: ['th'], open: '15:00', close: '19:00' },
    { days: WORKING, open: '09:00', close: '13:00', phone: true },
    { days: ['th'], open: '15:00', close: '19:00', phone: true },
  ]);
});

test('days with an appointment are kept apart from the others', () => {
  expect(
    parseTimetable(
      'lun-ven 8:30-13:30 (su appuntamento lun, mar, gio, ven; mercoledì ritiri a libero accesso)',
    ),
  ).toEqual({
    hours: [
      { days: ['mo', 'tu', 'th', 'fr'], open: '08:30', close: '13:30', appointment: true },
      { days: ['we'], open: '08:30', close: '13:30' },
    ],
    hoursNote: 'Mercoledì ritiri a libero accesso',
    access: 'both',
  });
});

test.each(['apertura settimanale', 'mercoledì e venerdì', 'lun-ven 9-13 (d’estate 8-12)'])(
  '«%s» stays in the words of the source',
  (cell) => {
    expect(parseTimetable(cell)).toEqual({ hoursNote: cell });
  },
);
