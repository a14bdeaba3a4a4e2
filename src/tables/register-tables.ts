import type { Span } from '../krav/days/window.ts';
import { countingPosts } from '../krav/evaluate/context.ts';
import { property } from '../read/json.ts';
import type { Post, Quarantined } from '../read/post.ts';
import type { RecordType } from '../read/register/record-type.ts';
import type { Register } from '../register/register.ts';
import { DATA_LANGUAGE } from '../text/language.ts';
import type { Day } from '../time/day.ts';
import { boolean, date, integer, key, text } from './column.ts';
import { type Destination, dayCell, type ExportTable, table, untilCell } from './table.ts';

/** What is exported: a register as it is on a day, over the days asked for. */
export interface Exported {
  readonly register: Register;
  readonly asOf: Day;
  readonly span: Span;
  readonly knownAt: string | null;
  readonly toolVersion: string;
}

const registers = table<Exported>()('registers', {
  title: text(({ register }) => register.config.title),
  as_of: date(({ asOf }) => asOf),
  known_at: text(({ knownAt }) => knownAt),
  horizon_days: integer(({ span }) => span.horizonDays),
  asked_from: date(({ span }) => dayCell(span.from)),
  asked_until: date(({ span }) => untilCell(span.to)),
  examples_count: boolean(({ register }) => register.config.examplesCount),
  content_hash: text(({ register }) => register.hash),
  tool_version: text(({ toolVersion }) => toolVersion),
});

const types = table<RecordType>()('types', {
  type: key(text(({ name }) => name)),
  title: text(({ title }) => title[DATA_LANGUAGE]),
  kept_since: date(({ keptSince }) => dayCell(keptSince)),
});

interface ExportedPost {
  readonly post: Post;
  readonly counts: boolean;
}

const posts = table<ExportedPost>()('posts', {
  path: key(text(({ post }) => post.path)),
  type: text(({ post }) => post.type),
  post_id: text(({ post }) => post.id),
  title: text(({ post }) => titleOf(post)),
  example: boolean(({ post }) => post.example),
  counts: boolean(({ counts }) => counts),
});

const quarantinedFiles = table<Quarantined>()('quarantined_files', {
  path: key(text(({ path }) => path)),
  type: key(text(({ type }) => type)),
  post_id: text(({ id }) => id),
  extent: text(({ extent }) => extent),
  unread: boolean(({ unread }) => unread),
});

function titleOf({ value, id }: Post): string {
  const title = property(value, 'tittel');
  return typeof title === 'string' ? title : id;
}

/** The register itself, its types, its posts, and what could not be read as posts. */
export function registerTables(exported: Exported, to: Destination): ExportTable[] {
  const { register } = exported;
  const all = [...register.types.values()];
  return [
    registers([exported], to),
    types(all, to),
    posts(
      all.flatMap(({ name }) => {
        const counting = new Set(countingPosts({ register }, name));
        return register.postsOf(name).map((post) => ({ post, counts: counting.has(post) }));
      }),
      to,
    ),
    quarantinedFiles(register.quarantined, to),
  ];
}
