import type { AstroIntegration } from 'astro';
import { fileOf } from './ledger.ts';
import type { PageWriter } from './writer.ts';

/**
 * Astro renders the pages; those that are planned are written by `writer`. Astro takes an answer without a body for
 * a page without a file, and goes on. All other files (assets, the page for lost addresses) stay Astro's.
 */
export function plannedPages(planned: ReadonlySet<string>, writer: PageWriter): AstroIntegration {
  return {
    name: 'portal:pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'portal:pages',
          async render(request, options) {
            const result = await astro.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const { pathname } = new URL(request.url);
            if (!pathname.endsWith('/') || !planned.has(pathname) || response.status !== 200) return result;
            await writer.write(fileOf(pathname), await response.arrayBuffer());
            return new Response(null, { status: 200 });
          },
        }));
      },
    },
  };
}
