import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { interactions, reminders } from '../../../db/schema.ts';
import { readPdf } from '../../read-pdf.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';
import { asOf, clientOf, issue, silentCall } from '../set-up/reminder-steps.ts';

describe('two currencies of a customer are two messages', () => {
  function twoCurrencies() {
    const context = collectionContext();
    const { db } = context;
    const lilas = addCustomer(db, 'LILAS');
    addInvoice(db, lilas, 'F1', 120_000, '2025-05-31');
    addInvoice(db, lilas, 'F2', 90_000, '2025-05-31', { currency: 'USD' });
    return { context, db, lilas };
  }

  test('issuing one leaves the other to decide, on the same day', async () => {
    const { context, db, lilas } = twoCurrencies();
    await issue(context, await messagesTo(clientOf(context), [lilas], asOf, 'USD'));
    expect(db.select({ cents: reminders.totalCents, currency: reminders.currency }).from(reminders).all()).toEqual([
      { cents: 90_000, currency: 'USD' },
    ]);
    const left = await clientOf(context).reminders.proposals({ asOf });
    expect(left.rows.map((row) => [row.customer, row.currency, row.claimedCents])).toEqual([['LILAS', 'EUR', 120_000]]);
    await issue(context, await messagesTo(clientOf(context), [lilas], asOf, 'EUR'));
    const { rows } = await clientOf(context).reminders.list({ customerId: lilas });
    expect(rows.map((row) => [row.totalCents, row.currency])).toEqual([
      [120_000, 'EUR'],
      [90_000, 'USD'],
    ]);
    await expect(issue(context, await messagesTo(clientOf(context), [lilas], asOf, 'USD'))).rejects.toMatchObject({
      data: { reason: 'notProposed' },
    });
  });

  test('the calls about each are told apart', async () => {
    const { context, db, lilas } = twoCurrencies();
    context.session.firm?.connection.exec("update scenario_steps set channel = 'call'");
    const client = clientOf(context);
    const messages = await Promise.all(['EUR', 'USD'].map((currency) => messagesTo(client, [lilas], asOf, currency)));
    await issue(
      context,
      messages.flat().map((message) => ({ ...message, call: { ...silentCall, text: `Appelé, ${message.currency}` } })),
    );
    const told = db
      .select({ currency: reminders.currency, text: interactions.text })
      .from(interactions)
      .innerJoin(reminders, eq(reminders.id, interactions.reminderId))
      .all();
    expect(told).toEqual(
      expect.arrayContaining([
        { currency: 'EUR', text: 'Appelé, EUR' },
        { currency: 'USD', text: 'Appelé, USD' },
      ]),
    );
  });

  test('the preview is of the currency asked for', async () => {
    const { context, lilas } = twoCurrencies();
    const client = clientOf(context);
    for (const currency of ['EUR', 'USD'])
      for (const message of await messagesTo(client, [lilas], asOf, currency))
        await client.reminders.preview({ ...message, asOf });
    const pages = await Promise.all(context.made.map(({ content }) => readPdf(Buffer.from(content))));
    expect(pages.map(({ text }) => [text.includes('F1'), text.includes('F2')])).toEqual([
      [true, false],
      [false, true],
    ]);
    await expect(
      client.reminders.preview({ customerId: lilas, currency: 'GBP', stepId: null, documentId: null, asOf }),
    ).rejects.toMatchObject({
      data: { reason: 'notProposed' },
    });
  });
});
