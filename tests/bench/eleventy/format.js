/** @type {Map<string, any>} */
const cache = new Map();

/**
 * @template T
 * @param {string} key
 * @param {() => T} make
 * @returns {T}
 */
function kept(key, make) {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key);
}

/** @param {unknown} text */
export const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

/** @param {any} locale @param {string} day */
export const date = (locale, day) =>
  kept(
    `d${locale.intl}`,
    () =>
      new Intl.DateTimeFormat(locale.intl, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      }),
  ).format(new Date(day));

/** @param {any} locale @param {number} euros */
export const money = (locale, euros) =>
  kept(
    `m${locale.intl}`,
    () =>
      new Intl.NumberFormat(locale.intl, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
  ).format(euros);

/** @param {any} locale @param {string} iso `P3M` or `P1Y` */
export function duration(locale, iso) {
  const amount = Number.parseInt(iso.slice(1), 10);
  return kept(`t${locale.intl}`, () => new Intl.DurationFormat(locale.intl, { style: 'long' })).format(
    iso.endsWith('Y') ? { years: amount } : { months: amount },
  );
}

/** @param {any} portal @param {any} locale @param {string} id */
export function fact(portal, locale, id) {
  const { kind, values } = portal.facts[id];
  return `<span class="fact">${kind === 'money' ? money(locale, values[0].value) : duration(locale, values[0].value)}</span>`;
}
