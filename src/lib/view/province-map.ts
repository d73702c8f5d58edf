import { route } from '#src/lib/domain/route.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import type { View } from './view.ts';

type XY = readonly [number, number];

const pointsOf = (map: string): XY[] =>
  map.split(' ').map((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number);
    return [x, y];
  });

/** The middle of an outline, by its area, for its name. */
export function centre(outline: readonly XY[]): XY {
  let [area, x, y] = [0, 0, 0];
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return area === 0 ? (outline[0] ?? [0, 0]) : [Math.round(x / (6 * area)), Math.round(y / (6 * area))];
}

/** The provinces as a drawing whose parts are links. The list of links beside it says the same in words. */
export function provinceMap({ portal, locale, t }: View): Html {
  const drawn = portal.site.provinces.flatMap(({ code, name, map }) =>
    map === undefined ? [] : [{ code, name, map, outline: pointsOf(map) }],
  );
  if (drawn.length === 0) return EMPTY;
  const all = drawn.flatMap(({ outline }) => outline);
  const [width, height] = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))];
  return html`<figure class="province-map">
    <svg viewBox="-2 -2 ${width + 4} ${height + 4}" lang="it" direction="ltr">
      ${drawn.map(({ code, name, map, outline }) => {
        const [x, y] = centre(outline);
        return html`<a href="${route.province(locale.code, code)}"
          ><title>${name} (${code})</title><polygon points="${map}" /><text x="${x}" y="${y}">${code}</text></a
        >`;
      })}
    </svg>
    <figcaption class="small">${t('services.map', { territory: portal.site.territory })}</figcaption>
  </figure>`;
}
