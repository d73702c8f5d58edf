import { handoutKey } from '#src/lib/domain/handout.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { pairRoute, route } from '#src/lib/domain/route.ts';
import { goneSheets } from '#src/lib/view/gone.ts';
import { journeysInOrder, placesOf } from '#src/lib/view/journeys.ts';
import { newsOfProject } from '#src/lib/view/lists.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Add } from './plan.ts';
import { neighbours, pieceKey, type Keys } from './plan-keys.ts';

/** What editors write, in one language: a page for each piece, and those about it. `frame` is the footer's key. */
export function planPieces(view: View, keys: Keys, frame: string, add: Add): void {
  const { portal } = view;
  const lang = view.locale.code;
  const { out, cards, sheetCards, newsCards, own, elsewhere, source, titles, inTwo } = keys;
  for (const piece of out(portal.sheets)) {
    const [hub = '', sheet = ''] = piece.id.split('/');
    const onTheWay = placesOf(view, piece.id).map(({ journey }) => pieceKey(view, journey));
    const key = frame + own(piece) + neighbours(view, piece) + onTheWay.join();
    /** What has been made of it for paper, alone or beside the Italian. */
    const paper = (other?: Lang): string =>
      JSON.stringify(portal.handouts?.get(handoutKey(lang, piece.id, other)) ?? '');
    const params = { lang, hub, sheet };
    add('sheet', route.sheet(lang, piece.id), lang, params, piece.id, key + paper(), elsewhere(piece));
    const { code } = piece.data;
    const past = JSON.stringify(portal.histories?.[code] ?? '');
    add('paper', route.paper(lang, code), lang, { lang, code }, piece.id, key + past, true);
    if (inTwo(piece)) {
      const path = pairRoute('sheet', lang, piece.id, SOURCE);
      const beside = frame + own(piece) + neighbours(view, piece) + neighbours(source, piece);
      add('sheetPair', path, lang, { ...params, other: SOURCE }, piece.id, beside + paper(SOURCE), true);
    }
  }
  for (const { code, id } of goneSheets(portal))
    add('paper', route.paper(lang, code), lang, { lang, code }, id, frame, true);
  for (const piece of out(portal.news)) {
    const [year = '', slug = ''] = piece.id.split('/');
    const { sheets, project, event } = piece.data;
    const about = portal.projects.get(project ?? '');
    const key = frame + own(piece) + sheetCards(sheets) + cards(about ? [about] : []);
    add('news', route.news(lang, piece.id), lang, { lang, year, slug }, piece.id, key, elsewhere(piece));
    if (event) add('event', route.event(lang, piece.id), lang, { lang, year, slug }, piece.id, key, true);
  }
  for (const piece of out(portal.projects)) {
    const key = frame + own(piece) + newsCards(newsOfProject(view, piece.id));
    add(
      'project',
      route.project(lang, piece.id),
      lang,
      { lang, project: piece.id },
      piece.id,
      key,
      elsewhere(piece),
    );
  }
  for (const piece of out(portal.media)) {
    const key = frame + own(piece) + sheetCards(piece.data.sheets);
    add(
      'media',
      route.media(lang, piece.id),
      lang,
      { lang, media: piece.id },
      piece.id,
      key,
      elsewhere(piece),
    );
  }
  for (const piece of journeysInOrder(view)) {
    const explained = piece.data.steps.flatMap(({ sheet }) => sheet ?? []);
    const key = frame + own(piece) + sheetCards(explained);
    const params = { lang, journey: piece.id };
    add('journey', route.journey(lang, piece.id), lang, params, piece.id, key, elsewhere(piece));
    if (inTwo(piece)) {
      const path = pairRoute('journey', lang, piece.id, SOURCE);
      add('journeyPair', path, lang, { ...params, other: SOURCE }, piece.id, key + titles(explained), true);
    }
  }
  for (const piece of out(portal.pages)) {
    const key = frame + own(piece);
    add('page', route.page(lang, piece.id), lang, { lang, page: piece.id }, piece.id, key, elsewhere(piece));
  }
}
