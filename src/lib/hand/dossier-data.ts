/** Words in the language of their file, or in another one that is named. */
export type Said = string | { text: string; lang: string; dir: string };

/** What the browser knows of one sheet, to put it together with others. */
export interface DossierSheet {
  title: Said;
  /** The address of the sheet, and of what has changed on it. */
  href: string;
  paper: string;
  /** Made by a program and checked by nobody. */
  machine?: true;
  /** No HUB has verified it. */
  unverified?: true;
  /** The last day, not after the file's, on which something on it changed. */
  changed?: string;
  /** It does not hold any more; another one may. */
  archived?: true;
  next?: string;
  documents: readonly {
    ref: string;
    need: 'required' | 'if' | 'one-of';
    group?: string;
    original: boolean;
    copies: number;
    note?: Said;
  }[];
  costs: readonly { label: Said; value: string; note?: Said }[];
  times: readonly { deadline: boolean; label: Said; value: string }[];
  /** Kinds of office and offices, by id. */
  types: readonly string[];
  services: readonly string[];
  online: readonly { label: Said; url: string }[];
}

/** All sheets in one language: one file for all readers, so that asking for it tells nobody which sheets are wanted. */
export interface DossierFile {
  /** The day on which the data were published. */
  made: string;
  lang: string;
  tag: string;
  dir: string;
  words: {
    sheets: string;
    documents: string;
    costs: string;
    times: string;
    where: string;
    noOffice: string;
    machine: string;
    unverified: string;
    /** What the QR code is for, with the day of the data. */
    scan: string;
    original: string;
    /** `{{count}} copies`, by plural category. */
    copies: Readonly<Record<string, string>>;
    if: string;
    oneOf: string;
  };
  /** By code. */
  sheets: Readonly<Record<string, DossierSheet>>;
  /** Codes of sheets that are no more, with what took their place. */
  gone: Readonly<Record<string, { next?: string }>>;
  documents: Readonly<Record<string, Said>>;
  types: Readonly<Record<string, { name: Said; href: string }>>;
}

/** An office, the same in every language. */
export interface DossierOffice {
  type: string;
  name: string;
  /** The id of its municipality; none where it is reached from afar. */
  town?: string;
  address?: string;
  phones: readonly string[];
}

/** Offices by id. */
export type DossierOffices = Readonly<Record<string, DossierOffice>>;
