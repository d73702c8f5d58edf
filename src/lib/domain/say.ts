/** One sentence in the two languages that editors and developers read. */
export interface Say {
  it: string;
  en: string;
}

export const say = (it: string, en: string): Say => ({ it, en });

/** The languages in which the tools speak; readers' languages are another matter (`locale.ts`). */
export type ToolLanguage = keyof Say;
