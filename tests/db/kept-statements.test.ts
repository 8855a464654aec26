import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openFirmFile } from '../../db/file/open.ts';
import { connectionOf } from '../../db/sqlite/connection.ts';
import { keepStatements } from '../../db/sqlite/kept-statements.ts';

const two = 'select 1 as a union all select 2';

function keeping() {
  const connection = new Database(':memory:');
  let compiled = 0;
  const { prepare } = connection;
  connection.prepare = function counted(this: Database.Database, source: string) {
    compiled += 1;
    return prepare.call(this, source);
  } as typeof prepare;
  return { connection, keeper: keepStatements(connection), compiled: () => compiled };
}

test('a statement is compiled once, whatever shape its rows were asked in before', () => {
  const { keeper, compiled } = keeping();
  expect(keeper.prepare(two).raw().all()).toEqual([[1], [2]]);
  expect(keeper.prepare(two).all()).toEqual([{ a: 1 }, { a: 2 }]);
  expect(keeper.prepare(two).get()).toEqual({ a: 1 });
  expect(compiled()).toBe(1);
});

test('one that still gives its rows is not given to another', () => {
  const { keeper } = keeping();
  const rows = keeper.prepare(two).iterate();
  rows.next();
  expect(keeper.prepare(two).all()).toHaveLength(2);
  expect([...rows]).toEqual([{ a: 2 }]);
});

test('tables changed since are seen, and a transaction is the one of the connection', () => {
  const { connection, keeper } = keeping();
  keeper.exec('create table t (a integer)');
  const read = () => keeper.prepare('select * from t').all();
  expect(read()).toEqual([]);
  connection.exec("alter table t add column b text default 'x'");
  expect(() =>
    keeper.transaction(() => {
      keeper.prepare('insert into t (a) values (?)').run(7);
      expect(connection.inTransaction).toBe(true);
      expect(read()).toEqual([{ a: 7, b: 'x' }]);
      throw new Error('given up');
    })(),
  ).toThrow('given up');
  expect(read()).toEqual([]);
});

test('more statements than are kept are all right', () => {
  const { keeper } = keeping();
  for (let round = 0; round < 2; round += 1)
    for (let number = 0; number < 1_200; number += 1)
      expect(keeper.prepare(`select ${number} as n`).get()).toEqual({ n: number });
});

test('code that prepares on the connection of a firm has a statement of its own', () => {
  const { db, connection, close } = openFirmFile(':memory:', { now: '2026-11-21T10:30:00.000Z' });
  expect(connectionOf(db)).toBe(connection);
  expect(db.transaction((tx) => connectionOf(tx))).toBe(connection);
  expect(connection.prepare(two)).not.toBe(connection.prepare(two));
  close();
});
