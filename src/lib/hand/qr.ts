import { encode } from 'uqr';

/** Quiet modules around the code, as ISO/IEC 18004 asks. */
const BORDER = 4;

/** A QR code as one path of an SVG; `size` is its side in modules, the quiet ones counted. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Draws an address as a QR code. Dark modules that touch are one stroke: the same picture with a third of the letters. */
export function drawQr(address: string): QrDrawing {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const path = data
    .map((row, y) =>
      runs(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
  return { size, path };
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
