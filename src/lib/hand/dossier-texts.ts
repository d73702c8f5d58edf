/** What the dossier's script has to say, which it cannot know by itself; `{date}`, `{codes}` and `{id}` are gaps. */
export interface DossierTexts {
  lang: string;
  /** How the language writes days: a pattern for each month. */
  dates: readonly string[];
  /** The page's full address, for the QR code. */
  url: string;
  /** The address of an office. */
  service: string;
  /** The address of the list of codes. */
  codes: string;
  empty: string;
  tooMany: string;
  unknown: string;
  archived: string;
  gone: string;
  instead: string;
  changed: string;
  old: string;
  future: string;
  versions: string;
  broken: string;
}

/** A sentence with its gaps filled. */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
