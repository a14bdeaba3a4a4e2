import { changesIn } from '../../krav/definition/changes.ts';
import type { CountingKrav } from '../../krav/definition/krav.ts';
import { isList, type Json, property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import { formatIsoDay } from '../../time/day.ts';
import { DAY, finderIn, type Line, type Sources, valueAt } from './lines.ts';

/** The fields of a rule that a count is judged by. */
const RULE: Readonly<Record<CountingKrav['form'], readonly string[]>> = {
  antall: ['minst', 'hoyst', 'toleranse_dager', 'pause_teller'],
  hendelser: ['minst', 'hoyst'],
};

/** The lines of a krav that it is judged by, and those that are not: when it holds, its exemptions, its own rule and what each change writes. */
export function kravTerms(
  { form, exemptions }: CountingKrav,
  post: Post,
  lines: readonly Line[],
  sources: Sources,
) {
  const find = finderIn(post, lines, sources);
  const ofForm = form === 'antall' ? [] : ['periode', 'dato'];
  const terms = {
    terms: find(['id', 'gjelder_fra', 'gjelder_til', ...ofForm]),
    exemptions: exemptions.map((_, index) => find(['fra', 'til'], `/unntak/${index}`)),
    rules: [
      find(RULE[form]),
      ...changesIn(post.value).map(({ pointer }) =>
        find(['fra', 'vedtatt', ...RULE[form]], pointer),
      ),
    ],
  };
  const all = [terms.terms, ...terms.exemptions, ...terms.rules];
  return { ...terms, unused: unusedOf(lines, all.flat()) };
}

function unusedOf(lines: readonly Line[], used: readonly number[]): readonly number[] {
  return lines.map(({ line }) => line).filter((line) => !used.includes(line));
}

/** The line of `fort_fra` of a type in register.yaml, where it is there, and those of the others. */
export function registerTerms(
  { name, keptSince }: RecordType,
  path: string,
  lines: readonly Line[],
  sources: Sources,
) {
  const fields = keptSince === null ? {} : { fort_fra: formatIsoDay(keptSince) };
  const find = finderIn({ path, value: { typer: { [name]: fields } } }, lines, sources);
  const terms = find(['fort_fra'], `/typer/${name}`);
  return { terms, unused: unusedOf(lines, terms) };
}

/** The line of the date of something by its JSON pointer, alone in a list; throws `CannotProve` where it does not stand on a line after its key, or not alone. */
export function dateOf(
  post: Post,
  pointer: string,
  lines: readonly Line[],
  sources: Sources,
): readonly number[] {
  const slash = pointer.lastIndexOf('/');
  return finderIn(post, lines, sources)([pointer.slice(slash + 1)], pointer.slice(0, slash));
}

/** Throws `CannotProve` where a day or a status that a life is read from does not stand on a line of its own. */
export function expectLifeIn(
  post: Post,
  item: string,
  { livslop: ofPost, elements }: RecordType,
  lines: readonly Line[],
  sources: Sources,
): void {
  const inPost = item.slice(post.id.length);
  const own = elements.find(({ list }) => inPost.replace(/\/\d+$/, '') === `/${list.join('/')}`);
  const livslop = own === undefined ? ofPost : own.livslop;
  const at = own === undefined ? '' : inPost;
  const find = finderIn(post, lines, sources);
  const { plan, log } = livslop ?? { plan: null, log: null };
  const stand = (of: Json | undefined, pointer: string, names: readonly (string | null)[]) => {
    for (const name of names) {
      const written = name === null ? undefined : property(of, name);
      const isTold = typeof written === 'string' && (name === 'status' || DAY.test(written));
      if (name !== null && isTold) find([name], pointer);
    }
  };
  const holder = valueAt(post.value, at);
  stand(holder, at, [plan?.from ?? null, plan?.to ?? null]);
  const entries = log === null ? undefined : property(holder, log);
  if (isList(entries))
    for (const [index, entry] of entries.entries())
      stand(entry, `${at}/${log}/${index}`, ['dato', 'status', 'meldt']);
}
