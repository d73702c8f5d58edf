import { localeOf, type View } from '#src/lib/view/view.ts';
import type { Piece, Text } from '#src/lib/domain/piece.ts';
import { HEAD } from '#src/lib/domain/piece.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { SECTIONS } from '#src/lib/domain/sheet.ts';
import type { StringKey } from '#src/lib/i18n/strings.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { comparePieces, type Mark, type PartDiff, type UnitDiff } from '#src/lib/translation/compare.ts';
import { formerOf } from '#src/lib/translation/former.ts';
import { reasonLine } from '#src/lib/translation/report/names.ts';
import { vocabularyOfPortal } from '#src/lib/translation/risk/portal-vocabulary.ts';
import { workState } from '#src/lib/translation/state.ts';
import { unitsOf } from '#src/lib/translation/units.ts';
import { both, stateHtml } from './state.ts';

/** What has changed in the Italian since a translation was made, part by part, beside the translation. */
export function changesHtml(view: View, piece: Piece, text: Text): Html {
  const { parts } = workState(piece, text.lang);
  const behind = Object.keys(parts).filter((part) => parts[part] !== 'current');
  const former = formerOf(view.portal, text);
  const now = { units: unitsOf(piece.source), fingerprints: piece.source.fingerprints };
  const own = unitsOf(text);
  const diffs = former?.ok
    ? comparePieces(former.record, now, vocabularyOfPortal(view.portal), { units: own })
    : [];
  const why = former?.ok === false ? former.why : undefined;
  return html`${why && html`<p class="notice">${both(why)}</p>`}
  ${behind.map((part) => {
    const diff = diffs.find((one) => one.part === part);
    return html`<section>
      <h2 id="${part}">${partName(view, part)} ${stateHtml(parts[part] ?? 'major')}</h2>
      ${diff ? partDiff(view, diff, text) : asItIs(view, now.units[part] ?? [], own[part] ?? [], text)}
    </section>`;
  })}`;
}

const NAMES: Readonly<Record<string, Say>> = {
  [HEAD]: say('Titolo e riassunto', 'Title and summary'),
  _costs: say('Costi', 'Costs'),
  _times: say('Tempi', 'Times'),
  _documents: say('Documenti', 'Documents'),
  body: say('Testo', 'Text'),
};

/** A part as editors know it: the heading that readers see, or the name of what it holds. */
function partName({ t }: View, part: string): Html {
  if ((SECTIONS as readonly string[]).includes(part)) return html`${t(`section.${part}` as StringKey)}`;
  const name = NAMES[part];
  return name ? both(name) : html`${part.replace(/^_/, '')}`;
}

function partDiff(view: View, { risk, units }: PartDiff, text: Text): Html {
  return html`${
    risk.reasons.length > 0 &&
    html`<ul class="small">
      ${risk.reasons.map((reason) => html`<li>${reasonLine(reason, 'it')}</li>`)}
    </ul>`
  }
  <ol class="plain changes">
    ${units.map((unit) => unitHtml(view, unit, text))}
  </ol>`;
}

function unitHtml(view: View, { before, after, marks, translation }: UnitDiff, text: Text): Html {
  const what =
    before === undefined
      ? say('Aggiunto', 'Added')
      : after === undefined
        ? say('Tolto', 'Taken out')
        : say('Cambiato', 'Changed');
  return html`<li>
    <div><p class="small">${both(what)}</p><p>${marks.map(markHtml)}</p></div>
    <div>${own(view, translation === undefined ? [] : [translation], text)}</div>
  </li>`;
}

function markHtml({ op, text }: Mark): Html {
  if (op === 'same') return html`${text}`;
  return op === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** Where the old Italian is not known: today’s, beside the translation. */
const asItIs = (view: View, now: readonly string[], then: readonly string[], text: Text): Html =>
  html`<div class="changes as-it-is">
    <div>
      <p class="small">${both(say('Italiano di oggi', 'Italian today'))}</p>
      ${now.map((unit) => html`<p>${unit}</p>`)}
    </div>
    <div>${own(view, then, text)}</div>
  </div>`;

function own(view: View, units: readonly string[], { lang }: Text): Html {
  const { tag, dir } = localeOf(view.portal.site.languages, lang);
  return html`<p class="small">${both(say('Traduzione', 'Translation'))}</p>
    ${units.length === 0 ? html`<p>–</p>` : units.map((unit) => html`<p lang="${tag}" dir="${dir}">${unit}</p>`)}`;
}
