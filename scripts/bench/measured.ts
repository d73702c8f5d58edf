/** What one part of the benchmark found. */
export interface Measured {
  /** Tables in Markdown. */
  text: string;
  data: object;
  /** An SVG. */
  chart?: string;
}

/** Where the benchmark keeps what it needs again, and where it works. */
export interface Places {
  cache: string;
  folder: string;
}
