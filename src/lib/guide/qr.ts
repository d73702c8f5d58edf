import { encode } from 'uqr';
import { html, type Html } from '#src/lib/prose/markup.ts';

/** Quiet modules around the code, as ISO/IEC 18004 asks. */
const BORDER = 4;

/** An address as a QR code in SVG, named for those who do not see it. */
export function qrSvg(address: string, name: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return html`<svg class="qr" role="img" aria-label="${name}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}
