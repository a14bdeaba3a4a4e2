import type { References } from '../../query/check/scope.ts';
import type { Post } from '../../read/post.ts';
import { references as referencesOf } from '../../register/references.ts';
import type { RegisterContent } from '../../register/register.ts';
import { type CompiledKrav, compileKrav } from '../definition/compile.ts';
import { readKrav } from '../definition/read-krav.ts';
import { type TypeView, typeViews } from '../definition/type-view.ts';

/** Compiles the krav of a register that is one of a series: the same again while what it rests on is the same. */
export type SeriesCompiler = (register: RegisterContent) => (post: Post) => CompiledKrav;

/** What a krav asked about the register's references while it was compiled, and whether they were known. */
interface Asked {
  readonly reference: string;
  readonly value: string;
  readonly isKnown: boolean;
}

interface Kept {
  readonly asked: readonly Asked[];
  readonly compiled: CompiledKrav;
}

/** What is known of the types, and of the krav under it. */
interface Rules {
  readonly views: ReadonlyMap<string, TypeView>;
  readonly kept: WeakMap<Post, Kept>;
}

export function seriesCompiler(): SeriesCompiler {
  const rules = new WeakMap<RegisterContent['types'], Rules>();
  return (register) => {
    const { views, kept } = rules.get(register.types) ?? {
      views: typeViews(register),
      kept: new WeakMap<Post, Kept>(),
    };
    rules.set(register.types, { views, kept });
    const references = referencesOf(register);
    return (post) => {
      const known = kept.get(post);
      if (known !== undefined && isStillSo(known.asked, references)) return known.compiled;
      const made = compileListening(post, views, references);
      kept.set(post, made);
      return made.compiled;
    };
  };
}

function compileListening(
  post: Post,
  views: ReadonlyMap<string, TypeView>,
  references: References,
): Kept {
  const asked: Asked[] = [];
  const listening: References = (reference, value) => {
    const answer = references(reference, value);
    asked.push({ reference, value, isKnown: answer === 'known' });
    return answer;
  };
  return { asked, compiled: compileKrav(readKrav(post), views, listening) };
}

function isStillSo(asked: readonly Asked[], references: References): boolean {
  return asked.every(
    ({ reference, value, isKnown }) => (references(reference, value) === 'known') === isKnown,
  );
}
