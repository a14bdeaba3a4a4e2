import { describe, expect, it } from 'vitest';
import { corpusFile, readCorpus } from '../corpora.ts';
import { readBytes } from './read-bytes.ts';

interface SuiteCase {
  readonly id: string;
  readonly title: string;
  readonly yaml: string;
  /** The value as JSON; several texts in a row where the case has several documents; null where it has none. */
  readonly json: string | null;
  readonly error: boolean;
}

/** What the suite gives no JSON for, and we accept; read from the case's own text. */
const WITHOUT_JSON: Readonly<Record<string, unknown>> = {
  '4ABK': { unquoted: 'separate', 'http://foo.com': null, 'omitted value': null },
};

const NAME = 'yaml-test-suite.json';
const cases = readCorpus(NAME) as readonly SuiteCase[]; // the shape is described in the collection's own page
const invalid = cases.filter(({ error }) => error);
const valid = cases.filter(({ error }) => !error);

describe.skipIf(corpusFile(NAME) === null)('the YAML test suite', () => {
  it('has cases of both kinds', () => {
    expect(invalid.length).toBeGreaterThan(90);
    expect(valid.length).toBeGreaterThan(300);
  });

  it.each(invalid)('$id: $title: is refused, since it is not valid YAML', ({ yaml }) => {
    const { value, findings } = readBytes(yaml);
    expect(value).toBeNull();
    expect(findings.length).toBeGreaterThan(0);
  });

  it.each(valid)('$id: $title: is refused with a finding, or read as the suite reads it', ({
    id,
    yaml,
    json,
  }) => {
    const { value, findings } = readBytes(yaml);
    if (value === null) expect(findings.length).toBeGreaterThan(0);
    else if (json !== null) expect(value).toEqual(JSON.parse(json));
    else expect(WITHOUT_JSON).toHaveProperty(id, value);
  });

  it('reads a good share of what is valid: most of the rest has what no post may have', () => {
    const accepted = valid.filter(({ yaml }) => readBytes(yaml).value !== null);
    expect(accepted.length).toBeGreaterThan(80);
  });
});
