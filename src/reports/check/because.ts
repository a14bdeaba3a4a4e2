import { wordsIn } from '../../text/catalogue.ts';
import { type DiffReport, foremost } from '../diff/diff.ts';
import { type Block, paragraph } from '../document/document.ts';
import { data, id, own, several, type Value } from '../document/value.ts';
import type { CheckReport } from '../findings/report.ts';
import { postChangeWords } from '../posts/change-words.ts';

const MOST_CAUSES = 3;

/** «Fordi FP-2024-002: ny status 20.11.2026: stanset», of the krav that the headline is about; empty where no line does it. */
export function becauseOf(
  { caused, language }: CheckReport,
  { krav, register }: DiffReport,
): Block[] {
  const first = foremost(krav);
  const causes = first === null ? [] : (caused?.get(first.id)?.causes ?? []);
  if (causes.length === 0) return [];
  const said = causes.slice(0, MOST_CAUSES).map(({ change, field, at }): Value => {
    const { id: name, what, fields } = postChangeWords(change, register, language);
    const text = fields.find(({ pointer }) => pointer === field?.pointer)?.text ?? what;
    const place = at === null ? null : { path: at.path, line: at.start.line };
    return several([several([id(name, place), own(':')], ''), data(text)], ' ');
  });
  const left = causes.length - said.length;
  const more = left === 0 ? [] : [own(wordsIn(language).check.andMore(left))];
  const all = several([several(said, ' · '), ...more], ' ');
  return [paragraph(several([own(wordsIn(language).comment.because), all], ' '))];
}
