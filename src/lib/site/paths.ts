import { handedOver } from '#src/lib/content/handoff.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { planOf, type PlannedPage } from './plan.ts';
import type { Template } from './templates.ts';

export interface PageProps {
  /** The planned page: its address, language and subject. */
  page: PlannedPage;
}

/** Astro's `getStaticPaths` for one template: the planned pages that this build is to render. */
export function pathsOf(template: Template): { params: Record<string, string>; props: PageProps }[] {
  const { portal, today, only } = portalForPages();
  return planOf(portal, today)
    .filter((page) => page.template === template && (!only || only.has(page.path)))
    .map((page) => ({ params: page.params, props: { page } }));
}

/** The view a page shows: its language's. */
export function viewFor(lang: Lang): View {
  const { portal, today } = portalForPages();
  return viewOf(portal, lang, today);
}

function portalForPages(): NonNullable<ReturnType<typeof handedOver>> {
  const handoff = handedOver();
  if (!handoff)
    throw new Error(
      'Le pagine si costruiscono con «npm run build» o «npm run dev». / Pages are built with “npm run build” or “npm run dev”.',
    );
  return handoff;
}

/** The plan's page at an address that Astro knows by its file. */
export function plannedPage(path: string): PlannedPage {
  const { portal, today } = portalForPages();
  const page = planOf(portal, today).find((planned) => planned.path === path);
  if (!page) throw new Error(`The plan has no page at ${path}`);
  return page;
}
