import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Renders the Summary of examples/portfolio.xlsx into docs/images: as it is at the first refresh (summary.png), and a month
 * after the one of examples/portfolio-last-month.xlsx (what-moved.png); the sheet as LibreOffice prints it.
 * Needs soffice, pdftotext and pdftoppm on the path.
 */
const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Refreshes these examples one after the other, as months of one register, and cuts the Summary out of the printed pages. */
function picture(name, months, size) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-picture-'));
  try {
    for (const month of months) {
      copyFileSync(`examples/${month}.xlsx`, join(folder, 'portfolio.xlsx'));
      run(process.execPath, 'dist/cli/plumbline.js', 'refresh', join(folder, 'portfolio.xlsx'), '--quiet');
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'portfolio.plumbline.xlsx'));
    const pdf = join(folder, 'portfolio.plumbline.pdf');
    const pages = run('pdftotext', '-layout', pdf, '-').split('\f');
    const page = pages.findIndex((text) => text.includes('Look at first')) + 1;
    mkdirSync('docs/images', { recursive: true });
    const place = ['-f', `${page}`, '-l', `${page}`, '-r', `${size.dpi}`, '-x', `${size.x}`, '-y', `${size.y}`, '-W', `${size.width}`, '-H', `${size.height}`];
    run('pdftoppm', ...place, '-png', '-singlefile', pdf, `docs/images/${name}`);
    console.log(`docs/images/${name}.png: page ${page} of ${pages.length - 1}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

picture('summary', ['portfolio'], { dpi: 120, x: 30, y: 20, width: 1340, height: 960 });
picture('what-moved', ['portfolio-last-month', 'portfolio'], { dpi: 160, x: 60, y: 55, width: 1240, height: 520 });
