/** What can begin a plain scalar without meaning anything else. */
const PLAIN = /^[a-z\d¡-ſ(](?:[^:#]|:(?=[^ ])|(?<=[^ ])#)*$/i;
const PLAIN_ITEM = /^[a-z\dæøå](?:[\wæøå./ -]*[\wæøå./-])?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
/** All that could be read as a number in any form, and more. */
const NUMBER_LIKE = /^\d[\da-fox._+-]*$/i;
const OTHER_WORD = /^(?:null|true|false)$/i;

/** Takes what is written after a key or a dash; gives its value, or undefined where it is not in the plain style. */
export function houseScalar(written: string): string | number | boolean | undefined {
  if (written.startsWith('"')) return /^"([^"\\]*)"$/.exec(written)?.[1];
  if (written.startsWith("'"))
    return /^'((?:[^']|'')*)'$/.exec(written)?.[1]?.replaceAll("''", "'");
  return PLAIN.test(written) ? plainValue(written) : undefined;
}

/** Takes a list in brackets; gives its values, or undefined where it or they are not in the plain style. */
export function houseItems(written: string): (string | number | boolean)[] | undefined {
  const inside = /^\[(.*)\]$/.exec(written)?.[1];
  if (inside === undefined) return undefined;
  if (inside === '') return [];
  const items: (string | number | boolean)[] = [];
  for (const item of inside.split(/, ?/)) {
    const value = itemValue(item);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function itemValue(item: string): string | number | boolean | undefined {
  if (item.startsWith('"')) return /^"([^"\\]*)"$/.exec(item)?.[1];
  return PLAIN_ITEM.test(item) ? plainValue(item) : undefined;
}

/** What a plain scalar is in YAML's core schema. */
function plainValue(text: string): string | number | boolean | undefined {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (OTHER_WORD.test(text)) return undefined;
  if (DAY.test(text) || !NUMBER_LIKE.test(text)) return text;
  return WHOLE.test(text) ? Number(text) : undefined;
}
