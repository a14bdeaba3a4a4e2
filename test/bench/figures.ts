import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';

/** What one engine took of one number of registers, in seconds. */
export interface Figure {
  readonly who: string;
  readonly registers: number;
  readonly lives: number;
  readonly loaded: number;
  readonly judged: number;
}

/** The figures of a run: told as they come, and written as JSON. */
export interface Figures {
  readonly add: (figure: Figure) => void;
  /** Whether so many lives may be judged in the time that is left, by what the last ones took; says it where not. */
  readonly isTime: (who: string, lives: number) => boolean;
}

export function figuresIn(path: string, minutes: number): Figures {
  const begun = performance.now();
  const figures: Figure[] = [];
  const skipped: string[] = [];
  const write = () => {
    const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${memory}, ${release()}`;
    writeFileSync(path, `${JSON.stringify({ machine, figures, skipped }, null, 2)}\n`);
  };
  return {
    add: (figure) => {
      figures.push(figure);
      const { who, registers, lives, loaded, judged } = figure;
      const each = ((judged * 1e6) / lives).toFixed(0);
      console.log(
        `| ${who} | ${registers} | ${lives} | ${loaded.toFixed(1)} s | ${judged.toFixed(1)} s | ${each} µs |`,
      );
      write();
    },
    isTime: (who, lives) => {
      const last = figures.findLast((figure) => figure.who === who);
      const needed = last === undefined ? 0 : ((last.loaded + last.judged) / last.lives) * lives;
      const left = minutes * 60 - (performance.now() - begun) / 1000;
      if (needed <= left) return true;
      const why = `SKIPPED: ${who}, ${lives} lives: would take ${Math.round(needed)} s, and ${Math.round(left)} are left`;
      console.log(why);
      skipped.push(why);
      write();
      return false;
    },
  };
}

/** How many seconds some work took. */
export async function seconds(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
