/** Small letters, no vowel marks: Arabic and Urdu are written with and without. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\u0640/gu, '')
    .replace(/\s+/g, ' ');

/** A form stands by itself; scripts without spaces have no borders of words. */
export function stands(form: string, text: string): boolean {
  if (/[\p{Script=Han}]/u.test(form)) return text.includes(form);
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + form.length] ?? ' '];
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return true;
  }
  return false;
}
