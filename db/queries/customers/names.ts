import { eq } from 'drizzle-orm';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { customers } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import { readMerges } from '../common/merges.ts';

/**
 * Names by customer code, and codes by folded name. A name that several customers bear has no code, unless they are all merged into
 * one: the code is then the survivor's.
 */
export function readCustomerNames(reader: Reader): {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly codeOf: ReadonlyMap<string, string>;
} {
  const rows = reader
    .select({ code: customers.code, name: customers.name, importedName: customers.importedName })
    .from(customers)
    .all();
  const codes = new Map<string, Set<string>>();
  for (const { code, name, importedName } of rows)
    for (const text of new Set([foldText(name), foldText(importedName ?? name)]))
      codes.set(text, (codes.get(text) ?? new Set()).add(code));
  const { survivorCodes } = readMerges(reader);
  const survivorOf = (code: string) => survivorCodes.get(code) ?? code;
  const alone = [...codes].flatMap(([name, [code = '', ...others]]) => {
    if (others.length === 0) return [[name, code] as const];
    const isOne = others.every((other) => survivorOf(other) === survivorOf(code));
    return isOne ? [[name, survivorOf(code)] as const] : [];
  });
  return { nameOf: new Map(rows.map((row) => [row.code, row.importedName ?? row.name])), codeOf: new Map(alone) };
}

/** The name and code of the customer `id`, as one text. @throws AppError `not_found` / `customer` */
export function readNamedCustomer(reader: Reader, id: number): string {
  const { name, code } = customers;
  const row = reader.select({ name, code }).from(customers).where(eq(customers.id, id)).get();
  if (!row) throw new AppError('not_found', { reason: 'customer' });
  return `${row.name} (${row.code})`;
}
