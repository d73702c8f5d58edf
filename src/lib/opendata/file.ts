/** One file of the open data: its path from the site's root without a slash before it, and its bytes or text. */
export type OpenDataFile = readonly [path: string, content: string | Uint8Array];

/** Many small files: on one line each. Keys stay in the order in which the code writes them. */
export const compactJson = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Files that people read. */
export const readableJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
