/** Phones and e-mails as they stand in a text. An act’s number begins with its year, a period is two years: no phones. */
export const BARE =
  /(?!(?:19|20)\d{2}[-/]\d)(?<![\p{Nd}/-])\+?\p{Nd}(?:[\s.\-/]?\p{Nd}){7,}|[^\s@]+@[^\s@]+\.[^\s@]+/gu;
