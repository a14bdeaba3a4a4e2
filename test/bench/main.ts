/**
 * What the tool costs, beside its peers: `npm run bench -- [part…] [--sizes 44,1000] [--rounds 5] [--node PATH]`.
 * Writes `results.json`, and `RESULTS.md` from it, after each part.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-tool.ts';
import { PARTS } from './parts.ts';
import { pageOf } from './results/page.ts';
import { readResults, withPart, writeResults } from './results/results.ts';
import type { PartName } from './results/row.ts';
import { tableOf } from './results/table.ts';
import { inBench } from './setting/bench.ts';
import { choicesFrom } from './setting/choices.ts';
import { hereAndNow } from './setting/occasion.ts';

const FOLDER = join(ROOT, 'test/bench');
const RESULTS = join(FOLDER, 'results.json');
const PAGE = join(FOLDER, 'RESULTS.md');

const choices = choicesFrom(process.argv.slice(2));
await inBench(choices, async (bench) => {
  const measured = hereAndNow();
  const measure = async (part: PartName) => {
    console.log(`\n${part} …`);
    const begun = performance.now();
    const findings = await PARTS[part](bench);
    const seconds = (performance.now() - begun) / 1000;
    writeResults(RESULTS, withPart(readResults(RESULTS), part, findings, measured));
    writeFileSync(PAGE, pageOf(FOLDER));
    const rows = readResults(RESULTS).rows.filter(
      (row) => row.part === part && row.measured === measured.at,
    );
    console.log(`${tableOf(rows)}\n${part}: ${seconds.toFixed(0)} s`);
  };
  for (const part of choices.parts) {
    try {
      await measure(part);
    } catch (error) {
      // What one part lacks must not take the others away.
      console.error(
        `${part} could not be measured: ${error instanceof Error ? error.stack : error}`,
      );
      process.exitCode = 1;
    }
  }
});
