import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What each built file may weigh at most, raw and zipped, in kB: a new library shows here first. */
const limits = [{ file: 'dist/cli/plumbline.js', raw: 1400, zipped: 360 }];

let isOver = false;
for (const { file, raw, zipped } of limits) {
  const kilobytes = [statSync(file).size / 1000, gzipSync(readFileSync(file)).length / 1000];
  const over = kilobytes[0] > raw || kilobytes[1] > zipped;
  isOver ||= over;
  console.log(`${over ? 'OVER ' : 'ok   '}${file}: ${kilobytes[0].toFixed(0)} kB (limit ${raw}), zipped ${kilobytes[1].toFixed(0)} kB (limit ${zipped})`);
}
process.exitCode = isOver ? 1 : 0;
