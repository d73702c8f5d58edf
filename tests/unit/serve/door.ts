import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '#scripts/judges/same-answers.ts';
import { seal, smallSite } from '#tests/unit/sitegate/small-site.ts';

/** The small site with a page to choose a language on, and one for those who are lost. */
export function siteWithDoor(): string {
  const site = smallSite();
  for (const page of ['index.html', '404.html'])
    writeFileSync(join(site, page), `<!DOCTYPE html><html lang="it">${page} ${'parola '.repeat(99)}</html>`);
  seal(site);
  return site;
}

const header = (text: string): Question => ({ path: '/', headers: { 'Accept-Language': text } });

/** What every server must answer as our own does, by what it is. */
export const QUESTIONS: [string, Question][] = [
  ['a page', { path: '/it/salute/' }],
  ['a style sheet', { path: '/_astro/base.abc.css' }],
  ['a script', { path: '/_astro/uno.abc.js' }],
  ['the search', { path: '/_search/it/first.json' }],
  ['a piece of the search', { path: '/_search/it/words.1.txt' }],
  ['a feed', { path: '/feed/items/it.json' }],
  ['the sitemap', { path: '/sitemap-0.xml' }],
  ['the mark', { path: '/icona.svg' }],
  ['a picture', { path: '/_img/uno.abc.webp' }],
  ['a folder without its slash', { path: '/it/salute' }],
  ['a folder with what was asked', { path: '/it/salute?a=1&b=%C3%A8' }],
  ['a folder with a line break', { path: '/it/salute%0d%0aSet-Cookie:a' }],
  ['an old address', { path: '/vecchio/' }],
  ['an old address without its slash', { path: '/vecchio' }],
  ['a short address', { path: '/s/it/md01/' }],
  ['nothing, in Italian', { path: '/it/non-c-e/' }],
  ['nothing, in Arabic', { path: '/ar/non-c-e/' }],
  ['nothing, in no language', { path: '/non-c-e' }],
  ['what is for the server: pages', { path: '/_pages.json' }],
  ['what is for the server: digests', { path: '/_manifest.sha256' }],
  ['what is for the server: packed', { path: '/_manifest.sha256.gz' }],
  ['what is for the server: redirects', { path: '/_redirects' }],
  ['a hidden file', { path: '/.git/config' }],
  ['something by a detour', { path: '/it/../_site.json' }],
  ['a form', { path: '/it/salute/', method: 'POST' }],
  ['a deletion', { path: '/it/salute/', method: 'DELETE' }],
  ['the head of a page', { path: '/it/salute/', method: 'HEAD' }],
  ['the choice, of nobody', { path: '/' }],
  ['the choice, in Arabic', header('ary-MA,ar;q=0.9,fr;q=0.8')],
  ['the choice, the dearest last', header('fr;q=0.9, it;q=0.3, ar;q=0.7')],
  ['the choice, of no language here', header('de-AT,de;q=0.9')],
  ['the choice, of any', header('*')],
  ['the choice, written wrong', header('it;q=2')],
];
