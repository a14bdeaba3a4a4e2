// Checks a certificate of `baerum-innov krav ID --proof`, and shares no code with what made it:
//   node check-proof.mjs bevis.json [REPOSITORY [COMMIT]]       exits 0 where it holds, 1 where it does not
// It reads the files itself, makes lives, counts and verdicts of them by a walk over every day, and asks that the certificate
// says just that. README.md says what the keys are, and what is taken on trust. Set by hand, to be read in one go.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual as same } from 'node:util';
import { certificateOf, checkLife, dayOf, iso, must, on, span, within } from './lives.mjs';
import { blobOf, filesOf, readYaml } from './read-files.mjs';

const certaintyOf = (answers) => (answers.includes('no') ? 'no' : answers.includes('unknown') ? 'possible' : 'sure');
const finite = (number) => (Number.isFinite(number) ? number : null);

/** Throws a sentence where the certificate says anything else than the files do; gives what it says and what is trusted. */
export function checkProof(json, source) {
  const { asOf, proof } = certificateOf(json);
  const read = ({ path, blob }) => {
    const bytes = source.read(path);
    must(blobOf(bytes) === blob, `${path} er ikke den fila beviset er laget av`);
    return String(bytes);
  };
  const [A, config, krav] = [dayOf(asOf), readYaml(read(proof.register)), readYaml(read(proof.krav))];
  const [[type, inner], schema] = [krav.tell.split('.'), JSON.parse(read(proof.schema))];
  const [declared, folder] = [config.typer[type], proof.register.path.replace(/register\.yaml$/, '')];
  const globs = [declared.filer ?? declared].flat().map((glob) => `${folder}${glob}`);
  const isOwned = (path) => globs.some((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path));
  must(new Set(proof.files.map(({ path }) => path)).size === proof.files.length, 'en fil er nevnt to ganger');
  const isNoFolder = (path) => globs.some((glob) => glob.startsWith(`${path}/`));
  for (const path of source.list(folder).filter((each) => isOwned(each) || isNoFolder(each)))
    must(proof.files.some((file) => file.path === path), `${path} er ikke nevnt i beviset`);
  must(krav.form === 'antall' && krav.id === proof.id, `${proof.krav.path} er et annet krav`);
  const fields = [krav];
  for (const change of krav.endringer ?? [])
    if (Math.min(dayOf(change.fra), dayOf(change.vedtatt, Infinity)) <= A) fields.push({ ...fields.at(-1), ...change });
  const rules = fields.map((rule) => ({ from: dayOf(rule.fra, -Infinity), min: rule.minst ?? null, max: rule.hoyst ?? null,
    toleranceDays: rule.toleranse_dager ?? 0, pausesCount: rule.pause_teller ?? true, groups: rule.grupper ?? null }));
  const ruleOn = (day) => rules.findLast(({ from }) => from <= day);
  const [inForce, exemptions] = [span(krav.gjelder_fra, krav.gjelder_til), (krav.unntak ?? []).map(({ fra, til }) => span(fra, til))];
  const kept = dayOf(declared.fort_fra, -Infinity);
  must(same([proof.rules, proof.inForce, proof.exemptions, proof.keptSince], [rules, inForce, exemptions, iso(kept)]),
    `reglene i beviset er ikke de i ${proof.krav.path} og ${proof.register.path}`);

  for (const { path, blob, adds, reason } of proof.files.filter((file) => file.adds !== 0)) {
    must((!isOwned(path) || adds === (inner ? null : 1)) && reason?.includes('/'), `${path} er satt til side uten grunn`);
    if (blob !== null) read({ path, blob });
  }
  const [left, posts] = [[...proof.items], []];
  for (const { path, blob, reason } of proof.files.filter(({ adds }) => adds === 0)) {
    const post = readYaml(read({ path, blob }));
    const isExample = post.eksempel === true && config.eksempelposter !== 'teller';
    const holders = isExample ? [] : inner ? (post[inner] ?? []) : [post];
    const its = holders.map((holder, index) => {
      const item = must(left.shift(), `beviset nevner ikke alt i ${path}`);
      const own = inner && schema.properties[inner].items['x-livslop'];
      must(same([item.path, item.item], [path, inner ? `${post.id}/${inner}/${index}` : post.id]), `${item.item} står ikke i ${path}`);
      must(fields.some(({ hvor }) => hvor) || item.matches.every(({ matches }) => matches === 'yes'), `${item.item} treffer alltid`);
      checkLife(item, own ? holder : post, own ?? schema['x-livslop'], A);
      return item;
    });
    const isCounted = its.some(({ counts }) => counts.some(({ certainty }) => certainty !== 'no'));
    const why = its.some(({ matches }) => matches.some((run) => run.matches !== 'no')) ? 'not-running' : 'no-match';
    must(reason === (isExample ? 'example' : isCounted ? null : why), `${path} teller ikke slik beviset sier`);
    if (!isExample) posts.push(post);
  }
  must(left.length === 0, 'beviset nevner mer enn det som står i filene');
  const unread = proof.files.reduce((sum, { adds }) => sum + (adds ?? Infinity), 0);
  const isEmpty = unread === 0 && posts.length === 0;
  const begun = proof.items.map(({ life }) => life.find(({ state }) => state !== 'not-running')?.from).filter(Number.isFinite);
  const since = [inForce.from, Math.min(kept, A), Math.min(...begun, A)].find(Number.isFinite);
  const window = { from: Math.min(since, A), to: Math.min(A + proof.horizonDays, inForce.to) };
  must(same(proof.window, window.from <= window.to ? window : null), 'vinduet er ikke dagene i løftet');
  const judged = { from: Math.max(window.from, since), to: window.to };
  for (const all of [proof.days, ...proof.scopes.map(({ runs }) => runs), ...proof.items.map(({ counts }) => counts)])
    must(all.every(({ from, to }) => within(judged, from) && within(judged, to)), 'beviset sier noe om dager utenfor vinduet');

  const certainty = (item, day, group) => {
    const { state } = on(item.life, day);
    const lives = state === 'running' || (state === 'paused' && ruleOn(day).pausesCount) ? 'yes' : state === 'unknown' ? state : 'no';
    const its = group === null ? { isKnown: true, group } : on(item.memberships, day);
    return certaintyOf([on(item.matches, day).matches, lives, its.isKnown ? (its.group === group ? 'yes' : 'no') : 'unknown']);
  };
  /** Posts with one id are one item between them: the least of what each surely adds, and all that they may add. */
  const countOn = (day, group) => {
    const ids = new Map();
    for (const item of proof.items) {
      const [{ low, high }, is] = [ids.get(item.item) ?? { low: 1, high: 0 }, certainty(item, day, group)];
      ids.set(item.item, { low: Math.min(low, is === 'sure' ? 1 : 0), high: high + (is === 'no' ? 0 : 1) });
    }
    const sum = (key) => [...ids.values()].reduce((all, each) => all + each[key], 0);
    return { low: sum('low'), high: day < kept ? Infinity : sum('high') + unread };
  };

  const starts = [rules, ...proof.items.flatMap(({ matches, memberships }) => [matches, memberships])].flat().map(({ from }) => from);
  const looked = [A, window.from, ...starts].filter((day) => day === A || within(window, day));
  const seen = krav.per ? proof.items.flatMap(({ matches, memberships }) => looked
    .filter((day) => on(matches, day).matches !== 'no').map((day) => on(memberships, day))) : [];
  const named = new Set(seen.filter(({ isKnown, group }) => isKnown && group !== null).map(({ group }) => group));
  const groups = new Set(krav.per ? [...named, ...looked.flatMap((day) => ruleOn(day).groups ?? [])] : [null]);
  must(same(new Set(proof.scopes.map(({ group }) => group)), groups) && groups.size === proof.scopes.length, 'beviset har andre grupper enn kravet');
  const isHidden = krav.per && ruleOn(A).min !== null && ruleOn(A).groups === null && (unread > 0 || seen.some(({ isKnown }) => !isKnown));

  const scopes = proof.scopes.map((scope) => ({ ...scope, below: { broken: 0, good: since - 1 }, above: { broken: 0, good: since - 1 } }));
  let verdict = 'not-in-force';
  for (let day = since; day <= Math.max(window.to, A); day += 1) {
    const [rule, isTold, isExempt] = [ruleOn(day), within(window, day), exemptions.some((each) => within(each, day))];
    const sides = scopes.flatMap((scope) => {
      const { low, high } = countOn(day, scope.group);
      const isAsked = scope.group === null || named.has(scope.group) || rule.groups?.includes(scope.group);
      /** After tolerance: `run` remembers the side's broken run so far, and its last day that was met, exempt or not asked. */
      const judge = (side, limit, isBroken, isMet) => {
        const run = scope[side];
        const plain = limit === null || !isAsked ? null : isBroken ? 'broken' : isMet && !isEmpty ? 'met' : 'unknown';
        run.broken = plain === 'broken' && !isExempt ? run.broken + 1 : 0;
        if (isExempt || plain === null || plain === 'met') run.good = day;
        if (isExempt || plain !== 'broken') return isExempt ? 'exempt' : plain;
        if (day - run.good <= rule.toleranceDays) return isEmpty ? 'unknown' : 'tolerated';
        return run.broken <= rule.toleranceDays ? 'unknown' : 'broken';
      };
      const [below, above] = [judge('below', rule.min, high < rule.min, low >= rule.min), judge('above', rule.max, low > rule.max, high <= rule.max)];
      const { from, to, ...said } = isTold ? on(scope.runs, day) : {};
      must(!isTold || same(said, { low, high: finite(high), below, above }),
        () => `${iso(day)}${scope.group === null ? '' : ` ${scope.group}`}: antallet er ${low}–${high}; under: ${below}, over: ${above}`);
      return [below, above];
    });
    const best = krav.per && (isHidden || (named.size === 0 && !rule.groups)) ? 'unknown' : 'met';
    const whole = isExempt ? 'exempt' : (['broken', 'unknown'].find((each) => sides.includes(each)) ?? best);
    must(!isTold || on(proof.days, day).verdict === whole, () => `${iso(day)}: dagen er ${whole}`);
    for (const item of isTold ? proof.items : [])
      must(on(item.counts, day).certainty === certainty(item, day, null), () => `${item.item} teller ikke slik ${iso(day)}`);
    if (day === A && !isExempt && within(inForce, A)) verdict = whole;
  }
  const { low, high } = countOn(A, null);
  must(same([proof.verdict, proof.low, proof.high], [verdict, low, finite(high)]), `svaret er ${verdict}, ${low}–${high}`);
  const said = { met: 'oppfylt', broken: 'ikke oppfylt', unknown: 'kan ikke vurderes', 'not-in-force': 'gjelder ikke på dagen' };
  const asked = [...(fields.some(({ hvor }) => hvor) ? ['når hver post treffer «hvor»'] : []), ...(krav.per ? ['hvilken gruppe «per» gir'] : [])];
  const quarantined = proof.files.filter(({ adds }) => adds !== 0).map(({ path, reason }) => `at ${path} er satt til side: ${reason}`);
  return { verdict: `Beviset holder. ${proof.id} per ${asOf}: ${said[verdict]} (${low === high ? low : `${low}–${high}`}).`,
    trusted: ['at filene ellers følger skjemaet sitt', ...asked, ...quarantined] };
}

if (process.argv[1]?.endsWith('check-proof.mjs')) {
  const [file, root = '.', commit] = process.argv.slice(2);
  try {
    const json = readFileSync(file, 'utf8');
    const { verdict, trusted } = checkProof(json, filesOf(root, commit ?? JSON.parse(json).knownAt));
    process.stdout.write(`${[verdict, 'Tatt på tillit:', ...trusted.map((each) => `- ${each}`)].join('\n')}\n`);
  } catch (fault) {
    process.exitCode = 1;
    process.stderr.write(`Beviset holder ikke: ${fault.message}.\n`);
  }
}
