import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { route } from '#src/lib/domain/route.ts';
import type { CheckedPicture } from '#src/lib/domain/portal.ts';
import type { View } from './view.ts';

/** The widths a picture is made in, in CSS pixels of a phone and of a text column, and their doubles. */
export const WIDTHS = [320, 640, 960, 1280] as const;

/** The widths worth making for a picture: none wider than itself, its own where it is small. */
export function widthsOf({ width }: CheckedPicture): number[] {
  const fitting = WIDTHS.filter((candidate) => candidate <= width);
  return fitting.length > 0 ? [...fitting] : [width];
}

/** The file a width of a picture is published as. The digest makes it immutable. */
export const pictureName = ({ digest }: CheckedPicture, width: number, format: 'avif' | 'webp'): string =>
  `${digest}-${width}.${format}`;

/** A responsive picture: AVIF, then WebP; width and height set, so that nothing jumps; loaded when near. */
export function pictureHtml(view: View, path: string, alt: string, eager = false): Html {
  const picture = view.portal.pictures.get(path);
  if (!picture) return EMPTY;
  const widths = widthsOf(picture);
  const set = (format: 'avif' | 'webp'): string =>
    widths.map((width) => `${route.picture(pictureName(picture, width, format))} ${width}w`).join(', ');
  const fallback = route.picture(pictureName(picture, widths.at(-1) ?? picture.width, 'webp'));
  const sizes = '(min-width: 44rem) 40rem, 100vw';
  return html`<picture
    ><source type="image/avif" srcset="${set('avif')}" sizes="${sizes}" />
    <img
      src="${fallback}"
      srcset="${set('webp')}"
      sizes="${sizes}"
      width="${picture.width}"
      height="${picture.height}"
      alt="${alt}"
      ${!eager && html` loading="lazy"`}
      decoding="async"
  /></picture>`;
}
