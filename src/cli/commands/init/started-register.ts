import type { Edit } from '../../../edit/edit.ts';
import { editText } from '../../../edit/edit-text.ts';
import { property } from '../../../read/json.ts';
import { readYamlDocument } from '../../../read/yaml/document.ts';
import { type Day, formatIsoDay } from '../../../time/day.ts';

/** The shipped register.yaml as that of a register begun on a day: example posts do not count, and nothing is kept from before. */
export function startedRegister(text: string, day: Day): string {
  const reading = readYamlDocument(text, 'register.yaml');
  const types = reading.kind === 'document' ? property(reading.value, 'typer') : undefined;
  const edits: Edit[] = [
    { kind: 'set', path: ['eksempelposter'], value: 'teller ikke' },
    ...Object.entries(types ?? {})
      .filter(([, type]) => property(type, 'fort_fra') !== undefined)
      .map(
        ([name]): Edit => ({
          kind: 'set',
          path: ['typer', name, 'fort_fra'],
          value: formatIsoDay(day),
        }),
      ),
  ];
  return edits.reduce((before, edit) => {
    const result = editText(before, edit, () => []);
    if (result.kind === 'refused') throw new Error(`register.yaml: ${result.reason}`);
    return result.text;
  }, text);
}
