import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { Say } from '#src/lib/domain/say.ts';

/** What is known while the questions are asked, and what a kind makes its files from. */
export interface Known {
  portal: Portal;
  today: Day;
  /** The text of a file of the content. */
  read: (path: string) => string;
  /** Answers so far by the name of their question, as they were typed; what was left out is not there. */
  answers: Readonly<Record<string, string>>;
}

/** One of the answers that a question offers. */
export interface Choice {
  value: string;
  name: string;
}

/** One thing to be asked, or given as `--name value`. */
export interface Question {
  name: string;
  ask: Say;
  /** The only answers that there are. */
  among?: (known: Known) => readonly Choice[];
  /** Several answers, with commas between them. */
  many?: true;
  /** What stands where nobody answers; without it, and not `optional`, an answer is needed. */
  otherwise?: (known: Known) => string | undefined;
  optional?: true;
  /** Whether it is asked at all. */
  when?: (known: Known) => boolean;
  /** Why an answer will not do. */
  refuse?: (answer: string, known: Known) => Say | undefined;
}

/** What is to be written: texts, and copies of files of the editor's own, by path from the content root. */
export interface Draft {
  files: { path: string; text: string }[];
  copies: { from: string; to: string }[];
  /** The page that it will have, from the site's root. */
  page?: string;
  /** `draft`: nobody sees it until `status` says so. `live`: published with the next commit. */
  state: 'draft' | 'live';
}

/** A kind of content that can be begun: what is asked, and what it becomes. */
export interface Kind {
  name: string;
  what: Say;
  questions: readonly Question[];
  make: (known: Known) => Draft;
}
