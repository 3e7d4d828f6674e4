import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../core/settings/defaults';
import { detect } from '../../core/tables/detect';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { reportScores } from './acceptance/report-scores';
import { scoreFile } from './acceptance/score-file';
import type { FileScore } from './acceptance/score-file';
import { parseTruth } from './acceptance/truth';
import { readWorkbook } from './read-file';

const truthEnding = '.truth.json';

process.exitCode = accept(process.argv.slice(2));

/** `npm run accept -- FOLDER`: detection against the truth files of a folder. Exit 0, 2 on wrong usage, 3 without any truth. */
function accept(args: readonly string[]): number {
  const [folder] = args;
  if (args.length !== 1 || folder === undefined || !existsSync(folder)) {
    process.stderr.write('Usage: npm run accept -- FOLDER\n');
    return 2;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(truthEnding)).sort();
  if (files.length === 0) {
    process.stderr.write(`No *${truthEnding} in ${folder}.\n`);
    return 3;
  }
  const scores = files.flatMap((name) => scoreOne(folder, name.slice(0, -truthEnding.length)));
  process.stdout.write(`${reportScores(scores).join('\n')}\n`);
  return 0;
}

function scoreOne(folder: string, file: string): readonly FileScore[] {
  const truth = parseTruth(readFileSync(join(folder, file + truthEnding), 'utf8'));
  if (!truth) {
    process.stderr.write(`${file}${truthEnding} is no truth file.\n`);
    return [];
  }
  return [scoreFile(file, detectIn(join(folder, file)), truth)];
}

/** A file that cannot be read holds no table. */
function detectIn(path: string): ReturnType<typeof detect> {
  try {
    return detect(readWorkbook(path).snapshot, defaultSettings);
  } catch (error) {
    if (!(error instanceof PlumblineError)) throw error;
    process.stderr.write(`${path}: ${error.message}\n`);
    return { tables: [], passedOver: [], findings: [] };
  }
}
