import { element } from '#src/browser/search/element.ts';
import { drawQr } from '#src/lib/hand/qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The QR code that opens a dossier again, with the words that say so, and the address for who cannot scan it. */
export function reopenPart(address: string, sentence: readonly Node[]): HTMLElement {
  const { size, path } = drawQr(address);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const [fill, d] of [
    ['#fff', `M0 0h${size}v${size}H0z`],
    ['#000', path],
  ] as const) {
    const stroke = document.createElementNS(SVG, 'path');
    stroke.setAttribute('fill', fill);
    stroke.setAttribute('d', d);
    svg.append(stroke);
  }
  const link = element(
    'a',
    { href: address },
    element('bdi', { dir: 'ltr' }, address.replace(/^https?:\/\//, '')),
  );
  return element('div', { class: 'reopen' }, svg, element('p', {}, ...sentence, element('br'), link));
}
