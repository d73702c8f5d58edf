/** Marks inside of a text while it is put together; private characters, which are taken out of what comes in. */
export const STRONG = '\uE000';
export const EMPHASIS = '\uE001';
export const CLOSE = '\uE002';
export const BREAK = '\uE003';

/** What the check lets into no text, and the marks above; spaces of all kinds become one. */
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u206F\uE000-\uE003\uFEFF\u{E0000}-\u{E007F}]/gu;

export const clean = (text: string): string => text.replace(UNWANTED, '').replace(/[\s\u00A0]+/g, ' ');

/** A text as Markdown that reads as this text and nothing else. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>{}~|]/g, String.raw`\$&`).replace(/&(?=#|[A-Za-z])/g, '&amp;');

/** At the start of a paragraph some characters would make it something else: a list, a heading, code. */
export function blockStart(text: string): string {
  if (/^(?:import|export)\b/.test(text)) return `&#${text.charCodeAt(0)};${text.slice(1)}`;
  return text
    .replace(/^(?:[#=:]|[-+](?=\s|$|[-+]))/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** Bold and italics as Markdown, where Markdown would see them: not around blanks, nor inside of a word. */
export function emphasised(text: string): string {
  const joined = text.replace(/\uE002(\s*)[\uE000\uE001]/g, '$1');
  return joined.replace(
    /([\uE000\uE001])([^\uE000-\uE002]*)\uE002/g,
    (_, mark: string, words: string, at: number) => {
      const inner = words.trim();
      const before = words.startsWith(' ') ? ' ' : (joined[at - 1] ?? ' ');
      const after = words.endsWith(' ') ? ' ' : (joined[at + words.length + 2] ?? ' ');
      const hidden =
        (/^[^\p{L}\p{N}]/u.test(inner) && isWord(before)) || (/[^\p{L}\p{N}]$/u.test(inner) && isWord(after));
      if (inner === '' || hidden || inner.includes('\n')) return words;
      const sign = mark === STRONG ? '**' : '*';
      const [start, end] = [/^ */.exec(words)?.[0] ?? '', / *$/.exec(words)?.[0] ?? ''];
      return `${start}${sign}${inner}${sign}${end}`;
    },
  );
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
