import { openBrowser, serve } from '#tests/site/served.ts';
const [, , out = '/tmp/h-share-work', ...shots] = process.argv;
const served = await serve('dist');
const browser = await openBrowser();
for (const shot of shots) {
  const [name = '', path = '', width = '320', scheme = 'light', full = ''] = shot.split('|');
  const context = await browser.newContext({ viewport: { width: Number(width), height: Number(width) < 600 ? 640 : 800 }, colorScheme: scheme as 'light' });
  await context.addInitScript(() => {
    class U { text = ''; onend: (() => void) | undefined; constructor(text: string) { this.text = text; } }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: U });
    Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => ['it-IT', 'ar-SA', 'ur-PK', 'zh-CN'].map((lang) => ({ lang, localService: true, default: false })), speak: () => {}, cancel: () => {}, addEventListener: () => {} } });
  });
  const page = await context.newPage();
  page.on('console', (m) => console.log(name, m.type(), m.text().slice(0, 200)));
  page.on('pageerror', (e) => console.log(name, e.message));
  await page.goto(served.origin + path);
  await page.waitForTimeout(700);
  if (full === 'play') { await page.locator('#leggi').click(); await page.waitForTimeout(200); }
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: full === 'full' });
  await context.close();
}
await browser.close();
await served.close();
