import type { Finding } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Site } from '#src/lib/domain/site.ts';
import { checkChannels } from './channels.ts';
import { checkPublishers } from './publishers.ts';
import { checkTerms } from './terms.ts';
import { checkVolatile } from './volatile.ts';
import { checkCatalogues } from './catalogues.ts';
import { checkFacts } from './facts.ts';
import { checkOpenData } from './open-data.ts';
import { checkGlossary } from './glossary.ts';
import { checkLanguages } from './languages.ts';
import { checkFiles } from './unused.ts';
import { checkLedger } from './ledger.ts';
import { checkPlaces } from './places.ts';
import { checkIds } from './ids.ts';
import { checkReferences } from './references.ts';
import { checkSheets } from './sheets.ts';
import { checkStatistics } from './statistics.ts';
import { checkRedirects } from './redirects.ts';
import { checkStrings } from './strings.ts';
import { checkThemes } from './themes.ts';

/** What a rule over the whole content gets. */
export interface Whole {
  portal: Portal;
  /** Undefined when site.yaml is missing or wrong. */
  site: Site | undefined;
  records: readonly FileRecord[];
  /** Files that are not texts: pictures, PDFs, captions. */
  assets: ReadonlySet<string>;
  today: string;
  /** Findings of one file, kept between runs under a key that says all that they depend on. */
  keep: (key: string, make: () => Finding[]) => Finding[];
}

/** Rules that hold whatever the site is. */
const ALWAYS = [
  checkSheets,
  checkChannels,
  checkReferences,
  checkPublishers,
  checkFacts,
  checkVolatile,
  checkLedger,
  checkStatistics,
  checkTerms,
  checkGlossary,
];
/** Rules that ask the site for its languages, numbers, funders or borders. */
const WITH_SITE = [
  checkIds,
  checkPlaces,
  checkFiles,
  checkCatalogues,
  checkRedirects,
  checkThemes,
  checkOpenData,
  checkLanguages,
  checkStrings,
];

/** Every rule that needs more than one file. */
export function checkAcross(whole: Whole): Finding[] {
  return [...ALWAYS, ...(whole.site ? WITH_SITE : [])].flatMap((rule) => rule(whole));
}
