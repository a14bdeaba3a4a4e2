import type { Life } from '../life/life.ts';
import { elementsOf, type Lives } from '../life/lives.ts';
import { isKnown, readLog } from '../life/log.ts';
import { isObject, type JsonObject, property } from '../read/json.ts';
import type { Livslop, Post, StatusClass } from '../read/post.ts';
import type { Register } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { EVER, type Interval } from '../time/interval.ts';
import { runsWithin } from '../time/step.ts';
import { boolean, date, integer, key, text } from './column.ts';
import { type Destination, dayCell, type ExportTable, table, untilCell } from './table.ts';

/** A post, or an element of a list in it by its path in the post (`aktiviteter/0`); '' for the post itself. */
interface Living {
  readonly post: Post;
  readonly element: string;
}

interface LogLine extends Living {
  readonly index: number;
  readonly day: Day | null;
  readonly status: string;
  readonly statusClass: StatusClass | null;
  readonly announced: Day | null;
  readonly fields: JsonObject;
  readonly isKnown: boolean;
}

const log = table<LogLine>()('log', {
  path: key(text(({ post }) => post.path)),
  element: key(text(({ element }) => element)),
  entry_no: key(integer(({ index }) => index)),
  type: text(({ post }) => post.type),
  post_id: text(({ post }) => post.id),
  day: date(({ day }) => dayCell(day)),
  status: text(({ status }) => status),
  status_class: text(({ statusClass }) => statusClass),
  announced: date(({ announced }) => dayCell(announced)),
  assessment: text(({ fields }) => textIn(fields, 'vurdering')),
  text: text(({ fields }) => textIn(fields, 'tekst')),
  next_step: text(({ fields }) => textIn(fields, 'videre')),
  is_known: boolean((line) => line.isKnown),
});

interface LifeRun extends Living, Interval {
  readonly index: number;
  readonly state: 'running' | 'paused' | 'unknown' | 'planned';
}

const lives = table<LifeRun>()('lives', {
  path: key(text(({ post }) => post.path)),
  element: key(text(({ element }) => element)),
  run_no: key(integer(({ index }) => index)),
  type: text(({ post }) => post.type),
  post_id: text(({ post }) => post.id),
  from_day: date(({ from }) => dayCell(from)),
  until_day: date(({ to }) => untilCell(to)),
  state: text(({ state }) => state),
  certainty: text(({ state }) => (state === 'running' || state === 'paused' ? 'sure' : 'possible')),
});

/** The status logs and the lives of all posts and elements, as known on a day. */
export function lifeTables(
  register: Register,
  livesOf: Lives,
  asOf: Day,
  to: Destination,
): ExportTable[] {
  const lines: LogLine[] = [];
  const runs: LifeRun[] = [];
  for (const { name, livslop, elements } of register.types.values()) {
    for (const post of register.postsOf(name)) {
      const own = { post, element: '' };
      // One by one: a long log has more lines than a call takes arguments.
      for (const run of lifeRuns(own, livesOf.of(post))) runs.push(run);
      if (livslop !== null)
        for (const line of logLines(own, post.value, livslop, asOf)) lines.push(line);
      for (const list of elements) {
        for (const { pointer, life } of livesOf.inside(post, list))
          for (const run of lifeRuns({ post, element: pointer.slice(1) }, life)) runs.push(run);
        for (const { pointer, value } of elementsOf(post.value, list.list))
          if (isObject(value)) {
            const element = { post, element: pointer.slice(1) };
            for (const line of logLines(element, value, list.livslop, asOf)) lines.push(line);
          }
      }
    }
  }
  return [log(lines, to), lives(runs, to)];
}

function logLines(living: Living, value: JsonObject, livslop: Livslop, asOf: Day): LogLine[] {
  const { entries, undated } = readLog(value, livslop);
  const dayless = undated.filter(({ line }) => line.day === null).map(({ line }) => line);
  const written = livslop.log === null ? undefined : property(value, livslop.log);
  return [...entries, ...dayless]
    .sort((a, b) => a.index - b.index)
    .map((line) => {
      const fields = Array.isArray(written) ? written[line.index] : undefined;
      const { day, announced } = line;
      return {
        ...living,
        ...line,
        fields: isObject(fields) ? fields : {},
        isKnown: day !== null && isKnown({ day, announced }, asOf),
      };
    });
}

function lifeRuns(living: Living, { sure, planned }: Life): LifeRun[] {
  const runs = runsWithin(sure, EVER).flatMap(({ from, to, value }) =>
    value === 'not-running' ? [] : [{ from, to, state: value }],
  );
  const ahead = planned === null ? [] : [{ ...planned, state: 'planned' as const }];
  return [...runs, ...ahead].map((run, index) => ({ ...living, ...run, index }));
}

function textIn(fields: JsonObject, name: string): string | null {
  const value = property(fields, name);
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
