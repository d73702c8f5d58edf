import type { APIRoute } from 'astro';
import { route } from '#src/lib/domain/route.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { eventCalendar } from '#src/lib/site/calendar.ts';
import { pathsOf, viewFor, type PageProps } from '#src/lib/site/paths.ts';
import { pieceOf } from '#src/lib/site/pieces.ts';
import { cardOf } from '#src/lib/view/links.ts';
import { addressText } from '#src/lib/view/services.ts';

export const getStaticPaths = () => pathsOf('event');

export const GET: APIRoute<PageProps> = ({ props: { page } }) => {
  const view = viewFor(page.lang);
  const piece = pieceOf(view.portal.news, page.id);
  const { event, published } = piece.data;
  if (!event) return new Response(null, { status: 404 });
  const { title, summary } = cardOf(view, piece);
  const service = event.service === undefined ? undefined : view.portal.services.get(event.service);
  const place = event.address ?? (service && addressText(view, service));
  const url = absolute(view.portal, route.news(page.lang, page.id));
  return new Response(
    eventCalendar(event, {
      uid: absolute(view.portal, route.news('it', page.id)),
      title,
      summary,
      url,
      published,
      place,
    }),
  );
};
