import type { PaymentSector } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import { isTermsColumn, termsOf } from '../values/terms.ts';
import type { ToldFact } from '../values/told-facts.ts';
import { type ContactChange, changesOfContacts, uniteContacts } from './contacts.ts';
import { type CustomerRow, type CustomerValues, noValues, type ValueName, valueNames } from './fields.ts';
import { type FollowUp, type LevelChange, planFollowing, type ScenarioChange } from './following.ts';
import {
  type CustomerIssue,
  issueOn,
  issuesOnIdentity,
  issuesOnMatch,
  issuesOnTerms,
  type TermsLaw,
  termsJudge,
} from './issues.ts';
import { type KnownCustomer, type Match, type MatchedBy, matchCustomers, plainCode, plainName } from './match.ts';
import { suggestCode } from './suggest-code.ts';
import { writeTerms } from './terms-text.ts';
import { changesOfValues, isUnsaid, uniteValues, type ValueChange } from './values.ts';

/** Which customers that nobody knows are created: none, those with a code, or all (a code is made of the name). */
export const creations = ['coded', 'all', 'none'] as const;

/** How a list of customers is applied. */
export type CustomerPolicy = {
  /** False: only what is empty is filled. */
  readonly replace: boolean;
  readonly create: (typeof creations)[number];
};

export const outcomes = ['new', 'completed', 'changed', 'unchanged', 'unmatched'] as const;
export type CustomerOutcome = (typeof outcomes)[number];

/** The number of customers by outcome, as it is told. */
export function customerFacts(counts: Readonly<Record<CustomerOutcome, number>>): ToldFact[] {
  return outcomes.map((outcome) => ({ name: `outcome.${outcome}`, count: counts[outcome] }));
}

/** What reading a list of customers tells of it, in this order. */
export const customerReading = { rows: 'count', known: 'count', unknown: 'count', issueCount: 'count' } as const;

/** What becomes of one customer of the file. */
export type CustomerPlan = {
  readonly outcome: CustomerOutcome;
  /** Null for one that is created, or matches nobody. */
  readonly customerId: number | null;
  readonly code: string;
  readonly name: string;
  readonly matchedBy: MatchedBy | null;
  /** Lines of the file that speak of it. */
  readonly lines: readonly number[];
  readonly values: readonly ValueChange[];
  readonly contacts: readonly ContactChange[];
  /** The scenario assigned to it, and the level it had reached in another tool. */
  readonly scenario: ScenarioChange | null;
  readonly level: LevelChange | null;
};

export type CustomersPlan = { readonly customers: readonly CustomerPlan[]; readonly issues: readonly CustomerIssue[] };

/** Contacts a card holds at most. */
const mostContacts = 20;

type Group = {
  readonly known: KnownCustomer | null;
  readonly by: MatchedBy | null;
  readonly rows: readonly CustomerRow[];
};

export type PlanContext = {
  readonly policy: CustomerPolicy;
  readonly today: Day;
  /** What the firm sells, for the ceilings on payment terms. */
  readonly firmSector: PaymentSector;
  readonly followUp: FollowUp;
};

/** Compares a list of customers with the ledger's: what each row changes, and what deserves a look. Nothing is saved. */
export function planCustomers(
  known: readonly KnownCustomer[],
  rows: readonly CustomerRow[],
  { policy, today, firmSector, followUp }: PlanContext,
): CustomersPlan {
  const law = { judge: termsJudge(today), firmSector };
  const matches = matchCustomers(known, rows);
  const taken = new Set(known.flatMap(({ code, aliases }) => [code, ...aliases].map(plainCode)));
  const issues = rows.flatMap((row, index) => issuesOnMatch(row, matches[index]));
  const customers: CustomerPlan[] = [];
  for (const group of groupRows(rows, matches)) {
    const united = uniteRows(group.rows);
    const of = { customerId: group.known?.id ?? null, values: united.values };
    const following = planFollowing(group.rows, of, { replace: policy.replace, today, followUp });
    issues.push(...united.issues);
    const plan = group.known
      ? planKnown(group, group.known, { ...united, ...following }, policy)
      : planUnknown(group, { ...united, ...following }, policy, taken);
    customers.push(plan);
    if (plan.outcome !== 'unmatched') issues.push(...following.issues);
    issues.push(...issuesOnPlan(plan, group, law));
  }
  return { customers, issues: issues.sort((a, b) => a.lineNumber - b.lineNumber) };
}

/** Rows of one customer together, in the order of the file; ambiguous rows are nobody's. */
function groupRows(rows: readonly CustomerRow[], matches: readonly Match[]): Group[] {
  const groups = new Map<string, { known: KnownCustomer | null; by: MatchedBy | null; rows: CustomerRow[] }>();
  for (const [index, row] of rows.entries()) {
    const match = matches[index];
    if (!match || match.kind === 'ambiguous') continue;
    const known = match.kind === 'known' ? match.customer : null;
    const key = known ? `id ${known.id}` : keyOf(row);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { known, by: match.kind === 'known' ? match.by : null, rows: [row] });
  }
  return [...groups.values()];
}

function keyOf({ code, values }: CustomerRow): string {
  return code === '' ? `name ${plainName(values.name ?? '')} ${values.siren ?? ''}` : `code ${plainCode(code)}`;
}

type United = {
  readonly values: CustomerValues;
  readonly contacts: CustomerRow['contacts'];
};
type Wanted = United & Pick<CustomerPlan, 'scenario' | 'level'>;

function uniteRows(rows: readonly CustomerRow[]): United & { readonly issues: readonly CustomerIssue[] } {
  let values = noValues;
  const issues: CustomerIssue[] = [];
  for (const row of rows) {
    const united = uniteValues(values, row.values);
    for (const name of united.opposed) {
      const [first, second] = [factIn(values, name), factIn(row.values, name)];
      const line = rows.find((other) => other.values[name] === values[name])?.lineNumber ?? 0;
      issues.push(issueOn(row, 'rowsDiffer', { line: String(line), first, second }));
    }
    values = united.values;
  }
  return { values, contacts: uniteContacts(rows.flatMap((row) => row.contacts)), issues };
}

/** A fact as an issue quotes it; payment terms as a whole, in French as files write them. */
function factIn(values: CustomerValues, name: ValueName): string {
  const terms = isTermsColumn(name) ? termsOf(values) : null;
  return terms === null ? String(values[name]) : writeTerms(terms, 'fr');
}

function planKnown(
  { by, rows }: Group,
  known: KnownCustomer,
  united: Wanted,
  { replace }: CustomerPolicy,
): CustomerPlan {
  const { code, values: card } = known;
  const values = changesOfValues(known, united.values, replace);
  const customerName = card.name ?? code;
  const room = Math.max(0, mostContacts - known.contacts.length);
  const changes = changesOfContacts(known.contacts, united.contacts, { customerName, replace });
  const contacts = [
    ...changes.filter(({ id }) => id !== null),
    ...changes.filter(({ id }) => id === null).slice(0, room),
  ];
  const { scenario, level } = united;
  const follow = [scenario, level].filter((change) => change?.isKept === false);
  const isReplaced =
    follow.some((change) => change?.old != null) ||
    values.some(({ name, isKept }) => !isKept && !isUnsaid(name, card, code)) ||
    contacts.some(({ old, next, isKept }) => !isKept && old !== null && isOverwritten(old, next));
  const isTouched = follow.length > 0 || [...values, ...contacts].some(({ isKept }) => !isKept);
  return {
    outcome: isReplaced ? 'changed' : isTouched ? 'completed' : 'unchanged',
    customerId: known.id,
    code,
    name: customerName,
    matchedBy: by,
    lines: rows.map((row) => row.lineNumber),
    values,
    contacts,
    scenario,
    level,
  };
}

function isOverwritten(old: NonNullable<ContactChange['old']>, next: ContactChange['next']): boolean {
  return (['role', 'duty', 'email', 'phone'] as const).some((fact) => old[fact] !== null && old[fact] !== next[fact]);
}

function planUnknown({ rows }: Group, united: Wanted, { create }: CustomerPolicy, taken: Set<string>): CustomerPlan {
  const given = rows[0]?.code ?? '';
  const called = united.values.name ?? given;
  const isMade = called !== '' && (create === 'all' || (create === 'coded' && given !== ''));
  const code = isMade && given === '' ? suggestCode(called, (text) => taken.has(plainCode(text))) : given;
  if (isMade) taken.add(plainCode(code));
  const contacts = changesOfContacts([], united.contacts, { customerName: called, replace: false });
  const values = valueNames
    .filter((name) => united.values[name] !== null)
    .map((name) => ({ name, old: null, next: united.values[name], isKept: false }));
  return {
    outcome: isMade ? 'new' : 'unmatched',
    customerId: null,
    code,
    name: called,
    matchedBy: null,
    lines: rows.map((row) => row.lineNumber),
    values,
    contacts: contacts.slice(0, mostContacts),
    scenario: isMade ? united.scenario : null,
    level: isMade ? united.level : null,
  };
}

function issuesOnPlan(plan: CustomerPlan, { known, by, rows }: Group, law: TermsLaw): CustomerIssue[] {
  const [row] = rows;
  if (!row) return [];
  const { name, values, contacts } = plan;
  if (plan.outcome === 'unmatched')
    return rows.map((each) => issueOn(each, 'unknownCustomer', { customer: name || (each.values.siren ?? '') }));
  const wanted = uniteContacts(rows.flatMap((each) => each.contacts)).length;
  const isFull = (known?.contacts.length ?? 0) + contacts.filter(({ id }) => id === null).length >= mostContacts;
  return [
    ...(known && by === 'code' ? issuesOnIdentity(row, known, values) : []),
    ...issuesOnTerms(row, name, known, values, law),
    ...(isFull && wanted > mostContacts
      ? [issueOn(row, 'tooManyContacts', { customer: name, most: mostContacts })]
      : []),
  ];
}
