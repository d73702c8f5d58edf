import { Document, isScalar, isSeq, visit } from 'yaml';

/** A file to be written, by its path from the content root. */
export interface ImportFile {
  path: string;
  text: string;
}

export const yamlFile = (path: string, data: object): ImportFile => ({ path, text: yaml(data) });

export const mdxFile = (path: string, data: object, body: string): ImportFile => ({
  path,
  text: `---\n${yaml(data)}---\n\n${body}\n`,
});

/** Lists of few short words stand on one line. */
const ONE_LINE = 80;

/** The same data always give the same text, in the form the project's formatter leaves as it is. */
function yaml(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, node) => {
      const words = node.items.every(
        (item) => isScalar(item) && typeof item.value === 'string' && !/[,[\]{}]/.test(item.value),
      );
      if (words && String(node).length <= ONE_LINE) node.flow = true;
    },
    Scalar: (_, node) => {
      // Older readers of YAML take a bare 09:00 for a number of minutes.
      if (typeof node.value === 'string' && /^\d{2}:\d{2}$/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
  if (isSeq(document.contents)) document.contents.flow = false;
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
