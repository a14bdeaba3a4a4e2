import { Environment } from '@marcbachmann/cel-js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, parse as parseYaml } from 'yaml';
import { parseIsoDay } from '../../src/time/day.ts';
import type { OracleAntallResult } from './answers.ts';
import { dayOf, isoOf } from './days.ts';
import { ALL_FEATURES } from './features.ts';
import { pathOf } from './files.ts';
import {
  antallScenarios,
  hendelserScenarios,
  LIST,
  lifeScenario,
  type Scenario,
  TYPE,
  toRegisterFiles,
} from './generate.ts';
import { judge } from './judge.ts';
import { findingsOf, lifeOn } from './life.ts';
import type { OracleElement, OraclePost } from './model.ts';

const antallScenario = antallScenarios(ALL_FEATURES);
const hendelserScenario = hendelserScenarios(ALL_FEATURES);
const anyScenario = fc.oneof(antallScenario, hendelserScenario);

const environment = new Environment({ unlistedVariablesAreDyn: true }).registerFunction(
  'gjelder(map, string): bool',
  ({ fra, til }: { readonly fra?: string; readonly til?: string }, day: string) =>
    (fra ?? '0000') <= day && day <= (til ?? '9999'),
);

/** What CEL says of an expression; every error is «unknown» here, since the templates give no other. */
function celAnswer(
  text: string,
  post: OraclePost,
  element: OracleElement | null,
  dato: string,
  absentGroup: Scenario['absentGroup'],
): unknown {
  const filled = absentGroup === 'none' ? { gruppe: null } : {};
  const bindings = {
    post: { ...filled, finansiering: [], ...post.value },
    element: { ...filled, ...element },
    dato,
  };
  try {
    return environment.evaluate(text, bindings);
  } catch {
    return 'unknown';
  }
}

describe('the generated register', () => {
  it('is written as posts that its schema allows, beside files that must be set aside', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const files = toRegisterFiles(scenario);
        const ajv = new Ajv2020({
          strict: false,
          formats: { dato: (text) => parseIsoDay(text) !== undefined },
        });
        const isValid = ajv.compile(JSON.parse(files[`schemas/${TYPE}.schema.json`] ?? ''));
        const { posts } = scenario.register;
        for (const [index, { id, value }] of posts.entries()) {
          const read: unknown = parseYaml(files[pathOf(posts, index)] ?? '');
          expect(read).toEqual({ id, ...value });
          expect(isValid(read), JSON.stringify(isValid.errors)).toBe(true);
        }
        for (let index = 0; index < scenario.register.setAside; index += 1) {
          const document = parseDocument(files[`data/prosjekter/P-9${index}.yaml`] ?? '');
          expect(document.errors.length > 0 || !isValid(document.toJS())).toBe(true);
        }
        expect(parseYaml(files['data/krav/K-1.yaml'] ?? '')).toEqual(scenario.krav.value);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it('carries predicates that mean what their CEL says', () => {
    fc.assert(
      fc.property(anyScenario, ({ register, krav, asOf, absentGroup }) => {
        const { hvor, per, tell } = krav.value;
        for (const post of register.posts) {
          const list = (post.value[LIST] ?? []) as OracleElement[]; // the generated schema says so
          for (const element of tell === TYPE ? [null] : list) {
            if (hvor !== undefined) {
              const said = celAnswer(hvor, post, element, asOf, absentGroup);
              expect(krav.matches(post, element, asOf, hvor)).toBe(said);
            }
            if (per !== undefined) {
              const said = celAnswer(per, post, element, asOf, absentGroup);
              expect(krav.group?.(post, element)).toBe(said);
            }
          }
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

describe('the oracle on generated registers', () => {
  it('changes no life for an entry dated after A and not announced by A', () => {
    fc.assert(
      fc.property(lifeScenario, fc.integer({ min: -500, max: 500 }), (life, offset) => {
        const { livslop, value, asOf } = life;
        if (livslop === null || livslop.logg === null) return;
        const log = (value[livslop.logg] ?? []) as unknown[]; // the generator made it
        const later = { dato: isoOf(dayOf(asOf) + 1 + Math.abs(offset)), status: 'stanset' };
        const more = { ...value, [livslop.logg]: [...log, later] };
        const day = isoOf(dayOf(asOf) + offset);
        expect(lifeOn(more, livslop, asOf, day)).toEqual(lifeOn(value, livslop, asOf, day));
        expect(findingsOf(more, livslop, asOf)).toEqual(findingsOf(value, livslop, asOf));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  it('never says met where the count leaves it open, and keeps its books', () => {
    fc.assert(
      fc.property(antallScenario, ({ register, krav, asOf, options }) => {
        const result = judge(register, krav, asOf, options) as OracleAntallResult; // its form
        const { minst, hoyst } = krav.value;
        const tolerance = krav.value.toleranse_dager ?? 0;
        if (result.verdict === 'met' && tolerance === 0 && krav.group === null) {
          if (minst !== undefined) expect(result.count.low).toBeGreaterThanOrEqual(minst);
          if (hoyst !== undefined) {
            expect(result.count.high).not.toBeNull();
            expect(result.count.high).toBeLessThanOrEqual(hoyst);
          }
        }
        if (result.next !== null) {
          const { side, group, from } = result.next;
          const holds = result.gaps.some(
            (gap) => gap.side === side && gap.group === group && gap.from <= from && from <= gap.to,
          );
          expect(holds).toBe(true);
        }
        const judged = result.daysBroken + result.daysUnknown + result.daysExempt;
        const last = result.window === null ? asOf : result.window.to;
        const first = result.window?.from ?? asOf;
        const upTo = Math.min(dayOf(last), dayOf(asOf)) - dayOf(first) + 1;
        expect(judged).toBeLessThanOrEqual(Math.max(0, upTo));
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('meets every verdict, several kinds of gap, and remedies often enough', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const { register, krav, asOf, options } of fc.sample(antallScenario, {
      numRuns: 150,
      seed: 5,
    })) {
      const result = judge(register, krav, asOf, options) as OracleAntallResult; // its form
      count(result.verdict);
      if (result.next !== null) count('next');
      if (result.nextPlanned !== null) count('nextPlanned');
      if (result.next?.remedies.some((remedy) => 'extend' in remedy)) count('extend');
      if (result.gaps.some((gap) => gap.toleratedDays > 0)) count('tolerated');
      if (result.gaps.some((gap) => gap.exempt)) count('exempt gap');
      if (result.groups.length > 1) count('groups');
      if (result.window === null) count('no window');
      if (result.count.planned > 0) count('planned');
      if (result.count.paused > 0) count('paused');
      if (result.count.high === null) count('unbounded');
    }
    for (const { register, krav, asOf, options } of fc.sample(hendelserScenario, {
      numRuns: 100,
      seed: 6,
    })) {
      count(`hendelser ${judge(register, krav, asOf, options).verdict}`);
    }
    const wanted = [
      'met',
      'broken',
      'unknown',
      'not-in-force',
      'next',
      'nextPlanned',
      'extend',
      'tolerated',
      'exempt gap',
      'groups',
      'no window',
      'planned',
      'paused',
      'unbounded',
      'hendelser met',
      'hendelser broken',
      'hendelser unknown',
      'hendelser pending',
    ];
    expect(wanted.filter((what) => (seen.get(what) ?? 0) < 3)).toEqual([]);
  });
});
