import { alignBlocks, type BlockRow, type SectionPair } from '#src/lib/domain/align.ts';
import { childBlocks, type Block } from '#src/lib/domain/body.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import { sectionHtml, stepHtml, type ProseContext } from '#src/lib/prose/html.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { proseContext } from '#src/lib/view/context.ts';
import type { Line, Pair, Side } from './sides.ts';

/** Blocks that say the same to everybody: they stand once, in the words of the page. */
const FOR_ALL: readonly Block['t'][] = ['serviceList', 'figure', 'video', 'audio', 'attachment'];

/**
 * One section in two languages, line by line, and what must be known of the translation before reading it. Offices stand
 * once. `named` are the municipalities whose offices the page has named for links.
 */
export function sectionLines(pair: Pair, { own, beside }: SectionPair, named?: Set<string>): Line[] {
  const contexts = contextsOf(pair, own?.section.c ?? [], named);
  if (!own || !beside)
    return [
      {
        own: own ? sectionHtml(own.section, contexts.own) : absent(pair.own),
        beside: beside ? sectionHtml(beside.section, contexts.beside) : absent(pair.beside),
      },
    ];
  const { t } = pair.own.view;
  if (own.state === 'critical') {
    const old = html`<p class="notice danger">${t('state.criticalSection')}</p>
      <details>
        <summary>${t('state.showOld')}</summary>
        ${sectionHtml(own.section, contexts.own)}
      </details>`;
    return [{ own: old, beside: sectionHtml(beside.section, contexts.beside) }];
  }
  const rows = alignBlocks(own.section.c, beside.section.c);
  const lines = rows.flatMap((row) => rowLines(row, own.id, contexts));
  if (own.state !== 'major') return lines;
  return [{ own: html`<p class="notice warning">${t('state.majorSection')}</p>` }, ...lines];
}

interface Contexts {
  own: ProseContext;
  beside: ProseContext;
}

/** Beside a text that lists offices the other does not list the same, not in its steps and boxes either. */
function contextsOf({ own, beside }: Pair, blocks: readonly Block[], named?: Set<string>): Contexts {
  const theirs = proseContext(beside.view, beside.reading);
  const listed = new Set(officesIn(blocks));
  return {
    own: proseContext(own.view, own.reading, own.reading.lang, named),
    beside: {
      ...theirs,
      serviceList: (type, services) =>
        listed.has(officesKey(type, services)) ? EMPTY : theirs.serviceList(type, services),
    },
  };
}

const officesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.t === 'serviceList'
      ? officesKey(block.type, block.services)
      : childBlocks(block).flatMap((inner) => officesIn(inner)),
  );

const officesKey = (type = '', services: readonly string[] = []): string => [type, ...services].join(' ');

function rowLines({ own, beside }: BlockRow, id: string, contexts: Contexts): Line[] {
  const [mine, theirs] = own.length === 1 && beside.length === 1 ? [own[0], beside[0]] : [];
  if (mine?.t === 'steps' && theirs?.t === 'steps' && mine.c.length === theirs.c.length) {
    const items = mine.c.map((step, index) => ({
      own: stepHtml(step, contexts.own),
      beside: html`${theirs.c.slice(index, index + 1).map((other) => stepHtml(other, contexts.beside))}`,
    }));
    return [{ list: 'ol', items }];
  }
  const words = sectionHtml({ id, c: own }, contexts.own);
  if (mine === undefined || mine.t !== theirs?.t || !FOR_ALL.includes(mine.t))
    return [{ own: words, beside: sectionHtml({ id, c: beside }, contexts.beside) }];
  // A picture stands once; what is written under it is said in both languages.
  const caption = theirs.t === 'figure' ? theirs.caption : undefined;
  return [{ both: words }, ...(caption === undefined ? [] : [{ beside: html`<p>${caption}</p>` }])];
}

const absent = ({ view }: Side): Html =>
  html`<p class="notice">
    ${view.t('pair.absent', { language: languageName(view.locale, view.locale.code) })}
  </p>`;
