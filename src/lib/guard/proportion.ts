/** Shorter texts say nothing by their length. */
const LEAST = 40;

/** How long a translation may be, as a share of the Italian: Chinese says in one sign what others say in a word. */
const boundsOf = (script: string | undefined): readonly [least: number, most: number] =>
  script === 'Hans' || script === 'Hant' ? [0.15, 1.5] : [0.4, 2.5];

/** The share of the Italian's length that a translation has, where it is too short or too long to say the same. */
export function strangeProportion(
  italian: number,
  own: number,
  script: string | undefined,
): number | undefined {
  const [least, most] = boundsOf(script);
  const share = own / italian;
  return italian < LEAST || (share >= least && share <= most) ? undefined : share;
}
