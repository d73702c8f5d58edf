import type { GlossaryEntry, GlossaryWord } from './entries.ts';

/**
 * The glossary as TBX-Basic (ISO 30042:2019, DCA style): a concept per term, a language section per language, and a
 * term section for each form; forms to avoid are `deprecatedTerm-admn-sts`.
 */
export function glossaryTbx(entries: readonly GlossaryEntry[], name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="it" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>${xml(name)}</title></titleStmt>
      <sourceDesc><p>${xml(name)}</p></sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCS.xcs</p></encodingDesc>
  </tbxHeader>
  <text>
    <body>
${entries.map(concept).join('\n')}
    </body>
  </text>
</tbx>
`;
}

const concept = ({ id, area, words }: GlossaryEntry): string =>
  `      <conceptEntry id="${xml(id)}">
${area === undefined ? '' : `        <descrip type="subjectField">${xml(area)}</descrip>\n`}${words.map(language).join('\n')}
      </conceptEntry>`;

const language = (word: GlossaryWord): string =>
  `        <langSec xml:lang="${xml(word.tag)}">
${word.definition === undefined ? '' : `          <descripGrp><descrip type="definition">${xml(word.definition)}</descrip></descripGrp>\n`}${[
    termSec(word.term, 'preferredTerm-admn-sts', word.note),
    ...word.forms.map((form) => termSec(form, 'admittedTerm-admn-sts')),
    ...word.forbidden.map((form) => termSec(form, 'deprecatedTerm-admn-sts')),
  ].join('\n')}
        </langSec>`;

const termSec = (term: string, status: string, note?: string): string =>
  `          <termSec>
            <term>${xml(term)}</term>
            <termNote type="administrativeStatus">${status}</termNote>
${note === undefined ? '' : `            <note>${xml(note)}</note>\n`}          </termSec>`;

/** Text for XML 1.0: its five signs escaped, and the characters it cannot hold left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
