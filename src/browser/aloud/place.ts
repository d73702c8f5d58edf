import { element } from '#src/browser/search/element.ts';
import type { AloudTexts } from '#src/lib/hand/aloud-texts.ts';
import { filled } from '#src/lib/hand/dossier-texts.ts';
import type { Line, Part } from './lines.ts';
import type { ReaderState } from './reader.ts';

/** Where the voice is: the line is marked, and words tell which part begins and when nothing is read any more. */
export class Place {
  lines: readonly Line[] = [];
  parts: readonly Part[] = [];
  readonly #texts: AloudTexts;
  readonly #say: (words: string) => void;
  #marked: HTMLElement | undefined;
  #heard: Part | undefined;

  constructor(texts: AloudTexts, say: (words: string) => void) {
    this.#texts = texts;
    this.#say = say;
  }

  follow(state: ReaderState, line: Line | undefined): void {
    this.#marked?.classList.remove('spoken');
    this.#marked = line?.element;
    this.#marked?.classList.add('spoken');
    if (state === 'speaking') this.#marked?.scrollIntoView({ block: 'nearest' });
    const part = line && this.parts.findLast(({ from }) => from <= this.lines.indexOf(line));
    if (state === 'speaking' && part && part !== this.#heard)
      this.#say(filled(this.#texts.reading, { name: part.title }));
    if (state === 'still' && this.#heard) this.#say(this.#texts.ended);
    this.#heard = state === 'still' ? undefined : (part ?? this.#heard);
  }

  /** A button at the heading of each part, which begins there; none where nothing can be said. */
  offer(play: ((from: number) => void) | undefined): void {
    for (const { heading, from, title } of this.parts) {
      heading?.querySelector('button')?.remove();
      if (!play || !heading?.matches('h2')) continue;
      const { here } = this.#texts;
      const button = element('button', {
        type: 'button',
        class: 'from-here',
        'aria-label': `${here}: ${title}`,
      });
      button.append(here);
      button.onclick = () => play(from);
      heading.append(button);
    }
  }

  /** The reader's place in the list is gone: it is now at the title of what was chosen. */
  focus(): void {
    const heading = this.parts[0]?.heading;
    if (heading) heading.tabIndex = -1;
    heading?.focus();
  }
}
