import { say, type Say, type ToolLanguage } from '#src/lib/domain/say.ts';
import type { ThingKind } from '#src/lib/editorial/things.ts';
import type { Dependent, Impact } from './impact.ts';

/** What the kinds are called, several of them. */
export const MANY: Readonly<Record<ThingKind, Say>> = {
  sheet: say('Schede', 'Sheets'),
  journey: say('Percorsi', 'Journeys'),
  page: say('Pagine', 'Pages'),
  news: say('Notizie', 'News'),
  project: say('Progetti', 'Projects'),
  media: say('Materiali', 'Materials'),
  law: say('Leggi', 'Laws'),
  fact: say('Valori', 'Values'),
  service: say('Uffici', 'Offices'),
  term: say('Parole', 'Words'),
  document: say('Documenti', 'Documents'),
  organisation: say('Enti', 'Organisations'),
  municipality: say('Comuni', 'Municipalities'),
  'service-type': say('Tipi di ufficio', 'Types of office'),
  topic: say('Temi', 'Topics'),
  hub: say('HUB', 'HUBs'),
};

/** What depends on a thing, for a screen; `prefix` goes before paths. */
export function impactText(impact: Impact, lang: ToolLanguage, prefix: string): string {
  const { of, title, path, pieces, entities, hubs } = impact;
  const head = [`${of}  ${title}${path === undefined ? '' : `  (${prefix}${path})`}`, ''];
  if (pieces.length + entities.length === 0)
    return [...head, say('Niente dipende da questo.', 'Nothing depends on this.')[lang], ''].join('\n');
  const desks = hubs.map(({ name, email }) => (email === undefined ? name : `${name} <${email}>`)).join(', ');
  return [
    ...head,
    totalsLine(impact)[lang],
    ...(hubs.length === 0 ? [] : [`${say('Da avvisare', 'To be told')[lang]}: ${desks}`]),
    '',
    ...grouped(pieces, lang, prefix),
    ...grouped(entities, lang, prefix),
  ].join('\n');
}

/** The numbers of an impact in a sentence. */
export function totalsLine({ totals: t, entities }: Impact): Say {
  return say(
    `${t.pieces} testi, ${t.parts} parti, ${t.languages} lingue, ${t.pages} pagine, ${t.leaflets} volantini PDF, ${t.feedPages} pagine del feed, ${entities.length} altre cose.`,
    `${t.pieces} texts, ${t.parts} parts, ${t.languages} languages, ${t.pages} pages, ${t.leaflets} PDF leaflets, ${t.feedPages} feed pages, ${entities.length} other things.`,
  );
}

function grouped(dependents: readonly Dependent[], lang: ToolLanguage, prefix: string): string[] {
  const kinds = [...new Set(dependents.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = dependents.filter((one) => one.kind === kind);
    return [`${MANY[kind][lang]}: ${own.length}`, ...own.flatMap((one) => lines(one, lang, prefix)), ''];
  });
}

function lines(one: Dependent, lang: ToolLanguage, prefix: string): string[] {
  const more = [
    one.status === 'draft' && say('bozza', 'draft')[lang],
    one.parts.join(', '),
    one.via.length > 0 && `${say('attraverso', 'through')[lang]} ${one.via.join(', ')}`,
    one.languages.length > 0 && `${one.languages.length}: ${one.languages.join(' ')}`,
    one.leaflets.length > 0 && `PDF: ${one.leaflets.join(' ')}`,
    one.feed !== undefined && `feed: ${one.feed}`,
  ].filter((part) => part !== false && part !== '');
  return [`  ${prefix}${one.path}`, `      ${more.join(' · ')}`];
}
