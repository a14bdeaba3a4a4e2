// @ts-expect-error: a program without types, since it shares nothing with the rest
import { checkProof } from '../../schemas/proof/check-proof.mjs';

/** What the checker says against a certificate of some files; null where it holds. */
export function refusal(json: string, files: Readonly<Record<string, string>>): string | null {
  const source = {
    list: (folder: string) => Object.keys(files).filter((path) => path.startsWith(folder)),
    read: (path: string) => {
      const text = files[path];
      if (text === undefined) throw new Error(`${path} finnes ikke`);
      return Buffer.from(text);
    },
  };
  try {
    checkProof(json, source);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
