import { SaxesParser } from 'saxes';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** One item of an export: what is read of it, as text. */
export interface Item {
  /** The line where it begins. */
  line: number;
  title: string;
  link: string;
  /** The last part of its address. */
  name: string;
  /** `page`, `post`, `attachment`… */
  type: string;
  status: string;
  content: string;
  password: string;
  /** The language that a plugin for translations gave it. */
  lang?: string;
}

export interface WordPressExport {
  /** The address of the old portal. */
  site: string;
  items: Item[];
}

/** Elements of an item that are read, and what they are here. */
const FIELDS: Readonly<
  Record<string, 'title' | 'link' | 'name' | 'type' | 'status' | 'content' | 'password'>
> = {
  title: 'title',
  link: 'link',
  'wp:post_name': 'name',
  'wp:post_type': 'type',
  'wp:status': 'status',
  'content:encoded': 'content',
  'wp:post_password': 'password',
};

/** What XML forbids and old pages hold all the same, from text that was pasted. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * Reads a WXR file, WordPress's own export (Tools → Export), of any version.
 *
 * @throws Trouble with its line when it is no such file or breaks off. Declared entities are refused: they can grow without end.
 */
export function readExport(text: string): WordPressExport {
  const found: WordPressExport = { site: '', items: [] };
  const parser = new SaxesParser({ xmlns: false, position: true });
  let item: Item | undefined;
  let path: string[] = [];
  let words = '';
  const fail = (it: string, en: string): never => {
    throw new Trouble(
      say(
        `Riga ${parser.line}: ${it} Esporta di nuovo da WordPress (Strumenti → Esporta). Non ho scritto niente.`,
        `Line ${parser.line}: ${en} Export it from WordPress again (Tools → Export). Nothing was written.`,
      ),
    );
  };
  parser.on('error', () =>
    fail('questo XML non è corretto o si interrompe.', 'this XML is wrong or breaks off.'),
  );
  parser.on('doctype', () => fail('il file dichiara un DOCTYPE.', 'the file declares a DOCTYPE.'));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    words = '';
    if (name === 'item')
      item = {
        line: parser.line,
        title: '',
        link: '',
        name: '',
        type: '',
        status: '',
        content: '',
        password: '',
      };
    if (item && name === 'category' && attributes['domain'] === 'language')
      item.lang = attributes['nicename'] ?? '';
  });
  const add = (text: string): void => {
    words += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    path = path.slice(0, -1);
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (item && path.at(-1) === 'item' && field !== undefined) item[field] = words.trim();
    if (!item && name === 'wp:base_site_url') found.site = words.trim();
    if (!item && found.site === '' && name === 'link' && path.at(-1) === 'channel') found.site = words.trim();
    if (item && name === 'item') {
      found.items.push(item);
      item = undefined;
    }
    words = '';
  });
  parser.write(text.replace(ILLEGAL, '').replace(/^\uFEFF/, '')).close();
  if (!found.items.some(({ type }) => type !== ''))
    throw new Trouble(
      say(
        'In questo file non c’è niente di WordPress: serve l’esportazione (Strumenti → Esporta), un file .xml. Non ho scritto niente.',
        'There is nothing of WordPress in this file: its export is needed (Tools → Export), an .xml file. Nothing was written.',
      ),
    );
  return found;
}
