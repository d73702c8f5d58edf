import { defaultTreeAdapter as tree, parse, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Elements that run, load or send something by themselves, or change how the rest of a page is read. */
const ELEMENTS =
  /^(script|iframe|frame|frameset|object|embed|applet|base|style|portal|template|form|math|animate.*|set|use|foreignobject)$/i;

/** Attributes whose value is an address that the browser goes to. */
const ADDRESSES =
  /^(href|src|srcset|action|formaction|data|poster|background|ping|cite|xlink:href|manifest)$/i;

/** What may be linked to. Browsers drop controls and blanks before they read an address. */
const isHarmless = (address: string): boolean => {
  const plain = address.replace(/[\u0000-\u0020\u007F-\u00A0]+/g, '');
  return (
    /^(https?:|mailto:|tel:|geo:|#|\/(?!\/)|\.\/|$)/i.test(plain) ||
    !/^[a-z][a-z\d+.-]*:|^[/\\]{2}/i.test(plain)
  );
};

/** A script of the site itself, or data that no browser runs. */
function isOurs(element: DefaultTreeAdapterMap['element']): boolean {
  const value = (name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
  const src = value('src');
  return src === undefined ? value('type') === 'application/ld+json' : /^\/_astro\/[\w.-]+\.js$/.test(src);
}

/**
 * What a browser's parser finds in some HTML that could run, load or lead astray. It knows nothing of our lists of what
 * is allowed: it asks what the lists are there to keep out.
 */
export function dangers(html: string, whole = false): string[] {
  const found: string[] = [];
  const stack: Node[] = [whole ? parse(html) : parseFragment(html)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (tree.isElementNode(node)) found.push(...dangersOf(node));
    if ('childNodes' in node) stack.push(...node.childNodes);
    if ('content' in node) stack.push(node.content);
  }
  return found;
}

function dangersOf(element: DefaultTreeAdapterMap['element']): string[] {
  const { tagName, attrs } = element;
  const isBad = ELEMENTS.test(tagName) && !(tagName === 'script' && isOurs(element));
  const bad = attrs.filter(
    ({ name, value }) =>
      /^(on|style$|srcdoc$|http-equiv$)/i.test(name) || (ADDRESSES.test(name) && !isHarmless(value)),
  );
  return [
    ...(isBad ? [`<${tagName}>`] : []),
    ...bad.map(({ name, value }) => `${tagName} ${name}="${value}"`),
  ];
}
