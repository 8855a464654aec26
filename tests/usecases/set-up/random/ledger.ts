import { entry } from '../edits-context.ts';
import { type ActsOf, type Choose, customers, live } from './choosing.ts';

const owing = "select customer_id from documents where voided_at is null and side = 'debit' and open_cents > 0";

/** Acts on documents, their allocations and plans. */
export const ledgerActs = {
  'documents.create': (client, choose) => {
    const kind = (['payment', 'creditNote', 'invoice', 'invoice'] as const)[choose.number(4)] ?? 'invoice';
    const due = kind === 'invoice' && choose.number(2) === 0 ? { dueOn: '2026-12-15' } : {};
    return client.documents.create({ ...documentOf(choose, kind), ...due });
  },
  'documents.update'(client, choose) {
    const { customerId: _customerId, ...own } = documentOf(choose, 'invoice');
    return client.documents.update({ id: choose.id(live), ...own });
  },
  'documents.void': (client, choose) => client.documents.void({ id: choose.id(live) }),
  'documents.setDueOn': (client, choose) =>
    client.documents.setDueOn({ id: choose.id(live), dueOn: `2026-1${choose.number(3)}-0${1 + choose.number(9)}` }),
  'documents.writeOff': (client, choose) =>
    client.documents.writeOff({ id: choose.id(live), issuedOn: '2026-11-20', reason: 'Centimes' }),
  async 'allocations.create'(client, choose) {
    const open = (side: string) => `${live} and side = '${side}' and open_cents > 0`;
    const creditDocumentId = choose.id(`${open('credit')} and customer_id in (${owing})`);
    const { customerId } = await client.documents.get({ id: creditDocumentId });
    const debitDocumentId = choose.id(`${open('debit')} and customer_id = ${customerId}`);
    const amountCents = 1 + choose.number(80);
    await client.allocations.create({ allocations: [{ debitDocumentId, creditDocumentId, amountCents }] });
  },
  'allocations.void': (client, choose) =>
    client.allocations.void({ id: choose.id('select id from allocations where voided_at is null order by id') }),
  async 'plans.create'(client, choose) {
    const id = choose.id(`${live} and side = 'debit' and open_cents > 0`);
    const { customerId } = await client.documents.get({ id });
    const terms = termsOf(id, 2 + choose.number(4));
    const { instalments } = await client.plans.simulate(terms);
    await client.plans.create({ customerId, terms, instalments, note: null });
  },
  async 'plans.update'(client, choose) {
    const id = choose.id("select id from plans where state = 'proposed' order by id");
    const { documents } = await client.plans.get({ id });
    const terms = termsOf(documents[0]?.id ?? 0, 2 + choose.number(4));
    const { instalments } = await client.plans.simulate(terms);
    await client.plans.update({ id, terms, instalments, note: `Note ${choose.index}` });
  },
  'plans.accept': (client, choose) =>
    client.plans.accept({ id: choose.id("select id from plans where state = 'proposed'"), acceptedOn: '2026-11-21' }),
  'plans.cancel': (client, choose) => client.plans.cancel({ id: choose.id('select id from plans'), reason: 'Renoncé' }),
} as const satisfies ActsOf<'documents' | 'allocations' | 'plans'>;

function documentOf(choose: Choose, kind: 'invoice' | 'payment' | 'creditNote') {
  const reference = `${kind} ${choose.index}`;
  const side = kind === 'invoice' ? 'debit' : 'credit';
  // A credit note of who disputes may settle the dispute.
  const disputing = kind === 'creditNote' ? choose.id('select customer_id from disputes order by id') : 0;
  return entry(disputing || choose.id(customers), { kind, side, reference, amountCents: 1 + choose.number(300) });
}

function termsOf(documentId: number, count: number) {
  const frequency = 'month' as const;
  return {
    documentIds: [documentId],
    frequency,
    firstOn: '2026-12-15',
    count,
    includePenalties: false,
    includeIndemnities: false,
  };
}
