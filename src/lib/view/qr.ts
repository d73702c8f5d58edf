import { drawQr } from '#src/lib/hand/qr.ts';

/** An address as a QR code: an SVG file of its own, so that only paper pays for it. */
export function qrFile(address: string): string {
  const { size, path } = drawQr(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}
