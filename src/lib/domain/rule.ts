/**
 * Every rule of the gate, by id. `content/README.md` explains each under a heading with this id; a test
 * keeps the two lists equal.
 */
export const RULES = [
  // files
  'file-link',
  'file-name',
  'file-place',
  'file-size',
  'file-encoding',
  'file-character',
  'file-unused',
  'file-same-name',
  // front matter and YAML
  'yaml-syntax',
  'yaml-feature',
  'yaml-depth',
  'front-matter',
  'field-missing',
  'field-unknown',
  'field-value',
  // body
  'body-depth',
  'body-crash',
  'body-syntax',
  'body-code',
  'body-markdown',
  'component-unknown',
  'component-attribute',
  'component-place',
  'section-unknown',
  'section-twice',
  'section-order',
  'section-missing',
  'link-form',
  'link-dead',
  // pictures
  'picture-missing',
  'picture-type',
  'picture-size',
  'picture-broken',
  // across files
  'id-twice',
  'id-reserved',
  'code-twice',
  'reference-dead',
  'language-unknown',
  'language-incomplete',
  'source-missing',
  'redirect-wrong',
  'fact-dates',
  'fact-ends',
  // translations
  'translation-keys',
  'translation-structure',
  'translation-numbers',
  'translation-script',
  'translation-length',
  'translation-copied',
  'translation-untranslated',
  'translation-names',
  'translation-negation',
  'translation-direction',
  'translation-glossary',
  'translation-stale',
  'translation-pin',
] as const;

export type RuleId = (typeof RULES)[number];
