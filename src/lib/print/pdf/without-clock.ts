/** The moment that stands in every PDF made here: the day on the page is in its words. */
const MOMENT = "D:20000101000000+00'00'";

/**
 * A PDF with the clock's times set to one fixed moment, byte for byte as long as before, so that the addresses of its
 * parts still hold.
 */
export function withoutClock(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const fixed = text.replaceAll(
    /(\/(?:CreationDate|ModDate) \()(D:[^)]*)\)/g,
    (_, key: string, moment: string) => `${key}${MOMENT.slice(0, moment.length).padEnd(moment.length)})`,
  );
  return Buffer.from(fixed, 'latin1');
}
