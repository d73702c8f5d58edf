/** Acronyms of Italian offices and papers that a translation has lost: people must recognise them on doors and forms. */
export const lostAcronyms = (italian: string, own: string): string[] =>
  acronyms(italian).filter((name) => !own.toUpperCase().includes(name));

/** Names in capitals, at least three letters; UE and the like have names of their own in each language. */
const acronyms = (text: string): string[] => [
  ...new Set(text.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? []),
];
