import { route } from '#src/lib/domain/route.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { langAttributes, type View } from './view.ts';

/** The published address of a logo: immutable, because its digest is in the name. */
export function logoAddress(view: View, file: string): string {
  const picture = view.portal.pictures.get(`logos/${file}`);
  return route.picture(picture ? logoName(file, picture.digest) : file);
}

export const logoName = (file: string, digest: string): string => `${digest}-${file}`;

/** The funders' logos at half their size, so that they stay sharp; what stands in for one says so. */
export function logosHtml(view: View): Html {
  return html`${view.portal.site.funders.map(
    ({ logo }) =>
      html`<li>
        <img
          src="${logoAddress(view, logo.file)}"
          width="${logo.width / 2}"
          height="${logo.height / 2}"
          alt="${logo.alt}"
          ${langAttributes(view, SOURCE)}
          loading="lazy"
          decoding="async"
        />${logo.placeholder && html`<small>${view.t('footer.placeholder')}</small>`}
      </li>`,
  )}`;
}
