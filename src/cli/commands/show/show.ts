import { type KravResult, resultByPost } from '../../../krav/result.ts';
import { entriesAhead } from '../../../life/log.ts';
import type { Post } from '../../../read/post.ts';
import { findPosts } from '../../../register/find-posts.ts';
import type { Register } from '../../../register/register.ts';
import { envelopeJson, jsonText } from '../../../reports/document/envelope-json.ts';
import { kravEntry } from '../../../reports/krav/json.ts';
import { postEntry } from '../../../reports/list/json.ts';
import { typeNamed } from '../../../reports/list/select.ts';
import { viewPost } from '../../../reports/posts/post-view.ts';
import { showDocument } from '../../../reports/show/document.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { assessSession, openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** One post whole. */
export function show(request: CommandRequest): Outcome {
  const { settings } = request;
  const { language } = settings;
  const session = openSession(request);
  const { register, asOf, envelope, tree } = session;
  const post = postOrRefuse(register, request.arguments[0] ?? '', language);
  const type = typeNamed(register, post.type);
  if (type === undefined) throw wrongUse(post.type);
  const judged = () => {
    const assessment = assessSession(session);
    return {
      krav: assessment.results.filter((result) => concerns(result, post)),
      view: viewPost(post, assessment.lifeOf(post), asOf),
    };
  };
  return answered(session, language, {
    document: () => {
      const { view, krav } = judged();
      const livslop = register.types.get(type.type.name)?.livslop ?? null;
      const ahead = livslop === null ? [] : entriesAhead(post.value, livslop, asOf);
      return showDocument(view, { view: type.view, krav, ahead, envelope, language });
    },
    json: () => {
      const { view, krav } = judged();
      return jsonText({
        ...envelopeJson('show/1', envelope),
        type: post.type,
        post: postEntry(view),
        krav: krav.map(kravEntry),
      });
    },
    source: () => sourceOf(tree.read(post.path)),
  });
}

function concerns(result: KravResult, { id, type }: Post): boolean {
  const names = [id, `${type}/${id}`];
  const isOf = (each: string) => each === id || each.startsWith(`${id}/`);
  return (
    result.krav.basis.some((basis) => names.includes(basis)) ||
    result.counted.some(isOf) ||
    result.possible.some(isOf) ||
    isConditionFor(result, id)
  );
}

/** Whether a condition applies to the post, met or not. */
function isConditionFor(result: KravResult, id: string): boolean {
  const posts = resultByPost(result)?.posts ?? [];
  return posts.some(({ post, verdict }) => post === id && verdict !== 'pending');
}

/** The post of an id, or a refusal that says what is near. */
export function postOrRefuse(register: Register, asked: string, language: Language): Post {
  const found = findPosts(register, asked);
  const { names } = wordsIn(language);
  switch (found.kind) {
    case 'one':
      return found.post;
    case 'several':
      throw wrongUse(names.severalPosts(asked, found.names));
    case 'quarantined':
      throw wrongUse(
        names.postQuarantined(
          asked,
          found.files.map(({ path }) => path),
        ),
      );
    case 'none':
      throw wrongUse(names.noPost(asked, found.nearest));
  }
}

/** The file as it is, its byte order mark with it. */
function sourceOf(reading: ReturnType<ReturnType<typeof openSession>['tree']['read']>): string {
  if (reading.kind === 'bytes')
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(reading.bytes);
  throw wrongUse(reading.fault.kind);
}
