import { type Lives, livesOn } from '../../life/lives.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { byPath } from '../../tree/path.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import { kravCompiler } from '../definition/compile.ts';
import { withLawfulKrav } from '../definition/lawful-register.ts';
import { KRAV_TYPE, readKrav } from '../definition/read-krav.ts';
import { judgeKrav } from '../judge-krav.ts';
import { quarantinedResult } from '../quarantined.ts';
import type { KravResult } from '../result.ts';

/** Gives what one krav says on a day; null where there is no such krav. */
export type AnswerOn = (id: string, day: Day) => KravResult | null;

/** Takes a register; judges those of its krav alone that are asked about. */
export function answerOn(readable: Register): AnswerOn {
  let judge: AnswerOn | null = null;
  return (id, day) => {
    judge ??= judgeOf(withLawfulKrav(readable));
    return judge(id, day);
  };
}

function judgeOf(register: Register): AnswerOn {
  const compile = kravCompiler(register);
  const posts = register.postsOf(KRAV_TYPE);
  const files = [...posts, ...register.quarantinedOf(KRAV_TYPE)].sort(byPath);
  const livesByDay = new Map<Day, Lives>();
  return (id, day) => {
    const file = files.find((each) => each.id === id);
    if (file === undefined) return null;
    if (!('value' in file)) return quarantinedResult(file);
    const lives = livesByDay.get(day) ?? livesOn(register, day);
    livesByDay.set(day, lives);
    const context = { register, asOf: day, span: WHOLE_PROMISE, lives, supposed: [] };
    return judgeKrav(compile(readKrav(file, day)), context).result;
  };
}
