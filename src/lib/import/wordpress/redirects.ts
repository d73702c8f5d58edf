import { isSeq, parseDocument, YAMLSeq } from 'yaml';

/** `redirects.yaml` with more addresses at its end; comments and order stay. An empty text is a new file. */
export function withRedirects(text: string, more: readonly { from: string; to: string }[]): string {
  const document = parseDocument(text.trim() === '' ? 'redirects: []\n' : text);
  const list = document.get('redirects');
  if (isSeq(list)) list.flow = false;
  else document.set('redirects', new YAMLSeq());
  for (const { from, to } of more) document.addIn(['redirects'], document.createNode({ from, to }));
  return document.toString({ lineWidth: 0, singleQuote: true });
}
