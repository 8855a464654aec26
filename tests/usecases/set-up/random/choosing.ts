import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ActKind } from '../../../../shared/domain/events/registry.ts';
import type { makeApplication } from '../../../hosts/application.ts';
import { concededCode, lastingCode, missedCode } from '../lasting-steps.ts';

type Application = ReturnType<typeof makeApplication>;
type Client = Application['client'];
export type Choose = {
  /** A whole number from 0, below `below`. */
  number(below: number): number;
  /** A row of `sql`; 0 when there is none. */
  id(sql: string): number;
  /** A file to attach as a proof. */
  proof(): string;
  /** An image to print on letters. */
  logo(): string;
  readonly index: number;
};

/** An act for each kind a user can take back of these nouns, on something chosen at random; what the rules refuse is refused. */
export type ActsOf<Noun extends string> = Readonly<
  Record<Extract<ActKind, `${Noun}.${string}`>, (client: Client, choose: Choose) => Promise<unknown>>
>;

/** A PNG; what follows its end is read by nobody. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The same numbers from the same seed (the generator of Numerical Recipes, 32 bits). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Chooses at random in the firm that the application shows. */
export function chooser({ host, choose }: Application, number: (below: number) => number, index: number): Choose {
  const { firm } = host.context.session;
  return {
    number,
    index,
    id(sql) {
      const ids = firm?.connection.prepare<[], number>(sql).pluck().all() ?? [];
      return ids[number(ids.length)] ?? 0;
    },
    proof() {
      const path = join(host.context.platform.appFolder, `preuve ${index}.pdf`);
      writeFileSync(path, `%PDF-1.7 ${index}`);
      return choose(path, basename(path));
    },
    logo() {
      const path = join(host.context.platform.appFolder, `logo ${index}.png`);
      writeFileSync(path, Buffer.concat([onePixel, Buffer.from(String(index))]));
      return choose(path, basename(path));
    },
  };
}

const isOther = `code not in ('${lastingCode}', '${missedCode}', '${concededCode}')`;
const ofOthers = `(select id from customers where ${isOther})`;
/** SQL of the customers on whose account random acts are done. */
export const customers = `select id from customers where merged_into_id is null and ${isOther} order by id`;
/** SQL of their documents, to which conditions may be added. */
export const live = `select id from documents where voided_at is null and customer_id in ${ofOthers}`;
