import type { Block } from '#src/lib/domain/body.ts';
import { inlineRuns } from '#src/lib/domain/body.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { readPiece, label, type Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { needsConfirmation } from '#src/lib/domain/source.ts';
import { sectionHtml } from '#src/lib/prose/html.ts';
import { EMPTY, html, Html } from '#src/lib/prose/markup.ts';
import { proseContext } from '#src/lib/view/context.ts';
import { isOut } from '#src/lib/view/links.ts';
import { named, nameHtml, nameText, wordsHtml } from '#src/lib/view/names.ts';
import { trustHtml } from '#src/lib/view/notices.ts';
import { costsHtml, timesHtml } from '#src/lib/view/sheet.ts';
import type { View } from '#src/lib/view/view.ts';
import { documentDrawing, stepDrawing, type Drawing } from './drawings.ts';

/** One step: what to do, in how many words there is room for. */
export interface GuideStep {
  title: string;
  drawing: Drawing;
  /** The first paragraph, what else there is to know, and what can be said at the counter. */
  first: Html;
  more: Html;
  phrase: Html;
}

export interface GuideDocument {
  name: Html;
  /** When it is asked for; nothing where always. */
  note: Html;
  /** Of everyone, of some only, or one of several: of the last two a note says which, and must not be left out. */
  need: SheetData['documents'][number]['need'];
  drawing: Drawing;
}

/** What a leaflet and a video say of a sheet: the sheet's own words in its own order, none written for them. */
export interface GuideWords {
  sheet: string;
  title: string;
  summary: string;
  hub: string;
  drawing: Drawing;
  who: Html[];
  steps: GuideStep[];
  documents: GuideDocument[];
  /** Those of which one is enough. */
  oneOf: GuideDocument[];
  costs: Html;
  times: Html;
  /** Kinds of office, and sites. */
  places: Html[];
  trust: Html;
  /** Translated by a program and checked by nobody. */
  machine: boolean;
  /** The day of the sheet's last change. */
  updated: string;
  /** The short address, as people type it and as a code has it. */
  address: string;
  url: string;
}

/** How much of "who" fits beside the rest. */
const PARAGRAPHS = 3;

/** Sheets of which guides are made, in the order of the site's list; those that are not out have none. */
export const guideSheets = ({ portal }: View): string[] =>
  portal.site.guides.filter((id) => {
    const piece = portal.sheets.get(id);
    return piece !== undefined && isOut(piece) && piece.data.status === 'published';
  });

/**
 * The words of a sheet's guide in the view's language; undefined where the sheet has no words of that language, or they
 * lag behind in a way that matters: paper cannot be called back.
 */
export function guideWords(view: View, id: string): GuideWords | undefined {
  const piece = view.portal.sheets.get(id);
  if (!piece || !guideSheets(view).includes(id)) return undefined;
  const reading = readPiece(piece, view.locale, view.portal.site.languages);
  if (reading.lang !== view.locale.code || ['major', 'critical', 'missing'].includes(reading.state))
    return undefined;
  const { data } = piece;
  const { words } = reading;
  const context = {
    ...proseContext(view, reading),
    source: ({ id: source }: { id?: string }) => mark(view, data, source),
  };
  const blocks = (of: readonly Block[]): Html => plain(sectionHtml({ id: 'who', c: [...of] }, context));
  const partOf = (name: string): readonly Block[] =>
    reading.sections.find((part) => part.id === name)?.section.c ?? [];
  const url = new URL(route.short(view.locale.code, data.code), view.portal.site.url).href;
  const documents = data.documents.map((document) => documentOf(view, reading, document));
  return {
    sheet: id,
    title: words.title,
    summary: words.summary,
    hub: nameText(view, 'hubs', id.slice(0, id.indexOf('/'))),
    drawing: documentDrawing(piece.source.words.title),
    who: partOf('who')
      .filter((block) => (block.t === 'p' || block.t === 'list') && !sendsElsewhere(block))
      .slice(0, PARAGRAPHS)
      .map((block) => blocks([block])),
    steps: stepsOf(reading, partOf('how'), blocks),
    documents: documents.filter(({ need }) => need !== 'one-of'),
    oneOf: documents.filter(({ need }) => need === 'one-of'),
    costs: data.costs.length > 0 ? plain(costsHtml(view, reading)) : EMPTY,
    times: data.times.length > 0 ? plain(timesHtml(view, reading)) : EMPTY,
    places: placesOf(view, reading),
    trust: plain(trustHtml(view, data, data.sources, nameText(view, 'hubs', id.slice(0, id.indexOf('/'))))),
    machine: reading.machine,
    updated:
      data.changes
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    address: url.replace(/^https?:\/\/(www\.)?/, ''),
    url,
  };
}

/** Words that lead to another page say little on paper. */
const sendsElsewhere = (block: Block): boolean =>
  [...inlineRuns([block])].some((run) => run.some((node) => node.t === 'link' && node.to.scheme === 'sheet'));

/** Links lead nowhere on paper and in a video: their words stay. */
const plain = (made: Html): Html =>
  new Html(made.text.replaceAll(/<a\b[^>]*>/g, '<span>').replaceAll(/<\/a\s*>/g, '</span>'));

/** A citation is on the page; that a source is weak must be said here too. */
function mark(view: View, data: SheetData, id: string | undefined): Html {
  const source = data.sources.find((candidate) => candidate.id === id);
  return source && needsConfirmation(source)
    ? html` <span class="confirm">(${view.t('confirm.mark')})</span>`
    : EMPTY;
}

function stepsOf(
  reading: Reading<SheetData>,
  how: readonly Block[],
  blocks: (of: readonly Block[]) => Html,
): GuideStep[] {
  const stepsIn = (of: readonly Block[]) => of.flatMap((block) => (block.t === 'steps' ? block.c : []));
  const italian = stepsIn(reading.piece.source.body().find(({ id }) => id === 'how')?.c ?? []);
  return stepsIn(how).map((step, index) => {
    const words = step.c.filter((block) => block.t === 'p' || block.t === 'list');
    return {
      title: step.title,
      drawing: stepDrawing(italian[index]?.title ?? ''),
      first: blocks(words.slice(0, 1)),
      more: blocks(words.slice(1)),
      phrase: blocks(step.c.filter((block) => block.t === 'phrase')),
    };
  });
}

function documentOf(
  view: View,
  reading: Reading<SheetData>,
  { ref, need }: SheetData['documents'][number],
): GuideDocument {
  const italian = view.portal.documents.get(ref)?.name ?? ref;
  const found = label(reading, `documents/${ref}/note`);
  const own = named(view, 'documents', ref)?.lang !== SOURCE;
  return {
    name: html`${nameHtml(view, 'documents', ref)}${own && html` <bdi class="it" lang="it" dir="ltr">${italian}</bdi>`}`,
    note: found ? wordsHtml(view, found) : need === 'if' ? html`${view.t('document.if')}` : EMPTY,
    need,
    drawing: documentDrawing(italian),
  };
}

/** Kinds of office in the reader's language and as the door says it, then sites. */
function placesOf(view: View, reading: Reading<SheetData>): Html[] {
  const { types, online } = reading.piece.data.where;
  const offices = types.map((type) => {
    const italian = view.portal.serviceTypes.get(type)?.name ?? type;
    const own = named(view, 'service-types', type)?.lang !== SOURCE;
    return html`${nameHtml(view, 'service-types', type)}${own && html` <bdi class="it" lang="it" dir="ltr">${italian}</bdi>`}`;
  });
  const sites = online.map(({ id, url }) => {
    const found = label(reading, `online/${id}/label`);
    return html`${found && wordsHtml(view, found)}: <bdi dir="ltr">${new URL(url).hostname.replace(/^www\./, '')}</bdi>`;
  });
  return [...offices, ...sites];
}
