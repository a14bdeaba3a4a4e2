import { fileURLToPath } from 'node:url';
import { assess } from '../../src/krav/assess.ts';
import type { Assessment } from '../../src/krav/assessment.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import type { KravResult } from '../../src/krav/result.ts';
import type { Json } from '../../src/read/json.ts';
import type { Post } from '../../src/read/post.ts';
import { readRegister } from '../../src/read/register/read-register.ts';
import { buildRegister } from '../../src/register/register.ts';
import type { Envelope } from '../../src/reports/document/envelope.ts';
import type { ListOrder } from '../../src/reports/list/list.ts';
import { listReport } from '../../src/reports/list/list.ts';
import { selectPosts, typeNamed } from '../../src/reports/list/select.ts';
import { type PostView, viewPost } from '../../src/reports/posts/post-view.ts';
import { leftOutOf } from '../../src/reports/sections/left-out.ts';
import { isoDay } from '../../src/time/day.ts';
import { openWorkingTree } from '../../src/tree/working-tree.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/forste-register', import.meta.url));
export const AS_OF = '2026-11-23';

/** The small register of test/fixtures/forste-register: a kept promise, a past gap, a coming breach, and more. */
export interface FirstRegister {
  readonly assessment: Assessment;
  readonly envelope: Envelope;
  readonly krav: (id: string) => KravResult;
  readonly post: (type: string, id: string) => PostView;
  readonly list: (type: string, order: Omit<ListOrder, 'leftOut'>) => ReturnType<typeof listReport>;
}

/** Read once: it never changes. */
let reading: ReturnType<typeof readRegister> | undefined;

/** Takes a day, and what is made of each post when it has been read. */
export function firstRegister(
  asOf: string = AS_OF,
  change: (post: Post) => Post | readonly Post[] = (post) => post,
): FirstRegister {
  reading ??= readRegister(openWorkingTree(FOLDER), 'register');
  if (reading.kind === 'unusable') throw new Error('the fixture cannot be read');
  const register = buildRegister({ ...reading, posts: reading.posts.flatMap(change) });
  const day = isoDay(asOf);
  const assessment = assess(register, day, WHOLE_PROMISE);
  const viewOf = (name: string) => {
    const type = typeNamed(register, name);
    if (type === undefined) throw new Error(`no type ${name}`);
    return type;
  };
  return {
    assessment,
    envelope: {
      toolVersion: '0.1.0',
      asOf: day,
      knownAt: null,
      register: { title: register.config.title, hash: register.hash },
      examples: register.posts.filter(({ example }) => example).length,
      examplesCount: register.config.examplesCount,
      quarantined: register.quarantined.map(({ path }) => path),
      unread: [],
    },
    krav: (id) => {
      const found = assessment.results.find(({ krav }) => krav.id === id);
      if (found === undefined) throw new Error(`no krav ${id}`);
      return found;
    },
    post: (type, id) => {
      const post = register.postsOf(type).find((each) => each.id.startsWith(id));
      if (post === undefined) throw new Error(`no post ${id}`);
      return viewPost(post, assessment.lifeOf(post), day);
    },
    list: (type, order) => {
      const criteria = { filters: [], activeOnly: false, where: null };
      const { posts } = selectPosts(register, viewOf(type), day, criteria);
      return listReport(type, posts, { ...order, leftOut: leftOutOf(register, [type]) });
    },
  };
}

const PROSE = ['tittel', 'tekst', 'tolkning', 'begrunnelse', 'enhet'];

/** Puts a hostile text into the words of a post, and into its id unless it is a krav. */
export function withHostile(post: Post, text: string): Post {
  const value = rewritten(post.value, text) as Post['value']; // an object stays one
  return { ...post, value, id: post.type === 'krav' ? post.id : `${post.id}${text}` };
}

function rewritten(value: Json, text: string): Json {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      PROSE.includes(key) && typeof item === 'string' ? `${text}${item}` : rewritten(item, text),
    ]),
  );
}
