import { guidesOf } from '#src/lib/guide/made.ts';
import { realPortal } from '#tests/unit/content/real.ts';

const TODAY = '2026-11-21';

/** The project's own content, and every guide that can be made of it. */
export const portal = await realPortal(TODAY);
export const guides = guidesOf(portal, TODAY);
export const today = TODAY;
