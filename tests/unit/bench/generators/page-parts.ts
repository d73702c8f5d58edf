import { Parser } from 'htmlparser2';

/** What a page says, whatever marks it up. */
export interface PageParts {
  links: string[];
  headings: string[];
  words: string[];
}

/** What stands inside the first element that is meant, such as `main`. */
export function partsOf(
  html: string,
  within: (name: string, attributes: Record<string, string>) => boolean,
): PageParts {
  const parts: PageParts = { links: [], headings: [], words: [] };
  let [inside, silent, text] = [0, 0, ''];
  let heading: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      // Elements part words, but for those inside a line.
      if (!['a', 'span', 'bdi', 'strong', 'em'].includes(name)) text += ' ';
      if (name === 'script' || name === 'style') silent++;
      if (inside === 0 && !(text.trim() === '' && within(name, attributes))) return;
      inside++;
      if (name === 'a') parts.links.push(attributes['href'] ?? '');
      if (/^h[1-6]$/.test(name)) heading = '';
    },
    ontext(data) {
      if (inside === 0 || silent > 0) return;
      text += data;
      if (heading !== undefined) heading += data;
    },
    onclosetag(name) {
      if (!['a', 'span', 'bdi', 'strong', 'em'].includes(name)) text += ' ';
      if (name === 'script' || name === 'style') silent--;
      if (inside > 0) inside--;
      if (/^h[1-6]$/.test(name) && heading !== undefined) {
        parts.headings.push(heading.trim());
        heading = undefined;
      }
    },
  });
  parser.end(html);
  parts.words = text.split(/\s+/).filter((word) => word !== '');
  return parts;
}
