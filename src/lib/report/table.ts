import { say, type Say } from '#src/lib/domain/say.ts';

/** One thing that is counted. */
export interface Column {
  id: string;
  label: Say;
}

export interface Row {
  id: string;
  label: Say;
  /** In the order of the columns. */
  values: readonly number[];
}

/** Counts with their names: what every form of the report is written from. */
export interface Table {
  id: string;
  title: Say;
  /** How it was counted, where the title does not say it. */
  note?: Say;
  /** What the rows are. */
  rowsAre: Say;
  columns: readonly Column[];
  rows: readonly Row[];
  /** The columns are parts of one whole, from which a row's bar can be made. */
  parts?: true;
}

/** A name that is the same in both of the tools' languages. */
export const proper = (name: string): Say => say(name, name);
