import type { Tree } from '../../tree/tree.ts';
import type { DocumentReading } from '../yaml/document.ts';
import { contentMemo, type FoundFile, type StoredFile } from './content-memo.ts';
import { cacheText, type FactCache, NO_CACHE } from './fact-cache.ts';
import { contentName, isContentName } from './hash.ts';
import { factsWith, type KnownFile, knowing } from './known-file.ts';
import { giveAnswer, givenAnswer, type PostAnswers } from './post-answers.ts';
import { cachedPost, POST_TEXTS, postTexts } from './post-texts.ts';
import type { Question } from './questions.ts';
import { type FileFacts, type FileLimits, judgeContent, type RecordFile } from './read-record.ts';
import type { Rules } from './rules.ts';

/**
 * What has been read, by keys that are texts: a text by its blob, and what a file says by its blob, its path
 * and the rules of its type. Other rules are another key, so nothing is ever outdated. A file that could not
 * be read is not remembered.
 */
export interface ReadingMemo {
  /** A file of a tree. One that is surely as an earlier run found it is not opened. */
  readonly find: (tree: Tree, path: string) => FoundFile;
  /** The value that is in a file, whatever its type. */
  readonly content: (file: StoredFile, limits: FileLimits) => DocumentReading;
  /** What a file says as a file of a type; the same object for the same keys. */
  readonly facts: (file: StoredFile, as: RecordFile, rules: Rules) => FileFacts;
  /** The answer to a question about a post. One that was given before for the same content, path and rules is given again. */
  readonly asked: <T>(post: object, question: Question<T>, ask: () => T) => T;
  /** The same of a question that no post answers, about a subject under rules that have a key. */
  readonly askedOfRules: <T>(
    rulesKey: string,
    subject: string,
    question: Question<T>,
    ask: () => T,
  ) => T;
}

/** Takes what earlier runs found; nothing unless said. */
export function readingMemo(cache: FactCache = NO_CACHE): ReadingMemo {
  const { content, isKnown, withContentName } = contentMemo();
  const allFacts = new Map<string, Map<string, KnownFile>>();
  const answers = new Map<object, PostAnswers>();

  /** By path. One key with the blob in it too would be a long text to make and to hash for each file. */
  function filesOf(typeKey: string): Map<string, KnownFile> {
    const ofType = allFacts.get(typeKey) ?? new Map<string, KnownFile>();
    allFacts.set(typeKey, ofType);
    return ofType;
  }

  /** Judges a file, or takes what an earlier run kept of it: only sound posts about which there is nothing to say. */
  function judged(file: FoundFile, as: RecordFile, rules: Rules): FileFacts {
    const anew = () => judgeContent(content(file, rules.config.limits), as, rules.schemas);
    const name = file.content?.blob ?? null;
    if (name === null || cache === NO_CACHE) return remembered(anew(), '', []);
    const key = `post ${name} ${rules.typeKey(as.type.name)} ${JSON.stringify(file.path)}`;
    const kept = cache.get(key);
    const post = kept === undefined ? null : cachedPost(kept, as, anew);
    if (kept !== undefined && post !== null)
      return remembered({ result: { kind: 'post', post }, findings: [] }, key, kept);
    const facts = anew();
    const { result, findings } = facts;
    const texts = result.kind === 'post' && findings.length === 0 ? postTexts(result.post) : null;
    if (texts === null) return remembered(facts, '', []);
    cache.set(key, texts);
    return remembered(facts, key, texts);
  }

  /** Facts of which questions may be asked; with an empty key the answers are not kept for the next run. */
  function remembered(facts: FileFacts, key: string, texts: readonly string[]): FileFacts {
    if (facts.result.kind === 'post') answers.set(facts.result.post, { key, texts, given: null });
    return facts;
  }

  return {
    content,
    find: (tree, path) => {
      const mark = cache === NO_CACHE ? null : (tree.mark?.(path) ?? null);
      const key = `file ${JSON.stringify(path)}`;
      const [known, blob = '', text = ''] = (mark === null ? undefined : cache.get(key)) ?? [];
      if (mark !== null && known === mark && isContentName({ blob, text }))
        return { path, blob, kind: 'file', content: { blob, text }, read: () => tree.read(path) };
      const reading = tree.read(path);
      const content = reading.kind === 'bytes' ? contentName(reading.bytes) : null;
      if (content !== null && mark !== null) cache.set(key, [mark, content.blob, content.text]);
      return {
        path,
        blob: content?.blob ?? 'unreadable',
        kind: 'file',
        content,
        read: () => reading,
      };
    },
    facts: (file, as, rules) => {
      const files = filesOf(rules.typeKey(as.type.name));
      const ofPath = files.get(file.path);
      const isFile = file.kind === 'file';
      const known = isFile ? factsWith(ofPath, file.blob) : undefined;
      if (known !== undefined) return known;
      const named = withContentName(file);
      const facts =
        (isFile ? factsWith(ofPath, named.blob) : undefined) ?? judged(named, as, rules);
      const isRead = isFile && isKnown(named, rules.config.limits);
      if (isRead || facts.result.kind === 'post') {
        const now = knowing(ofPath, named.blob, facts);
        files.set(file.path, knowing(now, file.blob, facts));
      }
      return facts;
    },
    asked: (post, question, ask) => {
      const own = answers.get(post);
      if (own === undefined) return ask();
      const { name, recall, keep, holds = () => true } = question;
      const known = givenAnswer(own, name) as ReturnType<typeof ask> | undefined; // given below, to the same question
      if (known !== undefined && holds(known)) return known;
      const kept = known === undefined ? answerIn(own.texts, name) : undefined;
      const recalled = kept === undefined ? undefined : recall(kept);
      const isKept = recalled !== undefined && holds(recalled);
      const answer = isKept ? recalled : ask();
      giveAnswer(own, name, answer);
      const text = isKept || own.key === '' ? null : keep(answer);
      if (text !== null) {
        own.texts = withAnswer(own.texts, name, text);
        cache.set(own.key, own.texts);
      }
      return answer;
    },
    askedOfRules: (rulesKey, subject, question, ask) => {
      const key = `rules ${rulesKey} ${question.name} ${cacheText(subject)}`;
      const kept = cache.get(key)?.[0];
      const recalled = kept === undefined ? undefined : question.recall(kept);
      if (recalled !== undefined) return recalled;
      const answer = ask();
      const text = question.keep(answer);
      if (text !== null) cache.set(key, [text]);
      return answer;
    },
  };
}

/** The answer among the texts of a post. */
function answerIn(texts: readonly string[], question: string): string | undefined {
  for (let at = POST_TEXTS; at < texts.length; at += 2)
    if (texts[at] === question) return texts[at + 1];
  return undefined;
}

/** The same with an answer, in place of the one that was there. */
function withAnswer(texts: readonly string[], question: string, text: string): readonly string[] {
  for (let at = POST_TEXTS; at < texts.length; at += 2)
    if (texts[at] === question) return texts.with(at + 1, text);
  return [...texts, question, text];
}
