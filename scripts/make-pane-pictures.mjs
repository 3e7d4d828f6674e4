import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Photographs the built page over its sample data into docs/images: page.png, the page as a whole; pane.png and
 * pane-more.png, four screens of the pane side by side each. Needs dist/browser, and Chromium on the path or in CHROMIUM.
 */
const images = 'docs/images';
const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = candidates.find((path) => path && existsSync(path));
if (!executablePath) throw new Error('No Chromium was found. Name it in CHROMIUM.');

const browser = await chromium.launch({ executablePath, env: { ...process.env, LANGUAGE: 'en_GB' }, args: ['--lang=en-GB'] });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', deviceScaleFactor: 1.5 });
  const opened = async (sample) => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(process.cwd(), 'dist/browser/app.html')).href);
    if (sample) await page.locator('input[type=file]').first().setInputFiles(sample);
    else await page.getByRole('button', { name: 'Try sample data' }).click();
    await page.getByRole('button', { name: 'Show me' }).waitFor();
    return page;
  };
  const press = (page, name) => page.getByRole('button', { name }).first().click();
  const shown = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** What of the pane is in sight. */
  const pane = async (page) => {
    const toolbar = (display) =>
      page.evaluate(`document.activeElement?.blur(); document.querySelector('.toolbar').style.display = '${display}'; scrollTo(0, 0);`);
    await toolbar('none');
    const picture = await page.locator('main:visible').last().locator('xpath=..').screenshot();
    await toolbar('');
    return picture;
  };
  const sideBySide = async (name, pictures) => {
    const page = await context.newPage();
    const elements = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`).join('');
    await page.setContent(`<style>body { margin: 0; padding: 16px; display: inline-flex; align-items: start; gap: 16px; background: #e4e4e4 } img { width: 336px; height: 720px; object-fit: cover; object-position: top; background: #fff }</style>${elements}`);
    await page.setViewportSize({ width: 352 * pictures.length + 16, height: 752 });
    await page.screenshot({ path: join(images, `${name}.png`) });
    console.log(`${images}/${name}.png`);
  };

  const page = await opened(null);
  const start = await pane(page);
  await press(page, 'Show me');
  await shown(page, /rated live projects/);
  await page.getByRole('tab', { name: /Summary/ }).first().click();
  await page.screenshot({ path: join(images, 'page.png') });
  console.log(`${images}/page.png`);
  const summary = await pane(page);
  await press(page, /^Why: Payments gateway/);
  await shown(page, 'Payments gateway');
  const why = await pane(page);
  await press(page, 'Summary');
  await press(page, /^To fix/);
  await shown(page, /to fix$/);
  const fix = await pane(page);
  await press(page, 'Summary');
  await press(page, 'Set up');
  await shown(page, 'Set up');
  await page.getByLabel('Ease', { exact: true }).fill('95');
  await page.getByText(/projects change place/).first().waitFor();
  const setUp = await pane(page);

  const compared = await opened('examples/portfolio.xlsx');
  await press(compared, 'Show me');
  await shown(compared, /rated live projects/);
  await compared.getByLabel('Compare with another file: what moved').setInputFiles('examples/portfolio-last-month.xlsx');
  await shown(compared, /moved/);
  const moved = await pane(compared);

  const thin = await opened('examples/thin.xlsx');
  await press(thin, 'Show me');
  await shown(thin, /rated live projects/);
  await press(thin, 'Rate the projects');
  const scores = await pane(thin);
  await sideBySide('pane', [start, summary, why, fix]);
  await sideBySide('pane-more', [setUp, scores, moved]);
} finally {
  await browser.close();
}
