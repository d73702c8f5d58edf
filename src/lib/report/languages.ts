import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';

const ENGLISH = new Intl.DisplayNames('en', { type: 'language' });

/** The readers' languages by code, named in the tools' languages. */
export const languageNames = ({ site }: Portal): Map<string, Say> =>
  new Map(
    published(site.languages).map(({ code, tag, italian }) => [code, say(italian, ENGLISH.of(tag) ?? code)]),
  );
