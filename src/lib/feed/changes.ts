import { compare } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { firstDay } from './dates.ts';
import { languageTag } from './share.ts';
import { el, xmlDocument, type Xml } from './xml.ts';

/** One change of one sheet, as its editors wrote it. */
interface Change {
  sheet: string;
  title: string;
  date: string;
  level: SheetData['changes'][number]['level'];
  note: string;
  /** How many the sheet had on the same day before this one. */
  number: number;
}

/**
 * What changed in the sheets, as Atom (RFC 4287): one feed for all, one for each HUB. In Italian, as the notes are. Every
 * change stays in it, and keeps its identity: the sheet, the day, and a number where a day has several.
 */
export function* changeFiles(portal: Portal): Generator<readonly [path: string, text: string]> {
  const changes = changesIn(portal);
  yield [route.changes().slice(1), feed(portal, portal.site.name, changes)];
  for (const [hub, { name }] of portal.hubs)
    yield [
      route.changes(hub).slice(1),
      feed(
        portal,
        `${portal.site.name}, ${name}`,
        changes.filter(({ sheet }) => sheet.startsWith(`${hub}/`)),
        hub,
      ),
    ];
}

/** Every change of what readers have, the newest first. */
function changesIn({ sheets }: Portal): Change[] {
  return [...sheets.values()]
    .filter(({ data }) => data.status !== 'draft')
    .flatMap(({ id, data: { title, changes } }) =>
      changes.map(({ date, level, note }, index): Change => {
        // Changes stand newest first: those after this one are older.
        const number = changes.slice(index + 1).filter((other) => other.date === date).length;
        return { sheet: id, title, date, level, note, number };
      }),
    )
    .sort((a, b) => compare(b.date, a.date) || compare(a.sheet, b.sheet) || b.number - a.number);
}

function feed(portal: Portal, name: string, changes: readonly Change[], hub?: string): string {
  const tag = (what: string): string => `tag:${portal.site.feed.tag}:cambiamenti/${what}`;
  const page = hub === undefined ? route.home(SOURCE) : route.hub(SOURCE, hub);
  return xmlDocument(
    el(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag(portal, SOURCE) },
      el('id', {}, tag(hub ?? '')),
      el('title', {}, `Che cosa è cambiato: ${name}`),
      el('updated', {}, moment(changes[0]?.date ?? firstDay(portal))),
      el('author', {}, el('name', {}, portal.site.name), el('uri', {}, portal.site.url)),
      el('link', {
        rel: 'self',
        type: 'application/atom+xml',
        href: absolute(portal, route.changes(hub)),
      }),
      el('link', { rel: 'alternate', type: 'text/html', href: absolute(portal, page) }),
      changes.map((change) => entry(portal, change, tag)),
    ),
  );
}

function entry(
  portal: Portal,
  { sheet, title, date, level, note, number }: Change,
  tag: (what: string) => string,
): Xml {
  return el(
    'entry',
    {},
    el('id', {}, tag(`${sheet}/${date}${number === 0 ? '' : `/${number + 1}`}`)),
    el('title', {}, title),
    el('updated', {}, moment(date)),
    el('link', { rel: 'alternate', type: 'text/html', href: absolute(portal, route.sheet(SOURCE, sheet)) }),
    el('category', { scheme: 'urn:x-portale:level', term: level }),
    el('category', { scheme: 'urn:x-portale:hub', term: sheet.slice(0, sheet.indexOf('/')) }),
    el('summary', {}, note),
  );
}

const moment = (day: string): string => `${day}T00:00:00Z`;
