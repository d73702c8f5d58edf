import type { Day } from '#src/lib/domain/date.ts';
import type { Opening } from './open.ts';

/** What is said of an office's hours, in the reader's language; `{time}` and `{day}` are filled in. */
export const OPENING_WORDS = [
  'now',
  'closes',
  'closed',
  'opens',
  'opensOn',
  'holiday',
  'appointment',
  'phone',
] as const;
export type OpeningWords = Readonly<Record<(typeof OPENING_WORDS)[number], string>>;

/** "Open now · closes at 13:00". Nothing where the hours are unknown. `dayOf` says a day in the reader's language. */
export function openingText(
  opening: Opening,
  today: Day,
  words: OpeningWords,
  dayOf: (day: Day) => string,
): string {
  if (opening.state === 'unknown') return '';
  const parts: (string | false)[] =
    opening.state === 'open'
      ? [
          words.now,
          opening.appointment && words.appointment,
          opening.until !== undefined && words.closes.replace('{time}', endTime(opening.until.time)),
        ]
      : [
          opening.holiday ? words.holiday : words.closed,
          opening.next !== undefined &&
            (opening.next.day === today ? words.opens : words.opensOn)
              .replace('{day}', dayOf(opening.next.day))
              .replace('{time}', opening.next.time),
        ];
  const text = parts.filter(Boolean).join(' · ');
  return opening.phone ? `${words.phone}: ${text}` : text;
}

/** Midnight as clocks show it. */
const endTime = (time: string): string => (time === '24:00' ? '00:00' : time);
