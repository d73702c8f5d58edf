import type { APIRoute } from 'astro';
import { eventCalendar } from '#src/lib/calendar/events.ts';
import { pathsOf, viewFor, type PageProps } from '#src/lib/site/paths.ts';
import { pieceOf } from '#src/lib/site/pieces.ts';

export const getStaticPaths = () => pathsOf('event');

export const GET: APIRoute<PageProps> = ({ props: { page } }) => {
  const { portal } = viewFor(page.lang);
  const calendar = eventCalendar(portal, pieceOf(portal.news, page.id), page.lang);
  return new Response(calendar ?? null, { status: calendar === undefined ? 404 : 200 });
};
