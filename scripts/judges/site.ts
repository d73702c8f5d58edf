import { calendarJudge } from './calendar.ts';
import type { Judge } from './judge.ts';
import { jsonLdJudge } from './jsonld.ts';
import { OPEN_DATA_JUDGES } from './open-data.ts';

/** The judges of a built site that need nothing but its folder. */
export const SITE_JUDGES: readonly Judge[] = [...OPEN_DATA_JUDGES, jsonLdJudge, calendarJudge];
