import checkSchema from '../../../schemas/output/check.schema.json' with { type: 'json' };
import failedSchema from '../../../schemas/output/failed.schema.json' with { type: 'json' };
import { type Json, property } from '../../read/json.ts';
import { byPublished } from '../../read/schema/published.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Document, paragraph, type Section, section } from '../document/document.ts';
import { partDocument } from '../document/part.ts';
import { type DocumentParts, documentOfParts, isFromRoot } from '../document/parts.ts';
import { own } from '../document/value.ts';
import type { FailedRun } from '../findings/failed-run.ts';
import { CHECK_MARKER } from './comment-frame.ts';
import { failedDocument } from './failed.ts';

/** Why an answer cannot be a comment: it is none, its schema refuses it at a place, or it was written without its comment. */
export type Refused =
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'not-by-schema'; readonly at: string }
  | { readonly kind: 'no-comment' };

/**
 * The comment of an answer that a run elsewhere wrote as JSON, which may have been made by anyone: what the
 * published schema accepts, with where it comes from said first.
 */
export function answeredComment(answer: Json, language: Language): Document | Refused {
  switch (property(answer, 'format')) {
    case 'baerum-innov/check/1': {
      const check = byPublished<StoredCheck>(checkSchema, answer);
      return check.kind === 'accepted' ? commentOf(check.value, language) : notBySchema(check.at);
    }
    case 'baerum-innov/failed/1': {
      const run = byPublished<StoredFailure>(failedSchema, answer);
      return run.kind === 'accepted' ? failureOf(run.value, language) : notBySchema(run.at);
    }
    default:
      return { kind: 'no-answer' };
  }
}

/** What is read of a stored answer of each kind. */
interface StoredCheck {
  readonly comment?: DocumentParts;
}
type StoredFailure = Pick<FailedRun, 'message' | 'at'>;

function notBySchema(at: string): Refused {
  return { kind: 'not-by-schema', at };
}

function commentOf({ comment }: StoredCheck, language: Language): Document | Refused {
  if (comment === undefined) return { kind: 'no-comment' };
  const document = documentOfParts(comment, CHECK_MARKER, language);
  return document.title === '' && document.sections.length === 0
    ? document
    : withOrigin(document, language);
}

function failureOf({ message, at }: StoredFailure, language: Language): Document {
  const place = at !== null && isFromRoot(at.path) ? at : null;
  return withOrigin(failedDocument({ message, at: place, language }), language);
}

function withOrigin(document: Document, language: Language): Document {
  const words = wordsIn(language).answer.origin;
  const origin: Section = section({
    id: 'fra',
    title: null,
    room: 'answer',
    blocks: [paragraph(own(words), 'small')],
  });
  return partDocument({ ...document, sections: [origin, ...document.sections] });
}
