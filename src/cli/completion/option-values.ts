import { FORMATS, type Format } from '../../render/formats.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { OptionKind } from '../line/option-kinds.ts';
import { type Asked, statuses, types, viewAsked } from './arguments.ts';
import { type Candidates, plain } from './candidate.ts';
import { fieldNames, valuesOf, viewAt } from './fields.ts';

type ValueName = NonNullable<OptionKind<unknown>['value']>;

/** What is known where the value of an option is completed. */
interface AskedValue extends Asked {
  /** The formats of the command; none where it is not named yet. */
  readonly formats: readonly Format[];
}

/** Takes an option; gives what may be its value. */
export function optionValues(option: OptionKind<unknown>, asked: AskedValue): Candidates {
  if (option.choices !== null) return plain(option.choices);
  return option.value === null ? [] : VALUES[option.value](asked);
}

/** What the values of options may be, by what help calls them; none where anything may be written. */
const VALUES: Readonly<Record<ValueName, (asked: AskedValue) => Candidates>> = {
  assessment: (asked) => {
    const view = viewAsked(asked);
    return view === null
      ? []
      : valuesOf(viewAt(view, ['statuslogg', 'vurdering']), asked.register());
  },
  change: () => [],
  columnAndField: () => [],
  day: () => [],
  dayRevisionOrFile: () => 'files',
  document: () => [],
  expression: () => [],
  field: fields,
  fields,
  file: () => 'files',
  fileOrVersion: () => 'files',
  folder: () => 'files',
  format: ({ formats }) => plain(formats.length > 0 ? formats : Object.keys(FORMATS)),
  id: () => [],
  language: () => plain(LANGUAGES),
  name: () => [],
  revision: () => [],
  revisionOrDay: () => [],
  status: statuses,
  text: () => [],
  time: () => [],
  type: ({ register, language }) => types(register(), language),
  what: () => [],
  when: () => [],
};

/** The fields of the type that is named; where none is, those of all types. */
function fields(asked: Asked): Candidates {
  const view = viewAsked(asked);
  if (view !== null) return fieldNames(view, asked.language);
  const all = [...asked.register().types.values()].flatMap((type) =>
    fieldNames(type.view, asked.language),
  );
  return [...new Map(all.map((each) => [each.value, each])).values()];
}
