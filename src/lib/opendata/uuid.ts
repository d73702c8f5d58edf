import { v5 } from 'uuid';
import type { Portal } from '#src/lib/domain/portal.ts';

/**
 * Names a thing of a portal for ever: UUID version 5 (RFC 9562, 5.5), first of the site's address in the namespace
 * for URLs, then of `<collection>/<id>` in that. Another region has other ids for the same slugs.
 */
export const uuidOf = (portal: Portal, name: string): string =>
  v5(name, v5(`${new URL(portal.site.url).origin}/`, v5.URL));
