import { absolute } from '#src/lib/site/alternates.ts';
import type { Stream } from './channels.ts';
import { FEED } from './places.ts';
import type { Share } from './share.ts';
import { el, xmlDocument } from './xml.ts';

/** All feeds in one list (OPML 2.0), by language: what a reader of feeds imports. */
export function opml({ portal }: Share, all: readonly Stream[]): string {
  const groups = portal.site.languages
    .map(({ code, italian }) => ({ italian, own: all.filter(({ channel }) => channel.lang === code) }))
    .filter(({ own }) => own.length > 0);
  return xmlDocument(
    el(
      'opml',
      { version: '2.0' },
      el('head', {}, el('title', {}, portal.site.name)),
      el(
        'body',
        {},
        groups.map(({ italian, own }) =>
          el(
            'outline',
            { text: italian },
            own.map(({ channel, title }) =>
              el('outline', {
                type: 'rss',
                text: title,
                version: 'ATOM1',
                language: channel.lang,
                xmlUrl: absolute(portal, `/${FEED.atom(channel)}`),
              }),
            ),
          ),
        ),
      ),
    ),
  );
}
