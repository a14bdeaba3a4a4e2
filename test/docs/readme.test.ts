import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, runTool } from '../run-tool.ts';

const README = join(ROOT, 'README.md');
const SHOWN = /<!-- kjør: (.+?) -->\n```\n([\s\S]*?)```/g;

/** With BAERUM_INNOV_UPDATE=1 the README is written anew from what the tool prints; read the difference. */
const isUpdate = process.env['BAERUM_INNOV_UPDATE'] === '1';

it('every output shown in the README is what the tool prints', () => {
  const text = readFileSync(README, 'utf8');
  const anew = text.replace(SHOWN, (_, line: string) => {
    const { stdout, stderr } = runTool(line.split(' '));
    return `<!-- kjør: ${line} -->\n\`\`\`\n$ baerum-innov ${line}\n\n${stdout}${stderr}\`\`\``;
  });
  if (isUpdate) writeFileSync(README, anew);
  else expect(text).toBe(anew);
});
