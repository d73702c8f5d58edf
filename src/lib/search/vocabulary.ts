import { distance } from './distance.ts';

const MOST_NEAR = 16;

/** The sorted stems of an index. */
export class Vocabulary {
  readonly stems: readonly string[];
  readonly #letters: Uint32Array;

  constructor(stems: readonly string[]) {
    this.stems = stems;
    this.#letters = Uint32Array.from(stems, lettersOf);
  }

  /** Reads what {@link encode} wrote. */
  static decode(text: string): Vocabulary {
    let before = '';
    const stems =
      text === ''
        ? []
        : text
            .split('\n')
            .map((line) => (before = before.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1)));
    return new Vocabulary(stems);
  }

  /** A line a stem: how many letters it shares with the one before (one digit in base 36), and the rest. */
  encode(): string {
    let before = '';
    return this.stems
      .map((stem) => {
        let same = 0;
        while (same < 35 && same < stem.length && stem[same] === before[same]) same++;
        // Half a letter cannot be written.
        if (same > 0 && /^[\uDC00-\uDFFF]/.test(stem.slice(same))) same--;
        before = stem;
        return same.toString(36) + stem.slice(same);
      })
      .join('\n');
  }

  /** The place of a stem, or -1. */
  find(stem: string): number {
    const at = this.#from(stem);
    return this.stems[at] === stem ? at : -1;
  }

  /** The places of the stems that begin so, from the first to before the last. */
  startingWith(beginning: string): { from: number; to: number } {
    const from = this.#from(beginning);
    let to = from;
    while (this.stems[to]?.startsWith(beginning) === true) to++;
    return { from, to };
  }

  /** The stems at most so many slips away, nearest first, and not very many of them. */
  near(word: string, slips: number): { place: number; slips: number }[] {
    const found: { place: number; slips: number }[] = [];
    const letters = lettersOf(word);
    this.stems.forEach((stem, place) => {
      if (Math.abs(stem.length - word.length) > slips) return;
      // A slip changes two letters of the set at most.
      if (bits((this.#letters[place] ?? 0) ^ letters) > 2 * slips) return;
      const apart = distance(word, stem, slips);
      if (apart <= slips) found.push({ place, slips: apart });
    });
    const likeness = ({ place }: { place: number }): number =>
      this.stems[place]?.startsWith(word.charAt(0)) === true ? 0 : 1;
    return found
      .sort((a, b) => a.slips - b.slips || likeness(a) - likeness(b) || a.place - b.place)
      .slice(0, MOST_NEAR);
  }

  #from(stem: string): number {
    let [low, high] = [0, this.stems.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stems[middle] ?? '') < stem) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The letters of a word as a set of 32, in which some share a place. */
function lettersOf(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) & 31);
  return set >>> 0;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}
