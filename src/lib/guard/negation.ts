/** How the languages say no: words, or for those that build it into others, parts of words. */
const NO: Readonly<Record<string, RegExp>> = {
  en: /\b(?:no|non|not|never|none|nor|neither|nobody|nothing|without|cannot)\b|n['’]t\b|\bun\w+/iu,
  fr: /\b(?:ne|pas|non|jamais|aucune?|sans|rien|ni|personne)\b|\bn['’]/iu,
  es: /(?<!\p{L})(?:no|nunca|jamás|sin|ningun[oa]?|ningún|nada|ni|nadie|tampoco)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:não|nunca|jamais|sem|nenhum\p{L}*|nada|nem|ninguém)(?!\p{L})/iu,
  ro: /(?<!\p{L})(?:nu|n[ui]ci|niciodată|fără|nimic|nimeni|niciun\p{L}*)(?!\p{L})|(?<!\p{L})n-|(?<!\p{L})ne\p{L}{4,}/iu,
  sq: /(?<!\p{L})(?:nuk|s['’]\p{L}*|mos|pa|asnjë\p{L}*|kurrë|as|jo)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не|нет|ни\p{L}*|без|нельзя)(?!\p{L})|(?<!\p{L})не\p{L}{3,}/iu,
  uk: /(?<!\p{L})(?:не|немає|нема|ні\p{L}*|без|жодн\p{L}*)(?!\p{L})|(?<!\p{L})не\p{L}{3,}/iu,
  ar: /(?<!\p{L})[وف]?(?:لا|لم|لن|ليس\p{L}*|لست|ما|غير|دون|بدون|بلا|عدم|ألا|أل[ّا]*|ممنوع|يمنع)(?!\p{L})|إلا/u,
  fa: /(?<!\p{L})(?:نه|نیست\p{L}*|بدون|هیچ\p{L}*|غیر|عدم)(?!\p{L})|(?<!\p{L})ن[یمبشدکتخگر]\p{L}*|فاقد/u,
  ur: /(?<!\p{L})(?:نہیں|نہ|مت|بغیر|بنا|غیر|کوئی)(?!\p{L})/u,
  zh: /[不没無无未非勿别禁]/u,
  bn: /(?<![\p{L}\p{M}])(?:না|নেই|নয়|নয়|ছাড়া|ছাড়া|বিনা|কোনো)(?![\p{L}\p{M}])/u,
  pa: /(?<![\p{L}\p{M}])(?:ਨਹੀਂ|ਨਾ|ਬਿਨਾਂ|ਬਿਨਾ|ਕੋਈ)(?![\p{L}\p{M}])/u,
  tr: /değil|yok|(?<!\p{L})hiç|m[ae]z|m[ae]y|m[ae]d|m[ae]m|m[ıiuü]yor|s[ıiuü]z|olmadan|m[ae]k?sızın|m[ae](?!\p{L})|m[ae]y[ıi]n/iu,
  tl: /(?<!\p{L})(?:hindi|wala\p{L}*|huwag|di|walang|nang hindi)(?!\p{L})/iu,
};

/** Whether the Italian denies and the translation has no word that does; never for languages whose words are not known. */
export function isNegationLost(italian: string, own: string, lang: string): boolean {
  const denies = Object.hasOwn(NO, lang) ? NO[lang] : undefined;
  return denies !== undefined && /(?<!\p{L})non(?! UE|\p{L})/iu.test(italian) && !denies.test(own);
}
