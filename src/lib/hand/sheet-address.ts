/** One sheet and what a reader has chosen for it: all of it behind the `#`, so that no server learns of either. */
export interface SheetAddress {
  /** As the list on the page has it; undefined where none is named. */
  code?: string;
  /** Choices by name: `comune=bologna`, `testo=150`. */
  values: Readonly<Record<string, string>>;
}

/** The names that choices have: what else stands in an address is left out. */
const NAMES = ['comune', 'testo'];

/** Reads `#scheda-t5sn&comune=bologna`; codes may be typed from paper, in capitals, with an O for a zero. */
export function readSheetAddress(fragment: string): SheetAddress {
  const [first = '', ...rest] = fragment.replace(/^#/, '').split('&');
  const typed = /^scheda-([a-z0-9]{4})$/i.exec(first)?.[1]?.toLowerCase();
  const code = typed?.replaceAll('o', '0').replace(/[il]/g, '1');
  const values = [...new URLSearchParams(rest.join('&'))].filter(
    ([name, value]) => NAMES.includes(name) && /^[a-z0-9-]+$/.test(value),
  );
  return { ...(code === undefined ? {} : { code }), values: Object.fromEntries(values) };
}

/** Writes what {@link readSheetAddress} reads, with the first `#`; choices without a sheet are kept too. */
export function writeSheetAddress({ code, values }: SheetAddress): string {
  const choices = NAMES.flatMap((name) => {
    const value = values[name] ?? '';
    return value === '' ? [] : [`&${name}=${value}`];
  });
  return code === undefined && choices.length === 0
    ? ''
    : `#${code === undefined ? '' : `scheda-${code}`}${choices.join('')}`;
}
