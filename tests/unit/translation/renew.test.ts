import { expect, test } from 'vitest';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { renewals, renewed } from '#src/lib/translation/renew.ts';

const now = { who: fingerprint(['Chi ha la residenza.']), how: fingerprint(['Vai in Comune.']) };
/** The same Italian as another version of the program names it. */
const earlier = (print: string): string => `${print.slice(0, 11)}-0000-0000000000000000`;
const file = (prints: Record<string, string>): string =>
  `---\r\nl10n:\r\n  sections: { who: ${prints['who']}, how: ${prints['how']} } # commento\r\n---\r\ntesto\r\n`;

test('fingerprints of an earlier version are renewed, and not a letter more', () => {
  const then = { who: earlier(now.who), how: now.how };
  expect(renewed(file(then), renewals(then, now))).toBe(file(now));
});

test('a part that is behind keeps its fingerprint, and so its state', () => {
  const then = { who: fingerprint(['Chi ha il domicilio.']), how: earlier(now.how) };
  expect(renewed(file(then), renewals(then, now))).toBe(file({ ...now, who: then.who }));
});

test('nothing is renewed twice, and a part that is gone is left alone', () => {
  expect(renewals(now, now).size).toBe(0);
  expect(renewals({ costs: earlier(now.who) }, now).size).toBe(0);
});
