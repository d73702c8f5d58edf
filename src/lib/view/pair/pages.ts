import { alignSections, type SectionPair } from '#src/lib/domain/align.ts';
import type { JourneyData } from '#src/lib/domain/journey.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import {
  archived,
  attachments,
  codeHtml,
  hasOffices,
  leadPicture,
  offices,
  readersSections,
  sectionHeading,
} from '#src/lib/view/article.ts';
import { sheetOf, stepNote, stepTitle } from '#src/lib/view/journeys.ts';
import { nameText } from '#src/lib/view/names.ts';
import { stateNotice, trustHtml } from '#src/lib/view/notices.ts';
import { paperBack } from '#src/lib/view/paper.ts';
import { inShort } from '#src/lib/view/sheet.ts';
import { sourcesHtml } from '#src/lib/view/sources.ts';
import { choiceHtml } from './choice.ts';
import { sectionLines } from './section.ts';
import { headsHtml, sidesHtml, type Line, type Pair, type Side } from './sides.ts';

/** A sheet in two languages. What says the same to everybody, offices, sources, code, stands once. */
export function sheetPairHtml(pair: Pair<SheetData>): Html {
  const { view, reading } = pair.own;
  const { data, id } = reading.piece;
  const hub = id.slice(0, id.indexOf('/'));
  const mine = readersSections(reading.sections);
  const theirs = readersSections(pair.beside.reading.sections);
  const sections = alignSections(mine, theirs);
  const named = new Set<string>();
  return html`${headHtml(pair, (side) => [
    archived(side.view, data),
    stateNotice(side.view, side.reading),
    trustHtml(side.view, data, data.sources, nameText(side.view, 'hubs', hub)),
  ])}
    <section class="short" aria-labelledby="in-breve">
      <h2 id="in-breve">${onBoth(pair, ({ view: of }) => html`${of.t('sheet.inShort')}`)}</h2>
      ${sidesHtml(pair, [shortLines(pair)])}
    </section>
    ${leadPicture(view, reading)}
    ${sections.map(
      (section) =>
        html`<section id="${section.id}" class="part">
          <h2>${titleHtml(pair, section)}</h2>
          ${sidesHtml(pair, sectionLines(pair, section, named))}
        </section>`,
    )}
    ${hasOffices([...mine, ...theirs]) ? EMPTY : offices(view, data, named)} ${attachments(view, reading)}
    ${sourcesHtml(view, data.sources)} ${codeHtml(view, data)}${paperBack(view, reading.piece)}`;
}

/** A journey in two languages, step by step. */
export function journeyPairHtml(pair: Pair<JourneyData>): Html {
  const { view, reading } = pair.own;
  const { data } = reading.piece;
  const steps = data.steps.map(
    (step) =>
      html`<li id="${step.id}">
        <h2>${onBoth(pair, (side) => stepTitle(side.view, side.reading, step))}</h2>
        ${sidesHtml(pair, [
          both(pair, (side) => html`${stepNote(side.view, side.reading, step)}${sheetOf(side.view, step)}`),
        ])}
      </li>`,
  );
  const sections = alignSections(reading.sections, pair.beside.reading.sections);
  return html`${headHtml(pair, (side) => [
    stateNotice(side.view, side.reading),
    trustHtml(side.view, data, data.sources),
  ])}${sections.map((section) => sidesHtml(pair, sectionLines(pair, section)))}
    <ol class="steps journey">
      ${steps}
    </ol>
    ${sourcesHtml(view, data.sources)}`;
}

/** Title, the choice of languages, summary, and what must be known of each language's words. */
function headHtml<Data>(pair: Pair<Data>, notices: (side: Side<Data>) => Html[]): Html {
  const [own, beside] = [notices(pair.own), notices(pair.beside)];
  return html`<h1>${onBoth(pair, ({ reading }) => html`${reading.words.title}`)}</h1>
    ${choiceHtml(pair)}${sidesHtml(pair, [
      both(pair, ({ reading }) => html`<p class="lead">${reading.words.summary}</p>`),
      ...own.map((notice, index) => ({ own: notice, beside: beside[index] })).filter(isSaid),
    ])}`;
}

const isSaid = ({ own, beside }: { own: Html; beside: Html | undefined }): boolean =>
  own.text + (beside?.text ?? '') !== '';

/** "In short", row by row: both languages have the same data. */
function shortLines({ own, beside }: Pair<SheetData>): Line {
  const row = ({ title, body }: { title: string; body: Html }): Html =>
    html`<div>
      <dt>${title}</dt>
      <dd>${body}</dd>
    </div>`;
  const theirs = inShort(beside.view, beside.reading);
  return {
    list: 'dl',
    items: inShort(own.view, own.reading).map((mine, index) => ({
      own: row(mine),
      beside: html`${theirs.slice(index, index + 1).map(row)}`,
    })),
  };
}

/** A side without the section has no heading for it either. */
const titleHtml = (pair: Pair, { own, beside }: SectionPair): Html =>
  headsHtml(
    pair,
    own ? sectionHeading(pair.own.view, pair.own.reading, own) : EMPTY,
    beside ? sectionHeading(pair.beside.view, pair.beside.reading, beside) : EMPTY,
  );

const both = <Data>(pair: Pair<Data>, part: (side: Side<Data>) => Html): Line => ({
  own: part(pair.own),
  beside: part(pair.beside),
});

const onBoth = <Data>(pair: Pair<Data>, part: (side: Side<Data>) => Html): Html =>
  headsHtml(pair, part(pair.own), part(pair.beside));
