import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
// @ts-expect-error: a program without types, since it shares nothing with the rest
import { checkProof } from '../../schemas/proof/check-proof.mjs';

/** Files on disk for the checker, which reads no other way. */
export interface Folder {
  /** What the checker says against a certificate of them; null where it holds. */
  readonly refusal: (json: string) => string | null;
  readonly remove: () => void;
}

export function folderOf(files: Readonly<Record<string, string>>): Folder {
  const root = mkdtempSync(join(tmpdir(), 'baerum-proof-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    refusal: (json) => {
      try {
        checkProof(json, root);
        return null;
      } catch (fault) {
        return fault instanceof Error ? fault.message : String(fault);
      }
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
