import { describe, expect, it } from 'vitest';
import { cacheText } from '../../src/read/register/fact-cache.ts';
import { cachedPost, postTexts } from '../../src/read/register/post-texts.ts';
import type { FileFacts, RecordFile } from '../../src/read/register/read-record.ts';

const FILE = { type: { name: 'a' }, path: 'data/a/A-1.yaml' } as RecordFile; // no more of it is read
const POST = {
  type: 'a',
  id: 'A-1',
  path: FILE.path,
  value: { id: 'A-1', tall: 7 },
  example: true,
};
const QUARANTINED = {
  type: 'a',
  path: FILE.path,
  id: 'A-1',
  extent: 'post',
  unread: false,
} as const;

function never(): FileFacts {
  throw new Error('the file is read');
}

function quarantinedAs(
  refused: Extract<FileFacts['result'], { kind: 'quarantined' }>['refused'],
): () => FileFacts {
  return () => ({
    result: { kind: 'quarantined', quarantined: QUARANTINED, refused },
    findings: [],
  });
}

describe('the texts of a post', () => {
  it('say all of it, and are read only when its fields are asked for', () => {
    const texts = postTexts(POST) ?? [];
    const post = cachedPost(texts, FILE, never);
    expect({ ...post, value: post?.value }).toEqual(POST);
  });

  it('are none where a number in it would be read back as another', () => {
    expect(postTexts({ ...POST, value: { tall: -0 } })).toBeNull();
    expect(cacheText({ tall: Number.NaN })).toBeNull();
    expect(cacheText(undefined)).toBeNull();
  });

  it.each(['[1]', '{', ''])('that are damaged as %j give the fields of the file', (fields) => {
    const texts = ['"A-1"', '', fields];
    const whole = (): FileFacts => ({ result: { kind: 'post', post: POST }, findings: [] });
    expect(cachedPost(texts, FILE, whole)?.value).toEqual(POST.value);
    const about = { type: 'a', id: 'A-1', path: FILE.path };
    const inFields = { ...about, content: { kind: 'fields', value: { b: 1 } } } as const;
    expect(cachedPost(texts, FILE, quarantinedAs(inFields))?.value).toEqual({ b: 1 });
    const inText = { ...about, content: { kind: 'text', text: 'x' } } as const;
    expect(cachedPost(texts, FILE, quarantinedAs(inText))?.value).toEqual({});
    expect(cachedPost(texts, FILE, quarantinedAs(null))?.value).toEqual({});
  });

  it.each([[['7', '', '{}']], [['"A-1"', '']], [[]]])('%j are no post', (texts) => {
    expect(cachedPost(texts, FILE, never)).toBeNull();
  });
});
