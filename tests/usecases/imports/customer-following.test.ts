import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { checkEvidence } from '../../../db/check/evidence.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { levelsHandlers } from '../../../electron/usecases/levels/index.ts';
import { scenariosHandlers } from '../../../electron/usecases/scenarios/index.ts';
import { factsOf } from '../../../shared/i18n/customer-facts.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { applyList, changesOf, importList, makeLedgerContext, stageList } from '../set-up/customer-lists.ts';
import { dump, rowsOf, undo } from '../set-up/import-steps.ts';

type Context = Awaited<ReturnType<typeof makeLedgerContext>>;

const headings = 'Code client\tScénario\tNiveau de relance\tDate dernière relance';
const list = (...rows: string[]) => ({ text: [headings, ...rows].join('\n') });

/** A text without the spaces of French typography. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** What counts of each customer: its scenario, the step taken over and its day. */
const followed = (context: Context) =>
  rowsOf(
    context,
    `select code, scenarios.name as scenario, step_name as step, iif(is_day_known, reached_on, null) as reachedOn
      from customers left join scenarios on scenarios.id = scenario_id
      left join prior_levels on prior_levels.customer_id = customers.id and prior_levels.voided_at is null
      where scenario_id is not null or step_name is not null order by code`,
  ).map(({ code, scenario, step, reachedOn }) => [code, scenario, step, reachedOn]);

const issuesOf = async (context: Context, batchId: number) =>
  (await call(importsHandlers.issues, { batchId }, { context })).rows.map(({ line, code, details }) => ({
    line,
    code,
    text: plain(t('fr', `issues.${code}` as 'issues.unknownStep', details as never)),
  }));

/** A customer in the list of the ledger, by its code. */
const idOf = (context: Context, code: string) =>
  Number(rowsOf(context, 'select id from customers where code = ?', code)[0]?.id);

describe('a list of customers with their follow-up', () => {
  test('has its columns recognised, whatever they are called', async () => {
    const context = await makeLedgerContext();
    const columnsOf = async (text: string) => {
      const source = { text: `${text}\nC00001\tx\tx\t12/05/2025\tAB`, name: 'collé' };
      const found = await call(importsHandlers.inspect, { source, kind: 'customers' }, { context });
      return found.kind === 'customers' ? found.columns : [];
    };
    expect(await columnsOf('Code client\tScénario\tNiveau de relance\tDate dernière relance\tNom')).toEqual([
      'code',
      'scenario',
      'reachedStep',
      'remindedOn',
      'name',
    ]);
    expect(await columnsOf('Code\tPlan de relance\tÉtape de relance atteinte\tDernière relance le\tNom')).toEqual([
      'code',
      'scenario',
      'reachedStep',
      'remindedOn',
      'name',
    ]);
    expect(await columnsOf('Customer code\tDunning plan\tDunning level\tLast reminder date\tName')).toEqual([
      'code',
      'scenario',
      'reachedStep',
      'remindedOn',
      'name',
    ]);
  });

  test('assigns scenarios and takes over levels, by the name of the step or its number', async () => {
    const context = await makeLedgerContext();
    const { counts } = await importList(
      context,
      list(
        'C00001\tferme\tAPPEL\t13/05/2025',
        'C00002\t\t2\t2025-05-14',
        'C00003\tCourtois\t\t',
        'C00004\t\tNiveau 4\t',
        'C00028\t\t0\t01/01/2025',
      ),
    );
    expect(counts).toMatchObject({ completed: 4, unchanged: 1 });
    expect(followed(context)).toEqual([
      ['C00001', 'Ferme', 'Appel', '2025-05-13'],
      ['C00002', null, 'Première relance', '2025-05-14'],
      ['C00003', 'Courtois', null, null],
      ['C00004', null, 'Deuxième relance', null],
    ]);
    const history = await call(scenariosHandlers.ofCustomer, { customerId: idOf(context, 'C00001') }, { context });
    expect(history).toMatchObject({ by: 'customer', history: [{ scenario: 'Ferme', author: 'test' }] });
    const [level] = await call(levelsHandlers.ofCustomer, { customerId: idOf(context, 'C00001') }, { context });
    expect(level).toMatchObject({ step: 'Appel', scenario: 'Ferme', fileName: 'Cellules collées', author: 'test' });
  });

  test('an unknown step, scenario or day is refused at its line with the known ones; the rest of the line is kept', async () => {
    const context = await makeLedgerContext();
    const rows = [
      'C00001\tStandard\tRelance 9\t13/05/2025\tcompta@un.example',
      'C00002\tFerme fort\tAppel\t\tcompta@deux.example',
      'C00003\t\tAppel\t31/02/2025\tcompta@trois.example',
      'C00004\t\tAppel\t30/06/2099\tcompta@quatre.example',
      'C00028\t\t\t13/05/2025\tcompta@cinq.example',
      'C00028\t\t9\t\t',
    ];
    const { batchId, counts } = await importList(context, { text: [`${headings}\tCourriel`, ...rows].join('\n') });
    expect(counts).toMatchObject({ completed: 5, unmatched: 0 });
    const issues = await issuesOf(context, batchId);
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [2, 'unknownStep'],
      [3, 'unknownScenario'],
      [4, 'badRemindedOn'],
      [5, 'remindedToCome'],
      [7, 'unknownStep'],
    ]);
    expect(issues[0]?.text).toContain(
      'Étape « Relance 9 » inconnue du scénario Standard ; étapes : 1 Rappel courtois, 2 Première relance, 3 Appel',
    );
    expect(issues[1]?.text).toContain('scénarios : Standard, Courtois, Ferme');
    expect(issues[3]?.text).toContain('La dernière relance serait du 30/06/2099');
    // The first follows Standard by default already.
    expect(followed(context)).toEqual([
      ['C00003', null, 'Appel', null],
      ['C00004', null, 'Appel', null],
    ]);
    expect(rowsOf(context, "select count(*) as count from contacts where email like 'compta@%'")[0]?.count).toBe(5);
  });

  test('rows of one customer that contradict one another are told, the first one counts', async () => {
    const context = await makeLedgerContext();
    const { batchId } = await importList(context, list('C00001\t\t2\t', 'C00001\t\t3\t', 'C00001\tFerme\t\t'));
    expect((await issuesOf(context, batchId)).map(({ line, code }) => [line, code])).toEqual([[3, 'rowsDiffer']]);
    expect(followed(context)).toEqual([['C00001', 'Ferme', 'Appel', null]]);
  });

  test('keeps what is there unless it is to be replaced; what it says again changes nothing', async () => {
    const context = await makeLedgerContext();
    await importList(context, list('C00001\tFerme\tAppel\t13/05/2025'));
    expect((await importList(context, list('C00001\tferme\tappel\t'))).counts).toMatchObject({ unchanged: 1 });
    const batchId = await stageList(context, list('C00001\tCourtois\tAppel courtois\t'));
    const { rows, keptCount } = await changesOf(context, batchId);
    expect(keptCount).toBe(1);
    const [change] = rows;
    expect(change && factsOf(change, 'fr').map(({ old, next, isKept }) => [plain(old), plain(next), isKept])).toEqual([
      ['Ferme', 'Courtois', true],
      ['jusqu’à « Appel », le 13/05/2025', 'jusqu’à « Appel courtois »', true],
    ]);
    await applyList(context, batchId, { replace: true, create: 'coded' });
    expect(followed(context)).toEqual([['C00001', 'Courtois', 'Appel courtois', null]]);
  });

  test('undone, it restores every table, and keeps what was changed since', async () => {
    const context = await makeLedgerContext();
    const first = await importList(context, list('C00001\tFerme\tAppel\t13/05/2025'));
    const before = followed(context);
    const second = await importList(
      context,
      list('C00001\tCourtois\t2\t14/05/2025', 'C00002\t\t2\t', 'NEUF\tFerme\t1\t'),
      { replace: true, create: 'coded' },
    );
    expect(followed(context)).toHaveLength(3);
    await undo(context, second.batchId);
    expect(followed(context)).toEqual(before);
    expect(rowsOf(context, "select code from customers where code = 'NEUF'")).toEqual([]);
    expect(checkEvidence(context.session.firm?.db ?? (undefined as never)).filter(({ ok }) => !ok)).toEqual([]);
    const scenarioId = idOfScenario(context, 'Standard');
    await call(scenariosHandlers.assign, { customerIds: [idOf(context, 'C00001')], scenarioId }, { context });
    await undo(context, first.batchId);
    expect(followed(context)).toEqual([['C00001', 'Standard', null, null]]);
  });

  test('undone at once, the whole file is as before', async () => {
    const context = await makeLedgerContext();
    const before = dump(context);
    const { batchId } = await importList(context, list('C00001\tFerme\tAppel\t13/05/2025', 'NEUF\tFerme\t1\t'));
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });
});

test('an import whose document has a level of its own is not undone until that is withdrawn', async () => {
  const context = await makeLedgerContext();
  const [document] = rowsOf(
    context,
    "select id, customer_id as customerId from documents where open_cents > 0 and side = 'debit' limit 1",
  );
  const [batch] = rowsOf(context, 'select id from import_batches');
  const stepId = Number(rowsOf(context, 'select id from scenario_steps where level = 2')[0]?.id);
  const documentId = Number(document?.id);
  const said = { customerId: Number(document?.customerId), documentId, stepId, reachedOn: null };
  const { id } = await call(levelsHandlers.record, said, { context });
  await expect(undo(context, Number(batch?.id))).rejects.toMatchObject({ data: { reason: 'import' } });
  await call(levelsHandlers.withdraw, { id }, { context });
  await undo(context, Number(batch?.id));
  expect(rowsOf(context, 'select id from prior_levels')).toEqual([]);
});

const idOfScenario = (context: Context, name: string) =>
  Number(rowsOf(context, 'select id from scenarios where name = ?', name)[0]?.id);
