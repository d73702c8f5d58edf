import type { Outcome } from './outcome.ts';

export interface AskOptions {
  /** Milliseconds until an answer must have begun; each step of a redirect has as many. */
  timeout: number;
  /** Who asks, for those who read their logs. */
  agent: string;
}

/** Redirects that are followed; browsers follow twenty, and nobody should need half as many. */
const STEPS = 10;
const FOR_GOOD = [301, 308];
const REDIRECTS = [301, 302, 303, 307, 308];
/** What servers say to who is not a reader: no sign that the page is not there. */
const UNWILLING = [401, 403, 405, 406, 429, 451, 503];
/** Words of the system for a host that is not there, however it is asked. */
const NOBODY = ['ENOTFOUND', 'ECONNREFUSED'];
/** Words of the system for a certificate that does not hold. */
const TLS = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/;

/**
 * Asks whether a page is at an address: by HEAD, and by GET where that is answered with an error, for some servers know no
 * HEAD. Only the head of an answer is waited for; its body is not loaded.
 */
export async function askFor(url: string, options: AskOptions): Promise<Outcome> {
  const seen = new Set<string>();
  let [at, moved, forGood] = [url, url, true];
  for (;;) {
    if (seen.has(at) || seen.size > STEPS) return { url, kind: 'loop' };
    seen.add(at);
    const answer = await answerOf(at, options);
    if (typeof answer === 'string') return { url, kind: failure(answer), code: answer };
    const { status, location } = answer;
    if (!REDIRECTS.includes(status) || location === undefined) return ended(url, status, moved);
    if (!URL.canParse(location, at)) return { url, kind: 'failed', status };
    at = new URL(location, at).href;
    if (!/^https?:/.test(at)) return { url, kind: 'failed', status };
    // After a step that is not for good, what follows is no advice either.
    forGood &&= FOR_GOOD.includes(status);
    if (forGood) moved = at;
  }
}

function ended(url: string, status: number, moved: string): Outcome {
  if (status >= 200 && status < 400)
    return moved === url ? { url, kind: 'ok', status } : { url, kind: 'moved', status, to: moved };
  if (UNWILLING.includes(status)) return { url, kind: 'unsure', status };
  return { url, kind: status === 404 || status === 410 ? 'gone' : 'failed', status };
}

const failure = (code: string): Outcome['kind'] =>
  code === 'TimeoutError' ? 'timeout' : TLS.test(code) ? 'tls' : 'unreachable';

interface Answer {
  status: number;
  location?: string;
}

/** The head of an answer, or the system's word for why there is none. */
async function answerOf(url: string, options: AskOptions): Promise<Answer | string> {
  const head = await one(url, 'HEAD', options);
  // A server may also hang up on a HEAD that it does not know, or never end it.
  const enough =
    typeof head === 'string' ? failure(head) === 'tls' || NOBODY.includes(head) : head.status < 400;
  return enough ? head : one(url, 'GET', options);
}

async function one(url: string, method: string, { timeout, agent }: AskOptions): Promise<Answer | string> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'User-Agent': agent, Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'it' },
      signal: AbortSignal.timeout(timeout),
    });
    // A slow body is not waited for.
    response.body?.cancel().catch(() => undefined);
    const location = response.headers.get('location');
    return { status: response.status, ...(location === null ? {} : { location }) };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return name === 'TimeoutError' ? name : (cause?.code ?? name);
  }
}
