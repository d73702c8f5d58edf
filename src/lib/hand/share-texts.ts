/** What the page that shares a sheet says; `{…}` are gaps for its script to fill. */
export interface ShareTexts {
  lang: string;
  /** How the language writes days: a pattern for each month. */
  dates: readonly string[];
  /** The short address of a sheet: `https://…/s/ar/{code}/`. */
  address: string;
  made: string;
  copied: string;
  failed: string;
  unknown: string;
  broken: string;
  archived: string;
}
