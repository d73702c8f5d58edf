import { element } from '#src/browser/search/element.ts';
import type { DossierFile, Said } from '#src/lib/hand/dossier-data.ts';

/** Words as a node, marked where they are in another language than the file's. */
export function saidNode(said: Said): Node {
  if (typeof said === 'string') return document.createTextNode(said);
  return element('span', { lang: said.lang, dir: said.dir }, said.text);
}

/** The same words in the page's language and, under them, in the second one. */
export function both(
  files: readonly DossierFile[],
  say: (file: DossierFile) => Said | readonly (Node | string)[] | undefined,
): Node[] {
  return files.flatMap((file, index) => {
    const said = say(file);
    if (said === undefined) return [];
    const nodes = isSaid(said) ? [saidNode(said)] : said;
    if (index === 0) return [element('span', {}, ...nodes)];
    return [element('span', { class: 'second', lang: file.tag, dir: file.dir }, ...nodes)];
  });
}

const isSaid = (said: Said | readonly (Node | string)[]): said is Said =>
  typeof said === 'string' || 'text' in said;
