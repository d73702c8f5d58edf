/** What the script of the page "on the phone" says, which it cannot know by itself. */
export interface OfflineTexts {
  lang: string;
  intl: string;
  /** How the language writes days: a pattern for each month. */
  dates: readonly string[];
  /** `{{size}}` of what would be kept. */
  size: string;
  /** `{{date}}` of what is kept. */
  saved: string;
  newer: string;
  keep: string;
  renew: string;
  /** `{{done}}` of `{{all}}` files. */
  progress: string;
  /** `{{name}}` can be opened without a line now. */
  done: string;
  deleted: string;
  full: string;
  refused: string;
  broken: string;
}
