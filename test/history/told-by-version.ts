import { assess } from '../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { answersOver } from '../../src/krav/history/answers.ts';
import { countOf } from '../../src/krav/result.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { openVersions } from '../../src/read/register/versions.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { registerIn } from '../register-in.ts';

type Files = Readonly<Record<string, string>>;

interface Told {
  /** Krav by krav what is answered of each version: `VERDICT LOW–HIGH`. */
  readonly over: Readonly<Record<string, readonly string[]>>;
  /** The same of each version judged alone. */
  readonly alone: Readonly<Record<string, readonly string[]>>;
}

/** Takes the whole register of each version, with the day that it is asked about. */
export function toldByVersion(all: readonly (readonly [day: string, files: Files])[]): Told {
  const versions = openVersions({
    folder: 'data',
    changes: all.map(([, files], index) => {
      const before = all[index - 1]?.[1] ?? {};
      const gone = Object.keys(before).filter((path) => !(path in files));
      return [
        ...gone.map((path) => ({ path, blob: null, kind: null })),
        ...Object.entries(files)
          .filter(([path, text]) => before[path] !== text)
          .map(([path, blob]) => ({ path, blob, kind: 'file' as const })),
      ];
    }),
    read: (blob) => ({ kind: 'bytes', bytes: new TextEncoder().encode(blob) }),
    memo: readingMemo(),
  });
  const days = all.map(([day]) => isoDay(day));
  const over = answersOver(versions, days, null).map((version) =>
    [...(version?.answered ?? [])].map(
      ([id, { answer }]) => [id, said(answer.verdict, answer.count)] as const,
    ),
  );
  const alone = all.map(([day, files]) => {
    return assess(registerIn(memoryTree(files)), isoDay(day), WHOLE_PROMISE).results.map(
      (result) => [result.krav.id, said(result.verdict, countOf(result))] as const,
    );
  });
  return { over: byKrav(over), alone: byKrav(alone) };
}

function said(verdict: string, { low, high }: { readonly low: number; readonly high: number }) {
  return `${verdict} ${low}–${high}`;
}

function byKrav(versions: readonly (readonly (readonly [string, string])[])[]) {
  const ids = [...new Set(versions.flatMap((answers) => answers.map(([id]) => id)))].sort();
  return Object.fromEntries(
    ids.map((id) => [
      id,
      versions.map((answers) => answers.find(([each]) => each === id)?.[1] ?? 'none'),
    ]),
  );
}
