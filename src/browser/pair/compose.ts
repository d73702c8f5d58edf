/** The words of one language on a page in two, by the place where they stand. */
export interface Words {
  lang: string;
  dir: string;
  parts: Map<string, Node[]>;
}

/** The words of one side of a page: of the second language, or of the page's own. */
export function beside(page: Document, side: '.own' | '.beside' = '.beside'): Words {
  const parts = new Map<string, Node[]>();
  const found = places(page).flatMap(([key, place]) => {
    const element = place.querySelector<HTMLElement>(`:scope > ${side}`);
    if (element)
      parts.set(
        key,
        [...element.childNodes].map((node) => node.cloneNode(true)),
      );
    return element ?? [];
  });
  return { lang: found[0]?.lang ?? '', dir: found[0]?.dir ?? '', parts };
}

/** Puts words in the place of the second language's; where they have none, none stand there. */
export function compose(page: Document, { lang, dir, parts }: Words, name: string): void {
  for (const [key, place] of places(page)) {
    const element = place.querySelector<HTMLElement>(':scope > .beside');
    if (!element) continue;
    const nodes = (parts.get(key) ?? []).map((node) => page.importNode(node, true));
    const label = element.querySelector<HTMLElement>(':scope > .side-name');
    const hasLabel = nodes.some((node) => node instanceof HTMLElement && node.className === 'side-name');
    if (label) label.textContent = name;
    element.replaceChildren(...(label && !hasLabel ? [label] : []), ...nodes);
    element.lang = lang;
    element.dir = dir;
  }
}

/** All places with two sides, by the nearest name around them, the same on the pages of all languages. */
function places(page: Document): [string, Element][] {
  const seen = new Map<string, number>();
  return [...page.querySelectorAll('[data-pair]')].map((place) => {
    const name = `${place.parentElement?.closest('[id]')?.id ?? ''} ${place.getAttribute('data-pair') ?? ''}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return [`${name} ${count}`, place];
  });
}
