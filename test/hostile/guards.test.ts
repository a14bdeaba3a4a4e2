import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folderOf } from './folder-of.ts';
import { CHARACTER_GUARDS } from './guards/characters.ts';
import { FILE_GUARDS } from './guards/files.ts';
import { RULE_GUARDS } from './guards/schemas.ts';
import { YAML_GUARDS } from './guards/yaml.ts';

interface FoundEntry {
  readonly code: string;
  readonly severity: string;
  readonly at: {
    readonly path: string;
    readonly start: { readonly line: number; readonly column: number };
  } | null;
}

/** Findings of krav that follow from posts that are set aside, and what only counts others. */
const BESIDE = /^(?:krav\/(?:unknown|below|none)|register\/no-posts)/;

const GUARDS = { ...YAML_GUARDS, ...CHARACTER_GUARDS, ...RULE_GUARDS, ...FILE_GUARDS };

describe('what is guarded against', () => {
  it.each(Object.entries(GUARDS))('%s', async (_, { files, onDisk, finds }) => {
    const folder = folderOf(files);
    try {
      onDisk?.(folder);
      const answer = join(folder, 'svar.json');
      await runHere(['check', '-o', answer, '--as-of', '2026-06-01'], { folder });
      const { findings }: { findings: readonly FoundEntry[] } = JSON.parse(
        readFileSync(answer, 'utf8'),
      );
      const told = findings
        .filter(({ severity, code }) => severity !== 'note' && !BESIDE.test(code))
        .map(({ code, at }) => `${code} ${at?.path}:${at?.start.line}:${at?.start.column}`);
      expect([...new Set(told)]).toEqual(finds);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
