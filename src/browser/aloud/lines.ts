import { breathsOf } from '#src/lib/hand/aloud.ts';

/** What a voice says in one breath, and where it stands. */
export interface Line {
  text: string;
  /** The tag of the words' own language. */
  lang: string;
  element: HTMLElement;
}

/** A part of a text with a heading. */
export interface Part {
  title: string;
  heading: HTMLElement | undefined;
  /** The index of its first line. */
  from: number;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption';
/** What is for the eye or the hand only. */
const UNSPOKEN = '.cite, .visually-hidden, nav, button, svg';

/** An article cut into lines, in the order in which it is read, and the parts that they make. */
export function linesOf(article: HTMLElement, around: string): { lines: Line[]; parts: Part[] } {
  const lines: Line[] = [];
  const parts: Part[] = [];
  for (const element of article.querySelectorAll<HTMLElement>(BLOCKS)) {
    if (element.closest(UNSPOKEN)) continue;
    if (element.matches('h1, h2'))
      parts.push({ title: element.textContent.trim(), heading: element, from: lines.length });
    const lang = element.closest<HTMLElement>('[lang]')?.lang ?? around;
    for (const text of breathsOf(ownText(element), lang)) lines.push({ text, lang, element });
  }
  return { lines, parts };
}

/** The words of a block without those of the blocks in it. */
function ownText(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const inner of copy.querySelectorAll(`${BLOCKS}, ${UNSPOKEN}`)) inner.remove();
  for (const end of copy.querySelectorAll('br')) end.replaceWith('. ');
  return copy.textContent;
}
