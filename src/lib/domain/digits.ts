/** The value of a decimal digit of any script, such as ٣ or ৩. Decimal digits stand in rows of ten whose zero is at a multiple of 16, or of 16 plus 6 (Unicode 16, ch. 4.6). */
export function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  if (point < 0x80) return point - 0x30;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero--;
  return point - zero;
}
