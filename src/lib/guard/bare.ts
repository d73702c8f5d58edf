/** Phones and e-mails as they stand in a text. */
export const BARE = /\+?\p{Nd}(?:[\s.\-/]?\p{Nd}){7,}|[^\s@]+@[^\s@]+\.[^\s@]+/gu;
