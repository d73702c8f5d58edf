declare module 'subset-font' {
  /** The font with the glyphs of a text only; a variable font becomes static on the axes that are given a value. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype' | 'woff2'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
