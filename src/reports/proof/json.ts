import { pathOf } from '../../diagnostic/finding.ts';
import type { Match } from '../../krav/days/contribution.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import type { KravProof, ProvedScope } from '../../krav/proof/proof.ts';
import type { Quarantined } from '../../read/post.ts';
import { CONFIG_FILE } from '../../read/register/read-config.ts';
import type { Register } from '../../register/register.ts';
import { byPath, inside } from '../../tree/path.ts';
import type { Envelope } from '../document/envelope.ts';
import { countJson, daysJson, envelopeJson, jsonText } from '../document/envelope-json.ts';
import { CannotProve, type Line, linesOf, type Sources } from './lines.ts';
import { dateOf, expectLifeIn, kravTerms, registerTerms } from './terms.ts';

const ANSWERS: Readonly<Record<Match, string>> = { true: 'yes', false: 'no', unknown: 'unknown' };

/** The certificate of an answer as JSON, `baerum-innov/proof/1` (schemas/output/proof.schema.json; schemas/proof checks it). */
export function proofJson(
  proof: KravProof,
  register: Register,
  sources: Sources,
  envelope: Envelope,
): string {
  return jsonText({
    ...envelopeJson('proof/1', envelope),
    proof: proofEntry(proof, register, sources),
  });
}

/** A file that was read, with all its lines that the certificate may rest on. */
interface Told {
  readonly path: string;
  readonly blob: string | null;
  readonly lines: readonly Line[];
}

function proofEntry(proof: KravProof, register: Register, sources: Sources) {
  const { krav, type, otherwise } = proof;
  const told = (path: string): Told => {
    const text = sources.textOf(path);
    return { path, blob: sources.blobOf(path), lines: text === null ? [] : linesOf(text) };
  };
  const post = register.postOf(KRAV_TYPE, krav.id);
  if (post === undefined) throw new CannotProve({ kind: 'no-type' });
  const { folder } = register;
  const [ofKrav, ofRegister] = [told(krav.path), told(inside(folder, CONFIG_FILE))];
  const files = filesOf(proof, register, told);
  return {
    id: krav.id,
    verdict: proof.verdict,
    ...(otherwise === null ? {} : { groups: proof.scopes.map(({ group }) => group), otherwise }),
    krav: { ...ofKrav, ...kravTerms(krav, post, ofKrav.lines, sources) },
    register: {
      ...ofRegister,
      globs: type.globs.map((glob) => inside(folder, glob)),
      ...registerTerms(type, ofRegister.path, ofRegister.lines, sources),
    },
    schema: told(type.schemaPath ?? ''),
    files,
    scopes: proof.scopes.map((scope) => scopeEntry(scope, proof, register, files, sources)),
  };
}

function scopeEntry(
  { from, to, group, members, runs, verdict }: ProvedScope,
  { krav, type }: KravProof,
  register: Register,
  files: readonly Told[],
  sources: Sources,
) {
  const posts = new Map(register.postsOf(type.name).map((post) => [post.path, post]));
  const lines = new Map(files.map((file) => [file.path, file.lines]));
  return {
    ...daysJson({ from, to }),
    ...(krav.form === 'antall' ? { group } : { verdict }),
    members: members.map(({ id, path, dateAt, runs: days }) => {
      const post = posts.get(path);
      const its = lines.get(path) ?? [];
      if (post !== undefined && krav.form === 'antall') expectLifeIn(post, id, type, its, sources);
      const isDated = dateAt !== null && post !== undefined;
      return {
        item: id,
        path,
        date: isDated ? dateOf(post, dateAt, its, sources) : [],
        runs: days.map(({ value, ...run }) => ({
          ...daysJson(run),
          state: value.state,
          matches: ANSWERS[value.matches],
          isIn: ANSWERS[value.isIn],
        })),
      };
    }),
    runs: runs.map(({ value, ...run }) => ({
      ...daysJson(run),
      isAsked: value.isAsked,
      low: value.low,
      possible: value.possible,
      high: countJson(value.high),
      min: value.min,
      max: value.max,
      below: value.below,
      above: value.above,
    })),
  };
}

/** Every file of the type, in order of path, with what it is in the count. */
function filesOf(proof: KravProof, register: Register, told: (path: string) => Told) {
  const { krav, type, mayMatch } = proof;
  const counted = new Set(proof.scopes.flatMap(({ members }) => members.map(({ path }) => path)));
  const whyNot = (path: string) => {
    if (!mayMatch.has(path)) return 'no-match';
    return krav.form === 'antall' ? 'not-running' : 'not-in-period';
  };
  const posts = register.postsOf(type.name).map(({ path, example }) => {
    const isLeftOut = example && !register.config.examplesCount;
    const reason = isLeftOut ? 'example' : counted.has(path) ? null : whyNot(path);
    return { ...told(path), adds: 0, reason };
  });
  const quarantined = register.quarantinedOf(type.name).map((file) => {
    const { path, extent } = file;
    const isOne = extent === 'post' && krav.tell.list.length === 0;
    const its = file.unread ? { path, blob: null, lines: [] } : told(path);
    return { ...its, adds: isOne ? 1 : null, reason: codesOf(register, file) };
  });
  return [...posts, ...quarantined].sort(byPath);
}

/** The codes of the errors found in a quarantined file. */
function codesOf({ findings }: Register, { path }: Quarantined): string {
  const codes = findings
    .filter(({ severity, where }) => severity === 'error' && pathOf(where) === path)
    .map(({ code }) => code);
  return codes.length === 0 ? 'krav/set-aside' : [...new Set(codes)].join(', ');
}
