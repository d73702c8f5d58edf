import { fact } from './fact.ts';
import type { Kind } from './kind.ts';
import { media } from './media.ts';
import { news } from './news.ts';
import { phrase } from './phrase.ts';
import { project } from './project.ts';
import { service } from './service.ts';
import { sheet } from './sheet.ts';
import { term } from './term.ts';
import { translation } from './translation.ts';

/** What `npm run new` can begin. A new kind is a module, a name here and a line in package.json. */
export const KINDS: readonly Kind[] = [sheet, service, news, fact, term, media, translation, project, phrase];
