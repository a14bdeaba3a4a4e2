import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goalsOf } from './goal.ts';
import { type Results, readResults } from './results.ts';
import { PART_NAMES, type PartName, type Row } from './row.ts';
import { tableOf } from './table.ts';

const ABOUT: Readonly<Record<PartName, { readonly title: string; readonly text: string }>> = {
  start: {
    title: 'Start',
    text: 'The shipped register. A first run finds nothing kept; a second run asks the same, and gives the answer that the first kept.',
  },
  cold: {
    title: 'Cold',
    text: '`check --no-cache`: all checks (schema, references, krav, privacy), where the peers judge the schema alone.',
  },
  warm: {
    title: 'Warm',
    text: '`check` of posts that have not changed since the last run, which gives its answer again, and of posts one of which has.',
  },
  history: {
    title: 'History',
    text: "Two commits for each post. Git's own time is `git log --raw` and `git cat-file --batch` of all contents that it names. A plain run is `report --no-cache` of the register as it is now.",
  },
  growth: {
    title: 'Growth',
    text: 'Against the same command on the smallest register, for each n log n: 1 is just n log n.',
  },
  judging: {
    title: 'Judging alone',
    text: 'A register in memory, judged in one process; against the smallest, for each n log n.',
  },
  typing: {
    title: 'While typing',
    text: '`check --watch`, from a save of a post to the answer.',
  },
  engines: {
    title: 'Databases',
    text: 'What `npm run bench:engines` tells. Each register has its posts over ten years and two promises about every day (a limit that is raised and an exemption; one in each of four areas with tolerance). Seven registers are made and judged by the tool, the others are those again under other ids; after each measurement `differences` is asked, and must be empty.',
  },
};

const HEAD = `# What was measured

Written by \`npm run bench\` from \`results.json\`. Whole programs are run in turn, round after round; times and ratios are medians, a ratio is taken within a round, processor time is of all processes of a run and peak memory of the largest, the tool's first. Each row says when it was measured.`;

/** The page of the folder that holds `results.json`, and in `reasons.md` what people say of what is missed, if anything. */
export function pageOf(folder: string): string {
  const reasons = join(folder, 'reasons.md');
  return resultsPage(
    readResults(join(folder, 'results.json')),
    existsSync(reasons) ? readFileSync(reasons, 'utf8').trim() : null,
  );
}

/** The page that tells the results, with the reasons for what is missed. */
export function resultsPage({ occasions, rows }: Results, reasons: string | null): string {
  const parts = PART_NAMES.map((part) => {
    const own = rows.filter((row) => row.part === part);
    const { title, text } = ABOUT[part];
    return `## ${title}\n\n${text}\n\n${own.length === 0 ? 'Not measured yet.' : tableOf(own)}`;
  });
  const when = Object.entries(occasions)
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(
      ([at, { commit, machine, versions }]) =>
        `- ${at}: commit ${commit}, ${machine}, ${versions}.`,
    );
  const before = [HEAD, summary(rows), ...(reasons === null ? [] : [`## Why\n\n${reasons}`])];
  return `${[...before, `## When and where\n\n${when.join('\n')}`, ...parts].join('\n\n')}\n`;
}

/** How many goals are met, and each that is not; what says `aim` is no goal. */
function summary(rows: readonly Row[]): string {
  const all = rows.flatMap((row) => goalsOf(row).map((goal) => ({ ...goal, row })));
  const goals = all.filter(({ isAim }) => !isAim);
  const met = goals.filter(({ measured }) => measured?.isReached === true).length;
  const list = all
    .filter(({ measured }) => measured?.isReached !== true)
    .map(({ row: { part, what, posts, node }, words, measured }) => {
      const where = [
        part,
        what,
        ...(posts === null ? [] : [`${posts} posts`]),
        `Node ${node}`,
      ].join(', ');
      return `- ${where}: ${measured?.words ?? 'not measured'}, ${words}`;
    });
  if (all.length === 0) return 'No goal has been measured yet.';
  const told = `${met} of ${goals.length} goals are met.`;
  return list.length === 0 ? told : `${told} The others, and aims:\n\n${list.join('\n')}`;
}
