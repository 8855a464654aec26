import type { PriorityRule } from '../../domain/agenda/priority-rules.ts';

/** What each rule of the priorities looks at, in the words of who keeps the books. */
export const ruleSentences = {
  amount: 'Ce qui est en jeu : le montant à réclamer, promis, à lettrer ou au-delà du plafond.',
  age: 'Les jours de retard de la plus ancienne échéance non réglée.',
  brokenPromise: 'Les promesses que le client n’a pas tenues, tant que leur montant reste dû.',
  silence: 'Les jours depuis le dernier échange ou la dernière relance ; sans aucun, depuis la plus ancienne échéance.',
  habit: 'Les jours de retard de plus que d’ordinaire, d’après les factures réglées depuis un an (trois au moins).',
  limit: 'Ce que le client doit au-delà de son plafond d’encours, en pour cent de ce plafond.',
  deadline:
    'Les jours passés depuis celui qui était prévu ; −2 commence deux jours avant. Une relance n’a pas de jour prévu.',
  level: 'Le niveau auquel la relance fait passer le client, d’après son scénario.',
} as const satisfies Record<PriorityRule, string>;
