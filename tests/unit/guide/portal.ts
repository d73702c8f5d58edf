import { loadPortal } from '#src/lib/content/load.ts';
import { guidesOf } from '#src/lib/guide/made.ts';
import { settings } from '#scripts/settings.ts';

const TODAY = '2026-11-21';

/** The project's own content, and every guide that can be made of it. */
export const portal = await loadPortal({ ...settings(), today: TODAY });
export const guides = guidesOf(portal, TODAY);
export const today = TODAY;
