import { basename } from 'node:path';
import { call } from '@orpc/server';
import { finish } from '../../../electron/app/finish.ts';
import { customerImportsHandlers } from '../../../electron/usecases/customer-imports/index.ts';
import type { CustomerOptions, CustomerSourceInput } from '../../../shared/contract/customer-imports.ts';
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
type Policy = Inputs['customerImports']['apply']['policy'];

/** A path is a chosen file, a text is pasted. */
export function sourceOf(context: TestContext, list: List): CustomerSourceInput {
  if (typeof list !== 'string') return { text: list.text, name: 'Cellules collées' };
  return { fileToken: context.choose(list, basename(list)) };
}

export async function stageList(context: TestContext, list: List, options: CustomerOptions = {}): Promise<number> {
  const input = { source: sourceOf(context, list), options };
  return (await finish(await call(customerImportsHandlers.stage, input, { context }))).batchId;
}

export const changesOf = (context: TestContext, batchId: number, policy?: Policy) =>
  call(customerImportsHandlers.changes, { batchId, policy, limit: 500 }, { context });

export const applyList = async (context: TestContext, batchId: number, policy?: Policy) =>
  finish(await call(customerImportsHandlers.apply, { batchId, policy }, { context }));

/** Stages and applies; answers with the id of the import and what applying said. */
export async function importList(context: TestContext, list: List, policy?: Policy) {
  const batchId = await stageList(context, list);
  return { batchId, ...(await applyList(context, batchId, policy)) };
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
