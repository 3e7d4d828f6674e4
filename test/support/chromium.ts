import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import type { Tool } from './require-tool';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where a Chromium is installed; null where none is. */
function chromiumPath(): string | null {
  for (const name of names) {
    const path = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
    if (path !== '' && existsSync(path)) return path;
  }
  return null;
}

/** A browser as an optional tool. */
export const chromiumTool: Tool = { name: 'Chromium', isPresent: () => chromiumPath() !== null };

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
}
