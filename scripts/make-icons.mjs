import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/**
 * Draws the ribbon's pictures, src/entries/taskpane/icons/<name>.svg, as PNG files beside them in the sizes the manifest
 * names. At 16 pixels the drawing of 32 would blur, so each has one of its own, <name>-16.svg.
 * Needs Chromium; PLUMBLINE_CHROMIUM says where it is, unless it is /usr/bin/chromium.
 */
const folder = 'src/entries/taskpane/icons';
const pictures = [
  { name: 'plumbline', sizes: [16, 32, 64, 80] },
  { name: 'refresh', sizes: [16, 32, 80] },
  { name: 'explain', sizes: [16, 32, 80] },
];

const browser = await chromium.launch({ executablePath: process.env.PLUMBLINE_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const { name, sizes } of pictures) {
    for (const size of sizes) {
      const drawing = readFileSync(`${folder}/${name}${size === 16 ? '-16' : ''}.svg`, 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
      writeFileSync(`${folder}/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
      console.log(`${folder}/${name}-${size}.png`);
    }
  }
} finally {
  await browser.close();
}
