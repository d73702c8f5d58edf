import { element } from '#src/browser/search/element.ts';
import type { DossierFile, Said } from '#src/lib/hand/dossier-data.ts';

/** Words as a node, marked where they are in another language than the file's. */
export function saidNode(said: Said): Node {
  if (typeof said === 'string') return document.createTextNode(said);
  return element('span', { lang: said.lang, dir: said.dir }, said.text);
}

/** The same words in every language of the dossier, beside each other where there is room; nothing where nobody says them. */
export function both(
  files: readonly DossierFile[],
  say: (file: DossierFile) => Said | undefined,
): HTMLElement[] {
  const sides = files.flatMap((file, index) => {
    const said = say(file);
    if (said === undefined) return [];
    const side = index === 0 ? {} : { class: 'second', lang: file.tag, dir: file.dir };
    return [element('span', side, saidNode(said))];
  });
  return sides.length === 0
    ? []
    : [element('span', { class: files.length > 1 ? 'twice' : 'alone' }, ...sides)];
}
