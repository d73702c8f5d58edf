import {
  BODY,
  type Block,
  type FactPart,
  type Inline,
  type LinkTarget,
  type Section,
  type Step,
} from '#src/lib/domain/body.ts';
import { EMPTY, Html, html } from './markup.ts';

/** What a body needs from the rest of the portal to become HTML for one reader. Each answer is ready HTML or plain text. */
export interface ProseContext {
  fact: (id: string, part?: FactPart) => Html;
  /** The mark of a sentence that says these facts, where one of them must be confirmed. */
  confirm: (facts: readonly string[]) => Html;
  term: (id: string, words: Html) => Html;
  href: (target: LinkTarget) => string | undefined;
  contact: (service: string) => Html;
  source: (citation: { id?: string; law?: string; where?: string }) => Html;
  documents: (group?: string) => Html;
  costs: () => Html;
  times: () => Html;
  serviceList: (type?: string, services?: readonly string[]) => Html;
  only: (audience: readonly string[], area: readonly string[]) => string;
  callout: (kind: string) => string;
  phrase: () => string;
  picture: (src: string, alt: string) => Html;
  credit: (credit: string, licence: string) => string;
  media: (id: string) => Html;
  attachment: (id: string) => Html;
}

/**
 * The blocks of a section as HTML. A section has an `h2` of its own, made by the page, so its headings are `h3`;
 * the one text of a page or a news item stands right under the page's `h1`, so there they are `h2`.
 */
export function sectionHtml(section: Section, context: ProseContext): Html {
  const made = blocksHtml(section.c, context);
  return section.id === BODY
    ? new Html(made.text.replaceAll('<h3>', '<h2>').replaceAll('</h3>', '</h2>'))
    : made;
}

/** One step of a numbered list, as the item of one. */
export const stepHtml = ({ title, c }: Step, context: ProseContext): Html =>
  html`<li><strong>${title}</strong>${blocksHtml(c, context)}</li>`;

export function blocksHtml(blocks: readonly Block[], context: ProseContext): Html {
  return html`${blocks.map((block) => blockHtml(block, context))}`;
}

function blockHtml(block: Block, context: ProseContext): Html {
  switch (block.t) {
    case 'p':
      return html`<p>${line(block.c, context)}</p>`;
    case 'h3':
      return html`<h3>${run(block.c, context)}</h3>`;
    case 'list': {
      const items = block.items.map(
        (item) =>
          html`<li>
            ${item.length === 1 && item[0]?.t === 'p' ? line(item[0].c, context) : blocksHtml(item, context)}
          </li>`,
      );
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'table':
      return html`<div class="scroll" tabindex="0" role="group">
        <table>
          <thead>
            <tr>
              ${block.head.map((cell) => html`<th scope="col">${run(cell, context)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${block.rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td>${line(cell, context)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
    case 'steps':
      return html`<ol class="steps">
        ${block.c.map((step) => stepHtml(step, context))}
      </ol>`;
    case 'callout':
      return html`<div class="callout ${block.kind}">
        <p class="callout-title">${block.title ?? context.callout(block.kind)}</p>
        ${blocksHtml(block.c, context)}
      </div>`;
    case 'documents':
      return context.documents(block.group);
    case 'costs':
      return context.costs();
    case 'times':
      return context.times();
    case 'serviceList':
      return context.serviceList(block.type, block.services);
    case 'only':
      return html`<div class="only">
        <p class="only-label">${context.only(block.audience ?? [], block.area ?? [])}</p>
        ${blocksHtml(block.c, context)}
      </div>`;
    case 'figure':
      return html`<figure>
        ${context.picture(block.src, block.alt)}
        <figcaption>
          ${block.caption !== undefined && html`${block.caption} `}<small
            >${context.credit(block.credit, block.licence)}</small
          >
        </figcaption>
      </figure>`;
    case 'phrase':
      return html`<div class="phrase">
        <p class="phrase-label">${context.phrase()}</p>
        <p class="phrase-it" lang="it" dir="ltr" translate="no">${block.it}</p>
        ${plain(block.c) !== block.it && html`<p>${run(block.c, context)}</p>`}
      </div>`;
    case 'video':
    case 'audio':
      return context.media(block.id);
    case 'attachment':
      return context.attachment(block.id);
  }
}

/** The letters of a run: a phrase whose explanation repeats it is said once. */
const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map((node) => (node.t === 'text' ? node.v : ''))
    .join('')
    .trim();

/**
 * A paragraph, an item, a cell: what must be confirmed in it is marked once, at its end, where it cuts no sentence; not
 * again where a source cited in it is marked already.
 */
function line(inlines: readonly Inline[], context: ProseContext): Html {
  const made = run(inlines, context);
  const facts = factsIn(inlines);
  if (facts.length === 0) return made;
  const mark = context.confirm(facts);
  return made.text.includes(mark.text.trim()) ? made : html`${made}${mark}`;
}

const factsIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((node) => (node.t === 'fact' ? [node.id] : 'c' in node ? factsIn(node.c) : []));

function run(inlines: readonly Inline[], context: ProseContext): Html {
  return html`${inlines.map((node) => inlineHtml(node, context))}`;
}

function inlineHtml(node: Inline, context: ProseContext): Html {
  switch (node.t) {
    case 'text':
      return html`${node.v}`;
    case 'strong':
      return html`<strong>${run(node.c, context)}</strong>`;
    case 'em':
      return html`<em>${run(node.c, context)}</em>`;
    case 'br':
      return html`<br />`;
    case 'link': {
      const href = context.href(node.to);
      return href === undefined
        ? run(node.c, context)
        : html`<a href="${href}"${node.to.scheme === 'https' && html` rel="external noreferrer"`}
            >${run(node.c, context)}</a
          >`;
    }
    case 'fact':
      return context.fact(node.id, node.part);
    case 'term':
      return context.term(node.id, run(node.c, context));
    case 'contact':
      return context.contact(node.service);
    case 'source': {
      const { id, law, where } = node;
      return context.source({
        ...(id !== undefined && { id }),
        ...(law !== undefined && { law }),
        ...(where !== undefined && { where }),
      });
    }
  }
}

export { EMPTY };
