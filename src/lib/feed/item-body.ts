import type { ItemContent } from './item.ts';

/** The long part of an item. */
export type ItemBody = Pick<ItemContent, 'body_html' | 'body_text'>;

/** Puts a body away, if there is room, and gives what brings it back. */
export type Keep = (body: ItemBody) => (() => ItemBody) | undefined;

/** How many bytes of bodies are kept: those of a few thousand news. */
const ROOM = 3e7;

/**
 * A body is wanted twice, for its digest and for its page, and making it costs more than anything else of an item. The
 * first ones are kept, as bytes: beside the heap, where collecting garbage does not walk over them.
 */
export function bodyShelf(room = ROOM): Keep {
  return ({ body_html, body_text }) => {
    const [html, text] = [Buffer.from(body_html), Buffer.from(body_text)];
    if (html.length + text.length > room) return undefined;
    room -= html.length + text.length;
    return () => ({ body_html: html.toString(), body_text: text.toString() });
  };
}
