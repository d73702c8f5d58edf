import { LAW_LEVELS } from '#src/lib/domain/law.ts';
import { route } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { italian, type View } from './view.ts';

/** The repertory of law: the region's first, newest first. Citations stay Italian: they are what one asks for. */
export function lawsHtml(view: View): Html {
  const levels = [...LAW_LEVELS].reverse().map((level) => ({
    level,
    laws: [...view.portal.laws]
      .filter(([, law]) => law.level === level)
      .sort(([, a], [, b]) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1)),
  }));
  return html`${levels
    .filter(({ laws }) => laws.length > 0)
    .map(
      ({ level, laws }) =>
        html`<section>
          <h2>${view.t(`law.level.${level}`)}</h2>
          <ul class="cards">
            ${laws.map(
              ([id, law]) =>
                html`<li class="card">
                  <a href="${route.law(view.locale.code, id)}">${italian(view, law.label)}</a>
                  <p>${italian(view, law.subject)}</p>
                </li>`,
            )}
          </ul>
        </section>`,
    )}`;
}
