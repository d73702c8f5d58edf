import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { pairRoute, route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { fontCss, fontVersions } from '#src/lib/print/font/faces.ts';
import type { Sheet } from '#src/lib/print/press.ts';
import { html, Html } from '#src/lib/prose/markup.ts';
import { siteStyles } from '#src/lib/site/styles.ts';
import { sheetMarkup } from '#src/lib/view/article.ts';
import { nameHtml } from '#src/lib/view/names.ts';
import { sheetPairHtml } from '#src/lib/view/pair/pages.ts';
import { pairOf } from '#src/lib/view/pair/sides.ts';
import { paperQr } from '#src/lib/view/paper.ts';
import { italian, langAttributes, type View } from '#src/lib/view/view.ts';
import { onPaper } from './on-paper.ts';

/** Changes when files are made in another way from the same words. */
const RECIPE = '4';
/** Of a logo on paper, in CSS pixels: eight millimetres. */
const LOGO_HEIGHT = 30;
const HERE = new URL('../../../', import.meta.url).href;
const sheetOf = (name: string): string =>
  readFileSync(new URL(`../../styles/${name}.css`, import.meta.url), 'utf8');
/** The site's own style sheets, without what fetches fonts for screens; then what paper of ours adds. */
const STYLES = ['tokens', 'base', 'layout', 'article', 'pair', 'print'].map(sheetOf).join('\n');
const PAPER = readFileSync(new URL('handout.css', import.meta.url), 'utf8');

/** A handout: the document to print, and the digest that its file is named by. */
export interface Handout {
  document: Sheet;
  digest: string;
}

/**
 * A sheet as its page is printed, in the view's language or beside another, as a document of its own. The digest is that
 * of all that is on it but the day, which is that of the making: while the words are today's, so is the paper.
 */
export function handout(view: View, piece: Piece<SheetData>, other?: Lang): Handout {
  const { locale, portal } = view;
  const reading = readPiece(piece, locale, portal.site.languages);
  const pair = other === undefined ? undefined : pairOf(view, piece, other);
  const { words, back } = onPaper(pair ? sheetPairHtml(pair) : sheetMarkup(view, reading));
  const path =
    other === undefined
      ? route.sheet(locale.code, piece.id)
      : pairRoute('sheet', locale.code, piece.id, other);
  const beside = pair && ` · ${pair.beside.reading.words.title}`;
  const title = `${reading.words.title}${beside ?? ''} · ${portal.site.name}`;
  const { style, head, foot } = frameOf(view);
  const made = html`<!doctype html>
<html lang="${locale.tag}" dir="${locale.dir}">
<head><meta charset="utf-8"><base href="${new URL(path, portal.site.url).href}"><title>${title}</title><style>${style}</style></head>
<body class="hub-${piece.id.slice(0, piece.id.indexOf('/'))}">
${head}
<main><article class="${pair ? 'pair' : 'sheet'}">${words}${backWithCode(view, back, piece.data.code)}</article></main>
${foot}
</body></html>`;
  const digest = createHash('sha256').update([frameOf(view).digest, path, title, words.text].join('\n'));
  return { document: { html: made.text }, digest: digest.digest('hex').slice(0, 10) };
}

/** The code stands in the document itself: nothing is fetched for paper. */
function backWithCode(view: View, back: Html, code: string): Html {
  const picture = Buffer.from(paperQr(view, code)).toString('base64');
  return new Html(
    back.text.replace(route.qr(view.locale.code, code), `data:image/svg+xml;base64,${picture}`),
  );
}

/** What all handouts of a language share, with its digest. */
interface Frame {
  style: Html;
  head: Html;
  foot: Html;
  digest: string;
}

const frames = new WeakMap<View, Frame>();

function frameOf(view: View): Frame {
  const known = frames.get(view);
  if (known) return known;
  const { portal, locale } = view;
  const { rules, family, latin } = fontCss(locale);
  const style = `${rules}\n${STYLES}\n${siteStyles(portal)}\n${PAPER}\nbody,body *,body *::before,body *::after{font-family:${family}!important}\n:lang(it),:lang(it) *{font-family:${latin}!important}`;
  const head = html`<header class="site-header"><div class="bar"><p class="site-name"><strong translate="no">${portal.site.name}</strong> <small>${italian(view, portal.site.territory)}</small></p></div></header>`;
  const foot = footHtml(view);
  const logos = portal.site.funders.map(
    ({ logo }) => portal.pictures.get(`logos/${logo.file}`)?.digest ?? '',
  );
  // Fonts are named by where they are on this machine, logos by where the content is: that is no part of what they show.
  const shown = [style, head.text, foot.text].map((text) =>
    text.replaceAll(HERE, '').replaceAll(pathToFileURL(portal.root).href, ''),
  );
  const digest = createHash('sha256')
    .update([RECIPE, ...fontVersions(locale), ...logos, ...shown].join('\n'))
    .digest('hex');
  const frame = { style: new Html(style), head, foot, digest };
  frames.set(view, frame);
  return frame;
}

/** What stands under every page, as far as paper shows it. */
function footHtml(view: View): Html {
  const { t, portal, locale } = view;
  const pictures = portal.site.funders.map(
    ({ logo }) =>
      html`<li><img src="${pathToFileURL(join(portal.root, 'logos', logo.file)).href}" width="${(logo.width * LOGO_HEIGHT) / logo.height}" height="${LOGO_HEIGHT}" alt="${logo.alt}"${langAttributes(view, SOURCE)}>${logo.placeholder && html`<small>${t('footer.placeholder')}</small>`}</li>`,
  );
  return html`<footer class="site-footer"><div class="inner"><p>${t('footer.noAdvice')}</p>
${locale.interface.status === 'machine' && locale.code !== SOURCE && html`<p class="small">${t('footer.machineInterface')}</p>`}
<div class="funding"><p class="small">${t('footer.funded')}</p><ul>${pictures}</ul><p class="small">${nameHtml(view, 'site', 'site', 'fundingStatement')}</p></div>
<p class="small">${italian(view, portal.site.territory)} · ${t('footer.licence', { licence: portal.site.licence.name })}</p></div></footer>`;
}
