import { encode } from 'uqr';
import { html, type Html } from '#src/lib/prose/markup.ts';

/** Quiet modules around the code, as ISO/IEC 18004 asks. */
const BORDER = 4;

/** An address as a QR code in SVG, named for those who do not see it. Dark modules that touch are drawn in one stroke. */
export function qrSvg(address: string, name: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const path = data.map((row, y) =>
    runs(row)
      .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
      .join(''),
  );
  return html`<svg class="qr" role="img" aria-label="${name}" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
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
