import { escape, fact } from './format.js';

const BLOCK = /^<(\/?)(Section|Steps|Step|Callout)((?: [a-z]+="[^"]*")*)>$/;
const INLINE = /<(Fact|Term) id="([^"]+)"(?: \/>|>([^<]*)<\/Term>)/y;

/**
 * The components of the sheets, as a plugin of markdown-it: the same words as the portal's own pages have.
 *
 * @param {any} parser
 */
export function components(parser) {
  parser.block.ruler.before(
    'html_block',
    'component',
    (
      /** @type {any} */ state,
      /** @type {number} */ line,
      /** @type {number} */ _end,
      /** @type {boolean} */ silent,
    ) => {
      const match = BLOCK.exec(state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]));
      if (!match) return false;
      if (silent) return true;
      const token = state.push('component', '', 0);
      token.meta = {
        close: match[1] === '/',
        name: match[2],
        attributes: Object.fromEntries(
          [...(match[3] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
        ),
      };
      token.block = true;
      state.line = line + 1;
      return true;
    },
  );
  parser.inline.ruler.before(
    'html_inline',
    'component',
    (/** @type {any} */ state, /** @type {boolean} */ silent) => {
      if (state.src[state.pos] !== '<') return false;
      INLINE.lastIndex = state.pos;
      const match = INLINE.exec(state.src);
      if (!match) return false;
      if (!silent)
        state.push('component_inline', '', 0).meta = { name: match[1], id: match[2], words: match[3] };
      state.pos = INLINE.lastIndex;
      return true;
    },
  );
  parser.renderer.rules.component = (
    /** @type {any[]} */ tokens,
    /** @type {number} */ at,
    /** @type {unknown} */ _,
    /** @type {any} */ page,
  ) => block(tokens[at].meta, page);
  parser.renderer.rules.component_inline = (
    /** @type {any[]} */ tokens,
    /** @type {number} */ at,
    /** @type {unknown} */ _,
    /** @type {any} */ page,
  ) => inline(tokens[at].meta, page);
  parser.renderer.rules.link_open = (
    /** @type {any[]} */ tokens,
    /** @type {number} */ at,
    /** @type {unknown} */ _,
    /** @type {any} */ page,
  ) => `<a href="${tokens[at].attrGet('href').replace(/^sheet:(.*)$/, `/${page.lang}/$1/`)}">`;
  parser.renderer.rules.table_open = () => '<div class="scroll" tabindex="0" role="group"><table>';
  parser.renderer.rules.table_close = () => '</table></div>';
}

/** @param {{ close: boolean, name: string, attributes: any }} component @param {any} page */
function block({ close, name, attributes }, { lang, portal }) {
  const t = portal.strings[lang];
  if (name === 'Section')
    return close
      ? '</div></section>'
      : `<section id="${attributes.id}" class="part"><h2>${t[`section.${attributes.id}`]}</h2><div class="words">`;
  if (name === 'Steps') return close ? '</ol>' : '<ol class="steps">';
  if (name === 'Step') return close ? '</li>' : `<li><strong>${attributes.title}</strong>`;
  return close
    ? '</div>'
    : `<div class="callout ${attributes.kind}"><p class="callout-title">${attributes.title ?? t[`callout.${attributes.kind}`]}</p>`;
}

/** @param {{ name: string, id: string, words: string }} component @param {any} page */
function inline({ name, id, words }, { lang, portal }) {
  if (name === 'Fact') return fact(portal, portal.languages[lang], id);
  const link = `<a class="term" href="/${lang}/glossario/#${id}">${escape(words)}</a>`;
  return lang === 'it'
    ? link
    : `${link} <bdi class="it" lang="it" dir="ltr" translate="no">${portal.terms[id].term}</bdi>`;
}
