import { digitValue } from '#src/lib/domain/digits.ts';

/** What may hold a digit once NFKC has unfolded it: digits, and signs like ① and ㏠. Most texts hold neither. */
const NUMERIC = /[\p{N}\p{So}]/u;

/** Digits of all scripts as Latin ones, so that ٣٠, ৩০ and 30 are the same number. */
export function digitsOf(text: string): string {
  if (!NUMERIC.test(text)) return '';
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return (plain.match(/\d+/g) ?? []).sort().join(' ');
}
