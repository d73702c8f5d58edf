import { calendarFiles } from '#src/lib/calendar/files.ts';
import type { Day } from '#src/lib/domain/date.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { editorialFiles } from '#src/lib/editorial/files.ts';
import { changeFiles } from '#src/lib/feed/changes.ts';
import { feedFiles } from '#src/lib/feed/feed.ts';
import { openDataFiles } from '#src/lib/opendata/files.ts';
import { dossierFiles } from '#src/lib/view/dossier-data.ts';
import { qrFiles } from '#src/lib/view/paper.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { translationFiles } from '#src/lib/site/translation-files.ts';
import { exchangeFiles } from './exchange-files.ts';
import { historyFiles } from './releases.ts';
import type { FileSet } from './file-sets.ts';

/** What is published beside the pages: feeds for the national portal, open data, calendars, what translators work with. */
export const fileSets = (portal: Portal, today: Day): readonly FileSet[] => [
  { name: 'feed', files: () => feedFiles(portal, today) },
  { name: 'open-data', files: () => openDataFiles(portal, today) },
  { name: 'calendari', files: () => calendarFiles(portal) },
  { name: 'cambiamenti', files: () => changeFiles(portal) },
  { name: 'traduzioni', files: () => translationFiles(portal, today) },
  { name: 'redazione', files: () => editorialFiles(portal, today) },
  {
    name: 'qr',
    files: () =>
      published(portal.site.languages).flatMap(({ code }) => [...qrFiles(viewOf(portal, code, today))]),
  },
  { name: 'dossier', files: () => dossierFiles(portal, today) },
  { name: 'storia', files: () => historyFiles(portal, today) },
  { name: 'xliff', files: () => exchangeFiles(portal, today) },
];
