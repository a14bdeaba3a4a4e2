import type { Envelope } from '../document/envelope.ts';
import { dayOrNull, envelopeJson, jsonText } from '../document/envelope-json.ts';
import type { PostView } from '../posts/post-view.ts';
import type { ListReport } from './list.ts';

/** Posts found as JSON, `baerum-innov/list/1`. */
export function listJson(list: ListReport, envelope: Envelope): string {
  return jsonText({
    ...envelopeJson('list/1', envelope),
    type: list.type,
    count: list.count,
    posts: list.groups.flatMap(({ posts }) => posts).map(postEntry),
  });
}

/** One post as it is in JSON answers. */
export function postEntry({ post, status, active, updated, daysLeft }: PostView) {
  return {
    id: post.id,
    path: post.path,
    status,
    active,
    updated: dayOrNull(updated),
    daysLeft,
    example: post.example,
    value: post.value,
  };
}
