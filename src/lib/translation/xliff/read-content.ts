import { say } from '#src/lib/domain/say.ts';
import { joined, type Code, type CodeKind, type Content } from './content.ts';
import { Refusal } from './refusal.ts';
import type { Element } from './xml.ts';

/** What a code is, as far as the file says; the Italian says the rest. */
const FORMATS: Readonly<Record<string, CodeKind>> = {
  'xlf:b': 'b',
  'xlf:i': 'i',
  'xlf:lb': 'br',
  bold: 'b',
  italic: 'i',
  lb: 'br',
};

/** Text and codes of the sources or targets of one unit, whatever segments it was split into. */
export function contentOf(path: string, parents: readonly Element[]): Content {
  const top: Content = [];
  const open: { id: string; into: Content }[] = [];
  let into = top;
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') into.push(child);
      else visit(child);
    }
  };
  const visit = (element: Element): void => {
    const { name, attributes } = element;
    const id = attributes['id'] ?? '';
    const kind = FORMATS[attributes['subType'] ?? attributes['ctype'] ?? ''] ?? 'value';
    const code = (close: boolean): Code => ({
      id,
      kind,
      open: '',
      c: [],
      name: '',
      ...(close && { close: '' }),
    });
    if (name === 'mrk') walk(element);
    else if (name === 'pc' || name === 'g') {
      const made = code(true);
      into.push(made);
      const before = into;
      into = made.c;
      walk(element);
      into = before;
    } else if (name === 'ph' || name === 'x' || name === 'it') into.push(code(false));
    else if (name === 'sc' || name === 'bpt') {
      const made = code(true);
      into.push(made);
      open.push({ id: attributes['rid'] ?? id, into });
      into = made.c;
    } else if (name === 'ec' || name === 'ept') {
      const last = open.pop();
      if (last?.id !== (attributes['startRef'] ?? attributes['rid'] ?? id)) crossed(path, element);
      into = last.into;
    } else if (name !== 'sm' && name !== 'em')
      throw new Refusal(
        { path, ...element },
        say(`Qui non può stare <${name}>.`, `<${name}> cannot stand here.`),
        say('Togli il codice e lascia il testo.', 'Take the code out and leave the text.'),
      );
  };
  parents.forEach(walk);
  const [left] = parents;
  if (open.length > 0 && left) crossed(path, left);
  return joined(top);
}

function crossed(path: string, element: Element): never {
  throw new Refusal(
    { path, ...element },
    say(
      'Un codice si apre ma non si chiude, o due si incrociano.',
      'A code opens and does not close, or two cross.',
    ),
    say('Rimetti i codici come nell’italiano.', 'Put the codes back as in the Italian.'),
  );
}
