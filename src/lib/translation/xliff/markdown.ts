import type { Cut } from '#src/lib/prose/cut.ts';
import type { Content } from './content.ts';

/** A text as Markdown that reads as this text and nothing else. */
export function markdownOf(content: Content, role: Cut['role']): string {
  const walk = (run: Content): string =>
    run
      .map((part) =>
        typeof part === 'string' ? escaped(part, role) : part.open + walk(part.c) + (part.close ?? ''),
      )
      .join('');
  return blockStart(walk(content).trim());
}

/** The inside of a JSX attribute in double quotes. */
export const attributeOf = (content: Content): string =>
  content
    .map((part) => (typeof part === 'string' ? part : part.open))
    .join('')
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;');

/** What Markdown or MDX would read as mark-up is escaped; a bare address would become a link. */
function escaped(text: string, role: Cut['role']): string {
  const plain = text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<{}~]/g, '\\$&')
    .replace(/&(?=#|[A-Za-z])/g, '&amp;')
    .replace(/(https?)(:\/\/)/gi, '$1&#58;//')
    .replace(/(www)\./gi, '$1&#46;')
    .replace(/@(?=[\p{L}\p{N}])/gu, '&#64;');
  return role === 'cell' ? plain.replace(/\|/g, '\\|') : plain;
}

/** At the start of a paragraph some characters would make it something else: a list, a heading, code. */
function blockStart(text: string): string {
  if (/^(?:import|export)\b/.test(text)) return `&#${text.charCodeAt(0)};${text.slice(1)}`;
  return text.replace(/^(?:[#>=:|]|[-+](?=\s|$|[-+]))/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
