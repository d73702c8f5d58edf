/** Where the worker lies: at the root, so that it may answer for all pages without a header that allows it. */
const WORKER = '/sw.js';

/** The part of Trusted Types that is used here; not every browser has them. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

/**
 * Registers the worker, which from the next page on answers when there is no line.
 *
 * @throws when the browser does not allow it
 */
export async function register(): Promise<void> {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('worker', { createScriptURL: () => WORKER });
  await navigator.serviceWorker.register(policy?.createScriptURL('') ?? WORKER, { updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
}

/** Nothing is kept any more: the worker goes too. */
export async function unregister(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  await registration?.unregister();
}
