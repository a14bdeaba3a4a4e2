import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import type { KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type DiffReport, foremost } from '../diff/diff.ts';
import { type Block, paragraph } from '../document/document.ts';
import { own, several, sign } from '../document/value.ts';
import { postTitle } from '../posts/title.ts';
import { responsibleForKrav } from '../sections/promise-line.ts';
import type { InTheWay } from './in-the-way.ts';
import { whatCloses } from './what-closes.ts';

/** A promise, and who answers for it; null where nobody is recorded. */
interface OwnedPromise {
  readonly id: string;
  readonly title: string;
  readonly responsible: string | null;
}

/**
 * «Den som har ansvar for K-09a «Minst tre …» (Innovasjon): …», what whoever answers for the promise that the
 * headline is about must do; that nobody must where the change does nothing to a promise.
 */
export function ownerLine(change: DiffReport, inTheWay: InTheWay, language: Language): Block[] {
  const words = wordsIn(language).comment.owner;
  const promise = promiseOf(change);
  if (promise === null) return [paragraph(own(words.noneTouched))];
  const said = sentences(change, inTheWay, language);
  const owner = words.label(promise.id, promise.title, promise.responsible);
  return [paragraph(several([sign(owner, 'quiet'), own(said.join(' '))], ' '))];
}

function sentences(change: DiffReport, inTheWay: InTheWay, language: Language): string[] {
  const words = wordsIn(language).comment.owner;
  const first = foremost(change.krav);
  switch (inTheWay) {
    case 'errors':
    case 'warnings': {
      const before = first?.base ? whatCloses(first.base, language) : [];
      return [words[inTheWay], ...(before.length === 0 ? [] : [words.anyway, ...before])];
    }
    case 'rewritten':
    case 'removed':
      return [words[inTheWay]];
    case 'approval': {
      const rule = change.ruleChanges.find(({ krav }) => krav !== null);
      return [words.approval(rule?.effect === 'new', rule?.after?.verdict === 'broken')];
    }
    case null:
      return first?.head ? whatIsToBeDone(first.head, language) : [words.nothing];
  }
}

/** The krav that the headline is about, as it becomes, or was where it is taken away; null where it is about none. */
function promiseOf({ krav, ruleChanges, register }: DiffReport): OwnedPromise | null {
  const byRule = ruleChanges.find((each) => each.krav !== null);
  const first = byRule === undefined ? foremost(krav) : krav.find(({ id }) => id === byRule.krav);
  const judged = (first?.head ?? first?.base)?.krav;
  if (judged !== undefined) return { ...judged, responsible: responsibleForKrav(judged, register) };
  // A new krav is not judged by the rules from before.
  const added = byRule?.krav == null ? undefined : register.postOf(KRAV_TYPE, byRule.krav);
  if (added === undefined || byRule === undefined) return null;
  return { id: added.id, title: postTitle(added), responsible: byRule.approver };
}

/** What closes the breach that is or comes; where nothing is told of that, how the promise stands. */
function whatIsToBeDone(head: KravResult, language: Language): string[] {
  const closes = whatCloses(head, language);
  return closes.length > 0 ? closes : [wordsIn(language).comment.owner.stands[head.verdict]];
}
