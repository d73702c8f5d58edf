import { SaxesParser } from 'saxes';

/** An object that a bucket lists: its key, and the tag that changes with its bytes. */
export interface Listed {
  key: string;
  etag: string;
}

/** A part of a list, and where it goes on. */
export interface ListPart {
  objects: Listed[];
  next?: string;
}

/** What a server says against a request: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export interface Refusal {
  code: string;
  message: string;
}

/**
 * Reads an answer of ListObjectsV2.
 *
 * @throws for what is not XML, and for a list that goes on and does not say where
 */
export function parseList(xml: string): ListPart {
  const part: ListPart = { objects: [] };
  let isCut = false;
  let [key, etag] = ['', ''];
  for (const [path, text] of textsOf(xml)) {
    if (path === 'ListBucketResult/Contents/Key') key = text;
    else if (path === 'ListBucketResult/Contents/ETag') etag = text;
    else if (path === 'ListBucketResult/Contents') part.objects.push({ key, etag });
    else if (path === 'ListBucketResult/IsTruncated') isCut = text === 'true';
    else if (path === 'ListBucketResult/NextContinuationToken') part.next = text;
  }
  if (!isCut) delete part.next;
  else if (part.next === undefined) throw new Error('a list of objects goes on, and does not say where');
  return part;
}

/** The tag of an object that was copied, or what was said against it: a copy may fail after the server has said 200. */
export function parseCopy(xml: string): { etag: string } | { refusal: Refusal } {
  const etag = textsOf(xml).find(([path]) => path === 'CopyObjectResult/ETag')?.[1];
  return etag === undefined ? { refusal: parseRefusal(xml) } : { etag };
}

/** What an answer says against the request; empty where it is not the XML of S3. */
export function parseRefusal(xml: string): Refusal {
  try {
    const texts = new Map(textsOf(xml));
    return { code: texts.get('Error/Code') ?? '', message: texts.get('Error/Message') ?? '' };
  } catch {
    // A page of a proxy, or nothing.
    return { code: '', message: '' };
  }
}

/** Every element in the order of their ends: its path of names, and the text right in it. */
function textsOf(xml: string): [path: string, text: string][] {
  const texts: [string, string][] = [];
  const names: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    names.push(name);
    text = '';
  });
  parser.on('text', (more) => (text += more));
  parser.on('closetag', () => {
    texts.push([names.join('/'), text]);
    names.pop();
    text = '';
  });
  parser.write(xml).close();
  return texts;
}
