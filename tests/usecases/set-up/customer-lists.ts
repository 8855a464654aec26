import { basename } from 'node:path';
import { call } from '@orpc/server';
import { finish } from '../../../electron/app/finish.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { CustomerChanges, CustomerOptions, CustomersPreview } from '../../../shared/contract/imports/customers.ts';
import type { ImportSource } from '../../../shared/contract/imports.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { TestContext } from '../../make-context.ts';
import { importFile, makeImportContext, rowsOf, year1 } from './import-steps.ts';

/** A firm whose customers came with a FEC: codes and names, nothing else. */
export async function makeLedgerContext(): Promise<TestContext> {
  const context = makeImportContext();
  await importFile(context, year1);
  return context;
}

type List = string | { readonly text: string };
type Policy = Inputs['imports']['apply']['policy'];

/** A path is a chosen file, a text is pasted. */
export function sourceOf(context: TestContext, list: List): ImportSource {
  if (typeof list !== 'string') return { text: list.text, name: 'Cellules collées' };
  return { fileToken: context.choose(list, basename(list)) };
}

export async function stageList(context: TestContext, list: List, options: CustomerOptions = {}): Promise<number> {
  const input = { source: sourceOf(context, list), kind: 'customers', options: { customers: options } } as const;
  return (await finish(await call(importsHandlers.stage, input, { context }))).batchId;
}

export async function changesOf(context: TestContext, batchId: number, policy?: Policy): Promise<CustomerChanges> {
  const changes = await call(importsHandlers.changes, { batchId, policy, limit: 500 }, { context });
  if (changes.kind !== 'customers') throw new Error('not a list of customers');
  return changes;
}

export async function applyList(context: TestContext, batchId: number, policy?: Policy): Promise<CustomersPreview> {
  const done = await finish(await call(importsHandlers.apply, { batchId, policy }, { context }));
  if (done.kind !== 'customers') throw new Error('not a list of customers');
  return done;
}

/** Stages and applies; answers with the id of the import and what applying said. */
export async function importList(context: TestContext, list: List, policy?: Policy) {
  return applyList(context, await stageList(context, list), policy);
}

export const card = (context: TestContext, code: string) => {
  const [row] = rowsOf(context, 'select * from customers where code = ?', code);
  if (!row) throw new Error(`no customer ${code}`);
  return { ...row, contacts: contactsOf(context, code) };
};

export const contactsOf = (context: TestContext, code: string) =>
  rowsOf(
    context,
    `select name, role, email, phone, is_preferred as preferred from contacts
      where customer_id = (select id from customers where code = ?) order by id`,
    code,
  );
