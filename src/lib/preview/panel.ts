import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '#src/lib/domain/finding.ts';
import { SOURCE, type Locale } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { pairRoute, pieceRoute } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import type { PlannedPage } from '#src/lib/site/plan.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import { workState } from '#src/lib/translation/state.ts';
import { fileOn, pieceOn } from './subject.ts';

/** How many findings of other files are counted, not listed. */
export interface PanelOptions {
  /** Whether the check of all the content is still at work: its findings are those of before. */
  checking: boolean;
}

/**
 * What stands beside a page for those who write it: whether it is published, how each language stands, what the check says
 * of its files, and the same page on paper and in two languages. In Italian, as all that editors read.
 *
 * @param portal As it was read, drafts being drafts.
 */
export function panel(portal: Portal, page: PlannedPage | undefined, { checking }: PanelOptions): Html {
  const piece = page && pieceOn(portal, page);
  const file = page && fileOn(page);
  const mine = portal.findings.filter(({ path }) =>
    piece ? path.startsWith(`${piece.folder}/`) : path === file,
  );
  const errors = portal.findings.filter(({ severity }) => severity === 'error').length;
  return html`<h2>Anteprima</h2>
    ${piece && pieceHead(portal, piece, page)}
    ${file !== undefined && html`<p>${fileLink(portal, file)}</p>`}
    ${(piece !== undefined || file !== undefined) && findings(portal, mine)}
    <p>
      Tutto il portale: ${errors === 0 ? 'nessun errore' : html`<strong>${errors} errori</strong>`},
      ${portal.findings.length - errors} avvisi${checking ? '; sto ricontrollando…' : '.'}
      <a href="/redazione/">Redazione</a>
    </p>`;
}

function pieceHead(portal: Portal, piece: Piece, page: PlannedPage): Html {
  const status = (piece.data as { status?: string }).status;
  const verified = (piece.data as { verified?: string }).verified;
  return html`<p>
      ${status === 'draft' ? html`<strong>Bozza: chi legge non la vede.</strong>` : 'Pubblicata.'}
      ${verified === 'never' && 'Nessun ufficio l’ha controllata.'}
      ${verified !== undefined && verified !== 'never' && `Controllata il ${verified}.`}
    </p>
    <p>
      <a href="${pieceRoute(piece.kind, page.lang, piece.id)}">Pagina</a> ·
      <button type="button" data-print>Stampa</button> ${inTwo(piece, page)}
    </p>
    <p>${fileLink(portal, `${piece.folder}/index.${SOURCE}.mdx`)}</p>
    <ul class="states">
      ${portal.site.languages.filter(({ code }) => code !== SOURCE).map((locale) => language(piece, locale))}
    </ul>`;
}

/** The page beside the Italian: only sheets and journeys have one, in languages that they are translated into. */
function inTwo(piece: Piece, page: PlannedPage): Html | false {
  const other = page.lang === SOURCE ? Object.keys(piece.translations)[0] : page.lang;
  if (other === undefined || (piece.kind !== 'sheet' && piece.kind !== 'journey')) return false;
  if (!piece.translations[other]) return false;
  return html`· <a href="${pairRoute(piece.kind, other, piece.id, SOURCE)}">Due lingue (${other}, it)</a>`;
}

function language(piece: Piece, { code, name }: Locale): Html {
  const { state } = workState(piece, code);
  return html`<li class="${state}">
    <a href="${pieceRoute(piece.kind, code, piece.id)}" title="${name}">${code}</a> ${STATE_NAMES[state].it}
  </li>`;
}

function findings(portal: Portal, found: readonly Finding[]): Html {
  if (found.length === 0) return html`<p>Il controllo non dice niente di questa pagina.</p>`;
  return html`<ul class="findings">
    ${found.map(
      (one) =>
        html`<li class="${one.severity}">
          ${fileLink(portal, one.path, one.line, one.column)} ${one.what.it} ${one.mend.it} <small>[${one.rule}]</small>
        </li>`,
    )}
  </ul>`;
}

/** A link that opens VS Code at the place. */
function fileLink(portal: Portal, path: string, line = 1, column = 1): Html {
  const file = pathToFileURL(join(portal.root, path)).pathname;
  return html`<a href="vscode://file${file}:${line}:${column}">${path}:${line}</a>`;
}
