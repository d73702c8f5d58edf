import type { JourneyData } from '#src/lib/domain/journey.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { label, readPiece, type Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf, isOut } from './links.ts';
import { wordsHtml } from './names.ts';
import type { View } from './view.ts';

type Step = JourneyData['steps'][number];

/** Journeys with pages, in the order their editors gave them. */
export const journeysInOrder = ({ portal }: View): Piece<JourneyData>[] =>
  [...portal.journeys.values()]
    .filter(({ data }) => data.status === 'published')
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));

/** The steps of a journey from its start to its end, each with the sheet that explains it. */
export function stepsHtml(view: View, reading: Reading<JourneyData>): Html {
  return html`<ol class="steps journey">
    ${reading.piece.data.steps.map(
      (step) =>
        html`<li id="${step.id}">
          <h2>${stepTitle(view, reading, step)}</h2>
          ${stepNote(view, reading, step)}${sheetOf(view, step)}
        </li>`,
    )}
  </ol>`;
}

/** What is done in a step. */
export function stepTitle(view: View, reading: Reading<JourneyData>, { id, title }: Step): Html {
  return wordsHtml(
    view,
    label(reading, `steps/${id}/title`) ?? { text: title, lang: reading.piece.source.lang },
  );
}

/** What to be careful about in a step. */
export function stepNote(view: View, reading: Reading<JourneyData>, { id }: Step): Html {
  const note = label(reading, `steps/${id}/note`);
  return note ? html`<p>${wordsHtml(view, note)}</p>` : EMPTY;
}

/** The sheet that explains a step. */
export function sheetOf(view: View, { sheet }: Step): Html {
  const piece = sheet === undefined ? undefined : view.portal.sheets.get(sheet);
  if (piece === undefined || !isOut(piece)) return EMPTY;
  const { href, title, lang } = cardOf(view, piece);
  return html`<p>${view.t('journey.read')}: <a href="${href}">${wordsHtml(view, { text: title, lang })}</a></p>`;
}

/** Where a sheet stands on a journey. */
interface Place {
  journey: Piece<JourneyData>;
  /** From 0. */
  index: number;
}

/** The journeys that pass through a sheet. */
export const placesOf = (view: View, sheet: string): Place[] =>
  journeysInOrder(view).flatMap((journey) => {
    const index = journey.data.steps.findIndex((step) => step.sheet === sheet);
    return index < 0 ? [] : [{ journey, index }];
  });

/** On a sheet's page: which step it is of which journeys, what comes before and what next. */
export function placesHtml(view: View, sheet: string): Html {
  const places = placesOf(view, sheet);
  if (places.length === 0) return EMPTY;
  return html`<section class="related">
    <h2>${view.t('journey.part')}</h2>
    <ul class="cards">
      ${places.map((place) => placeItem(view, place))}
    </ul>
  </section>`;
}

function placeItem(view: View, { journey, index }: Place): Html {
  const { t, locale, portal } = view;
  const reading = readPiece(journey, locale, portal.site.languages);
  const { steps } = journey.data;
  const path = route.journey(locale.code, journey.id);
  const link = (step: Step | undefined, name: 'journey.before' | 'journey.next'): Html =>
    step === undefined
      ? EMPTY
      : html`<br /><small>${t(name)}: <a href="${path}#${step.id}">${stepTitle(view, reading, step)}</a></small>`;
  return html`<li class="card">
    <a href="${path}#${steps[index]?.id ?? ''}">${wordsHtml(view, { text: reading.words.title, lang: reading.lang })}</a>
    <p>
      ${t('journey.step', { number: index + 1, total: steps.length })}${link(steps[index - 1], 'journey.before')}${link(steps[index + 1], 'journey.next')}
    </p>
  </li>`;
}
