import { codesOf, tagged, untagged, type Code, type Part } from './tags.ts';

/** XLIFF 2.1, https://docs.oasis-open.org/xliff/xliff-core/v2.1/ */
const CORE = 'urn:oasis:names:tc:xliff:document:2.0';
const SIZE = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';

/** One text of an exchange file. */
export interface Unit {
  id: string;
  /** The section it stands in. */
  group: string;
  /** What the text is: a heading, a note. */
  context: string;
  /** The Italian that the translation was made from, where it was another one. */
  old?: string;
  italian: string;
  codes: Code[];
  /** The translation with tags; empty where there is none. */
  own: string;
  /** Its section is another now, and nobody knows whether this text of it is. */
  outdated: boolean;
  max?: number;
  /** A label of the interface. */
  label: boolean;
  element: Element;
}

/** How far somebody vouches for a text, and the state that says so in the standard. */
export const STATES = { draft: 'translated', review: 'reviewed', approved: 'final' } as const;
export type Status = keyof typeof STATES;

interface Policy {
  createHTML: (text: string) => string;
}

/** Where browsers ask for it: an XML document runs nothing, and nothing of it is put into the page but its text. */
const policy = (
  globalThis as { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }
).trustedTypes?.createPolicy('exchange', { createHTML: (text) => text });

/** An exchange file; undefined where a text is none. */
export function parseXliff(text: string): Document | undefined {
  const document = new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'application/xml');
  const { localName, namespaceURI } = document.documentElement;
  return localName === 'xliff' && namespaceURI === CORE ? document : undefined;
}

const within = (element: Element | Document, name: string): Element[] => [
  ...element.getElementsByTagNameNS(CORE, name),
];

/** The texts of an exchange file in their order. */
export function unitsOf(document: Document): Unit[] {
  const units = readUnits(document);
  // Where the old Italian is known, a text without one has stayed as it was.
  const known = units.some(({ old }) => old !== undefined);
  return known ? units.map((unit) => ({ ...unit, outdated: unit.old !== undefined })) : units;
}

const readUnits = (document: Document): Unit[] =>
  within(document, 'unit').map((element): Unit => {
    const notes = new Map(
      within(element, 'note').map((note) => [note.getAttribute('category'), note.textContent]),
    );
    const italian = partsIn(within(element, 'source'));
    const [segment] = within(element, 'segment');
    const max = Number(element.getAttributeNS(SIZE, 'sizeRestriction') ?? Number.NaN);
    const old = notes.get('old-source');
    const outdated = segment?.getAttribute('subState')?.endsWith(':outdated') ?? false;
    return {
      id: element.getAttribute('id') ?? '',
      group: element.parentElement?.getAttribute('name') ?? '',
      context: notes.get('context') ?? '',
      ...(old === undefined || !outdated ? {} : { old }),
      italian: tagged(italian),
      codes: codesOf(italian),
      own: tagged(partsIn(within(element, 'target'))),
      outdated,
      label: element.closest('file')?.getAttribute('original') === 'interface',
      ...(Number.isNaN(max) ? {} : { max }),
      element,
    };
  });

/** Where the exchange file goes back to, from the content root. */
export const targetOf = (document: Document): string =>
  [...document.getElementsByTagName('mda:meta')].find((meta) => meta.getAttribute('type') === 'target')
    ?.textContent ?? '';

const partsIn = (elements: readonly Element[]): Part[] =>
  elements.flatMap((element) => [...element.childNodes].flatMap(partsOf));

function partsOf(node: Node): Part[] {
  if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
    return [node.textContent ?? ''];
  if (!(node instanceof Element)) return [];
  if (node.localName !== 'pc' && node.localName !== 'ph') return [...node.childNodes].flatMap(partsOf);
  const value = (name: string): string => node.getAttribute(name) ?? '';
  const paired = node.localName === 'pc';
  return [
    {
      id: value('id'),
      paired,
      free: value('canDelete') !== 'no',
      shown: paired ? `${value('dispStart')} ${value('dispEnd')}` : value('disp'),
      c: [...node.childNodes].flatMap(partsOf),
    },
  ];
}

/** Writes a translation into its place in the exchange file. Codes are the Italian's own, whatever their order. */
export function putTarget({ element, codes }: Unit, text: string, status: Status): void {
  const [segment] = within(element, 'segment');
  const [source] = within(element, 'source');
  if (!segment || !source) return;
  const originals = new Map(
    [...source.querySelectorAll('pc, ph')].map((code) => [code.getAttribute('id'), code]),
  );
  for (const former of within(element, 'target')) former.remove();
  segment.removeAttribute('subState');
  segment.setAttribute('state', text.trim() === '' ? 'initial' : STATES[status]);
  if (text.trim() === '') return;
  const target = element.ownerDocument.createElementNS(CORE, 'target');
  const fill = (into: Element, parts: readonly Part[]): void => {
    for (const part of parts) {
      if (typeof part === 'string') into.append(part);
      else {
        const copy = originals.get(part.id)?.cloneNode(false);
        if (!(copy instanceof Element)) continue;
        fill(copy, part.c);
        into.append(copy);
      }
    }
  };
  fill(target, untagged(text.trim(), codes).parts);
  source.after(target);
}

/** The exchange file as text. Parsers fold a carriage return that is not written out. */
export function xliffText(document: Document): string {
  const text = new XMLSerializer().serializeToString(document).replaceAll('\r', '&#13;');
  return text.startsWith('<?xml') ? text : `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
}
