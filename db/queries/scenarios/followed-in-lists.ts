import { type SQL, sql } from 'drizzle-orm';
import { carriedLevel } from '../../../shared/domain/reminders/carried-level.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { levelsOfCustomer } from '../common/levels.ts';
import { readEveryFollowing } from './followers.ts';
import { readEveryScenario } from './scenarios.ts';

/** What lists of customers read of the scenarios, as JSON. */
type Kept = {
  readonly defaultId: number | null;
  /** [customer, scenario] of those who follow one by a rule. */
  readonly ruled: string;
  /** [from, level, to, level there] of the levels that were reached in another scenario than one that is followed. */
  readonly carried: string;
};

const latest = keepUntilWritten<Kept>();

function readKept(reader: Reader, today: Day): Kept {
  const following = [...readEveryFollowing(reader, today)];
  const stored = readEveryScenario(reader);
  const followedIds = new Set(following.map(([, { scenarioId }]) => scenarioId));
  const followed = stored.filter(({ id }) => followedIds.has(id));
  const carried = stored.flatMap((from) =>
    followed.flatMap((to) => {
      if (from.id === to.id) return [];
      return from.steps.map(({ level }) => [from.id, level, to.id, carriedLevel(from, level, to)]);
    }),
  );
  return {
    defaultId: stored.find(({ isDefault }) => isDefault)?.id ?? null,
    ruled: JSON.stringify(following.flatMap(([id, { by, scenarioId }]) => (by === 'rule' ? [[id, scenarioId]] : []))),
    carried: JSON.stringify(carried),
  };
}

/** SQL by which a query of `customers` says what each follows and how far it is. */
export type FollowedInLists = {
  readonly tables: SQL;
  readonly joins: SQL;
  /** The name of the scenario, and by what it is followed: `followingBy`. */
  readonly scenario: SQL;
  readonly by: SQL;
  /** The highest level among its open documents in that scenario, wherever it was reached, and the step of that level; null without any. */
  readonly level: SQL;
  readonly step: SQL;
};

/**
 * How lists of customers say which scenario each follows on `today`. What comes from JSON is cast: without a type SQLite makes no index to join
 * it by, and 10,000 customers took three seconds.
 */
export function followedInLists(reader: Reader, today: Day): FollowedInLists {
  const { defaultId, ruled, carried } = latest(reader, today, () => readKept(reader, today));
  const whole = (place: number) => sql.raw(`cast(value ->> ${place} as integer)`);
  const scenarioId = sql`coalesce(customers.scenario_id, ruled.scenario_id, ${defaultId})`;
  const level = sql`(
    select nullif(max(coalesce(carried.to_level, reached.level)), 0) from (${levelsOfCustomer(sql`customers.id`)}) as reached
    left join carried on carried.from_id = reached.scenario_id and carried.from_level = reached.level
      and carried.to_id = ${scenarioId})`;
  return {
    tables: sql`
      ruled as materialized (select ${whole(0)} as customer_id, ${whole(1)} as scenario_id from json_each(${ruled})),
      carried as materialized (
        select ${whole(0)} as from_id, ${whole(1)} as from_level, ${whole(2)} as to_id, ${whole(3)} as to_level from json_each(${carried}))`,
    joins: sql`left join ruled on ruled.customer_id = customers.id`,
    scenario: sql`(select name from scenarios where scenarios.id = ${scenarioId})`,
    by: sql`case when customers.scenario_id is not null then 'customer' when ruled.scenario_id is not null then 'rule' else 'default' end`,
    level,
    step: sql`(select name from scenario_steps as step where step.scenario_id = ${scenarioId} and step.retired_at is null
      and step.level <= ${level} order by step.level desc limit 1)`,
  };
}
