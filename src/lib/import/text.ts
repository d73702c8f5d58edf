/** `Forlì` → `forli`, `dell'impiego` → `dell-impiego`, `U.O.` → `uo`. */
export function slugify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The slug cut at a word, for titles; a preposition or article at its new end goes too. */
export function shortSlug(text: string, max: number): string {
  const slug = slugify(text);
  return slug.length <= max ? slug : slug.slice(0, slug.lastIndexOf('-', max)).replace(/(-[a-z]{1,3})+$/, '');
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a capital at the start and a full stop at the end. */
export function sentence(text: string): string {
  const whole = capital(text.trim());
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
