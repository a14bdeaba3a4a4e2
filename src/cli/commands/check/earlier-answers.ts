import { readFileSync } from 'node:fs';
import { report } from '../../../diagnostic/catalogue.ts';
import { type Finding, keyAt, pathOf } from '../../../diagnostic/finding.ts';
import type { Span } from '../../../krav/days/window.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { isList, type Json, property } from '../../../read/json.ts';
import { CONFIG_FILE } from '../../../read/register/read-config.ts';
import { readJson } from '../../../read/schema/json.ts';
import {
  type OtherAnswer,
  otherFindings,
  otherKrav,
} from '../../../reports/findings/other-answers.ts';
import { kravJson } from '../../../reports/krav/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import { formatIsoDay } from '../../../time/day.ts';
import { inside } from '../../../tree/path.ts';
import { readNamedFile } from '../../io/named-file.ts';
import { couldNot, wrongUse } from '../../io/outcome.ts';
import { assessSession, type Session } from '../../session/session.ts';

/**
 * Takes the name of a file that `check` or `krav` wrote as JSON, and what is found now; gives a finding for each
 * answer of it that this version does not give. Refused where it is of another register or of another day: then
 * nobody can say that the tool is the cause.
 */
export function earlierAnswers(
  name: string,
  session: Session,
  span: Span,
  findings: readonly Finding[],
): Finding[] {
  const { register, asOf, envelope, place } = session;
  const words = wordsIn(place.language).earlier;
  const answer = readAnswer(name, session);
  const version = property(answer, 'toolVersion');
  const [day, hash] = [property(answer, 'asOf'), property(property(answer, 'register'), 'hash')];
  const list = property(answer, 'findings') ?? property(answer, 'krav');
  const isAlone = (property(answer, 'base') ?? property(answer, 'before') ?? null) === null;
  if (typeof version !== 'string' || typeof hash !== 'string' || !isList(list) || !isAlone)
    throw wrongUse(words.notAnAnswer(name));
  if (day !== formatIsoDay(asOf))
    throw wrongUse(words.otherDay(name, String(day), writtenDay(asOf)));
  if (hash !== envelope.register.hash)
    throw couldNot(words.otherRegister(name, hash.slice(0, 8), envelope.register.hash.slice(0, 8)));
  const others =
    property(answer, 'format') === 'baerum-innov/krav/1'
      ? otherKrav(list, kravNow(session, span))
      : otherFindings(list, findings.map(asJson));
  const config = inside(register.folder, CONFIG_FILE);
  return others.map((other) => {
    const path = register.postOf(KRAV_TYPE, other.about)?.path ?? config;
    return otherAnswerFinding(other, version, path);
  });
}

/** That an answer is another than that of a version of the tool, at the file it is of. */
export function otherAnswerFinding(other: OtherAnswer, version: string, path: string): Finding {
  return report('register/answered-otherwise', { ...other, version }, keyAt(path, ''), {});
}

function readAnswer(name: string, { place }: Session): Json {
  const { language, world } = place;
  const file = { folder: world.folder, option: '--earlier', name };
  const json = readJson(readNamedFile(file, language, (path) => readFileSync(path, 'utf8')));
  const format = json.kind === 'value' ? property(json.value, 'format') : undefined;
  if (json.kind !== 'value' || !FORMATS.some((each) => each === format))
    throw wrongUse(wordsIn(language).earlier.notAnAnswer(name));
  return json.value;
}

const FORMATS = ['baerum-innov/check/1', 'baerum-innov/krav/1'];

function kravNow(session: Session, span: Span): readonly Json[] {
  const { results } = assessSession(session, span);
  const json = readJson(kravJson(results, session.envelope));
  const krav = json.kind === 'value' ? property(json.value, 'krav') : undefined;
  return isList(krav) ? krav : [];
}

/** What is compared of a finding, as it is in JSON. */
function asJson({ code, severity, type, post, field, where }: Finding): Json {
  const path = pathOf(where);
  return {
    code,
    severity,
    type: type ?? null,
    post: post ?? null,
    field: field ?? null,
    at: path === null ? null : { path },
  };
}
