import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { compactJson, readableJson, type OpenDataFile } from '#src/lib/opendata/file.ts';
import { contentDigest, provenance } from '#src/lib/opendata/provenance.ts';
import { isOut } from '#src/lib/view/links.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { at, fileUrl } from './addresses.ts';
import { termsAnswer } from './glossary.ts';
import { hubsAnswer, languagesAnswer, serviceTypesAnswer, sheetsAnswer, topicsAnswer } from './lists.ts';
import { newsAnswer, newsListAnswer, newsOut } from './news.ts';
import { openApiDocument } from './openapi.ts';
import { RESOURCES } from './resources.ts';
import { serviceAnswer, serviceListAnswer } from './service.ts';
import { sheetAnswer } from './sheet.ts';
import { statesAnswer } from './states.ts';
import { writtenIn } from './words.ts';

/** The files of the API, one at a time: a portal of a hundred thousand texts never stands in memory twice. */
export function* apiFiles(portal: Portal, today: Day): Generator<OpenDataFile> {
  const view = viewOf(portal, SOURCE, today);
  yield [at.index(), readableJson(indexAnswer(view))];
  yield [at.openapi(), readableJson(openApiDocument(portal))];
  yield [at.languages(), compactJson(languagesAnswer(view))];
  yield [at.hubs(), compactJson(hubsAnswer(view))];
  yield [at.topics(), compactJson(topicsAnswer(view))];
  yield [at.serviceTypes(), compactJson(serviceTypesAnswer(view))];
  yield [at.terms(), compactJson(termsAnswer(view))];
  yield [at.services(), compactJson(serviceListAnswer(view))];
  for (const [id, service] of portal.services)
    yield [at.service(id), compactJson(serviceAnswer(view, id, service))];
  for (const { code } of view.locales)
    yield [at.sheets(code), compactJson(sheetsAnswer(viewOf(portal, code, today)))];
  yield* pieceFiles(view);
  yield [at.newsList(), compactJson(newsListAnswer(view))];
  yield [at.states(), compactJson(statesAnswer(view))];
}

function* pieceFiles(view: View): Generator<OpenDataFile> {
  const { portal, today } = view;
  for (const piece of portal.sheets.values()) {
    if (!isOut(piece)) continue;
    for (const lang of writtenIn(view, piece))
      yield [at.sheet(lang, piece.id), compactJson(sheetAnswer(viewOf(portal, lang, today), piece))];
  }
  for (const piece of newsOut(view))
    for (const lang of writtenIn(view, piece))
      yield [at.news(lang, piece.id), compactJson(newsAnswer(viewOf(portal, lang, today), piece))];
}

const indexAnswer = ({ portal, locales }: View) => ({
  ...provenance(portal, contentDigest(portal)),
  name: portal.site.name,
  description: portal.site.description,
  version: '1' as const,
  territory: portal.site.territory,
  languages: locales.map(({ code }) => code),
  openapi: fileUrl(portal, at.openapi()),
  resources: RESOURCES.map(({ path, description }) => ({ path: `/${path}`, description })),
});
