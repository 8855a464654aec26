import { type ActsOf, type Choose, customers } from './choosing.ts';

const open = 'select id from tasks where done_on is null order by id';

/** Acts on what somebody noted to do. */
export const taskActs = {
  'tasks.add': (client, choose) =>
    client.tasks.add({ customerId: choose.number(3) === 0 ? null : choose.id(customers), ...taskWritten(choose) }),
  'tasks.change': (client, choose) =>
    choose.number(2) === 0
      ? client.tasks.postpone({ ids: [choose.id(open)], dueOn: `2026-12-${10 + choose.number(20)}` })
      : client.tasks.change({ id: choose.id(open), ...taskWritten(choose) }),
  'tasks.finish': (client, choose) =>
    client.tasks.finish({ ids: [choose.id(open)], note: choose.number(2) === 0 ? null : `Fait ${choose.index}` }),
  'tasks.remove': (client, choose) => client.tasks.remove({ ids: [choose.id(open)] }),
} as const satisfies ActsOf<'tasks'>;

function taskWritten(choose: Choose) {
  return {
    text: `Tâche ${choose.index}`,
    dueOn: `2026-12-${10 + choose.number(20)}`,
    dueTime: choose.number(2) === 0 ? null : '14:30',
    responsible: choose.number(2) === 0 ? null : `Mme ${choose.index}`,
    repeat: choose.number(2) === 0 ? null : { unit: 'week' as const, every: 1 + choose.number(3) },
  };
}
