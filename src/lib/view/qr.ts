import { encode } from 'uqr';

/** Quiet modules around the code, as ISO/IEC 18004 asks. */
const BORDER = 4;

/** An address as a QR code: an SVG file of its own, so that only paper pays for it. Dark modules that touch are one stroke. */
export function qrFile(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const path = data
    .map((row, y) =>
      runs(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}

function runs(row: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else found.push([x, 1]);
  }
  return found;
}
