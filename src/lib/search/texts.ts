/** What the script of the search page has to say, which it cannot know by itself. */
export interface SearchTexts {
  lang: string;
  /** The language that everything is written in first. */
  source: string;
  tag: string;
  /** `{{count}}` results, by plural category. */
  count: Record<string, string>;
  none: string;
  loading: string;
  broken: string;
  withoutFilters: string;
  foundIn: string;
  /** Languages by code: tag, direction, and how the reader calls them. */
  languages: Record<string, { tag: string; dir: string; name: string }>;
  kinds: Record<string, string>;
}
