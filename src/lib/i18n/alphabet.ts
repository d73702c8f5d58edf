import type { Locale } from '#src/lib/domain/locale.ts';
import { lettersOf } from '#src/lib/domain/script.ts';

/** What stands over entries that begin with a digit. */
export const DIGITS = '0–9';

/** Characters that in the order of their sounds are the first of a letter of pinyin, which Chinese indexes go by. */
const PINYIN = '阿A芭B擦C搭D蛾E发F噶G哈H击J喀K垃L妈M拿N哦O啪P期Q然R撒S塌T挖W昔X压Y匝Z'.match(/../gu) ?? [];
/** The Arabic article, under which nobody looks a word up; other languages in Arabic letters have none. */
const ARTICLE = /^ال(?=\p{L})/u;

/** The alphabet of a language, as far as an index needs it: under which letter a text stands, and before which other. */
export class Alphabet {
  readonly #locale: Locale;
  readonly #collator: Intl.Collator;
  /** The letters of its script. */
  readonly #own: RegExp | undefined;

  constructor(locale: Locale) {
    this.#locale = locale;
    this.#own = lettersOf(locale.script);
    this.#collator = new Intl.Collator(this.#isPinyin ? `${locale.code}-u-co-pinyin` : locale.tag, {
      numeric: true,
    });
  }

  /** What a text is looked up by: without signs before it, an article, accents. */
  #key(text: string): string {
    const bare = text.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
    return this.#locale.code === 'ar' ? bare.replace(ARTICLE, '') : bare;
  }

  get #isPinyin(): boolean {
    return this.#locale.script.startsWith('Han');
  }

  /** The letter over a text in an index. */
  letterOf(text: string): string {
    const [first = ''] = this.#key(text);
    if (!/\p{L}/u.test(first)) return DIGITS;
    if (!/\p{Script=Han}/u.test(first)) return first.toLocaleUpperCase(this.#locale.tag);
    const found = PINYIN.findLast(([from = '']) => this.#collator.compare(first, from) >= 0);
    return found?.at(-1) ?? 'A';
  }

  /** The order of texts: those in the language's own letters first, digits last. */
  compare(one: string, other: string): number {
    const [letter, otherLetter] = [this.letterOf(one), this.letterOf(other)];
    return (
      this.#rank(one) - this.#rank(other) ||
      this.#collator.compare(letter, otherLetter) ||
      // Letters that a language takes for the same stand in one place all the same.
      Number(letter > otherLetter) - Number(letter < otherLetter) ||
      this.#collator.compare(this.#key(one), this.#key(other))
    );
  }

  #rank(text: string): number {
    const [first = ''] = this.#key(text);
    if (!/\p{L}/u.test(first)) return 2;
    return this.#isOwn(first) ? 0 : 1;
  }

  #isOwn(letter: string): boolean {
    // In an index by pinyin, Latin letters stand among the others.
    if (this.#isPinyin && /\p{Script=Latin}/u.test(letter)) return true;
    return this.#own === undefined || letter.search(this.#own) === 0;
  }
}
