import type { CallField } from '../domain/calls/merge-text.ts';
import { type CallTextKey, type CallTexts, callTextKeys } from '../domain/calls/texts.ts';
import { frenchTypography } from './typography.ts';

/** What each field is called in a text. These words are in the firm's own texts: a language switch does not change them. */
export const callFieldNames: Readonly<Record<CallField, string>> = {
  customer: 'client',
  person: 'interlocuteur',
  firm: 'société',
  caller: 'mon nom',
  overdue: 'total échu',
  count: 'nombre de pièces',
  oldest: 'plus ancienne facture',
  oldestDueOn: 'échéance',
  daysLate: 'jours de retard',
  promise: 'promesse',
  disputed: 'montant contesté',
  undisputed: 'montant non contesté',
};

const hello = 'Bonjour, ici {mon nom}, {société}.';

/** The texts of a new firm. These words become its own: a language switch does not change them. */
const written: Partial<Record<CallTextKey, string>> = {
  'courteous-usual': `${hello} Je vous appelle au sujet du compte {client}. Sauf erreur de notre part, {total échu} restent à régler ; la plus ancienne facture, {plus ancienne facture}, était à échéance le {échéance}. L'avez-vous bien reçue ? Quel jour part son règlement ?`,
  'courteous-newCustomer': `${hello} Nous travaillons ensemble depuis peu : je m'assure que nos premières factures sont bien arrivées et que rien ne vous manque pour les payer. {plus ancienne facture} était à échéance le {échéance}, pour {total échu} en tout. À qui les adresser désormais, et quel jour réglez-vous ?`,
  'courteous-goodPayer': `${hello} Vous réglez d'ordinaire à l'heure, et {plus ancienne facture}, échue le {échéance}, m'a surpris. Est-ce un oubli, ou quelque chose à corriger de notre côté ? {total échu} restent à régler : quel jour puis-je noter ?`,
  'courteous-latePayer': `${hello} Je prépare avec vous le prochain règlement pour {client}. {total échu} sont échus, dont {plus ancienne facture} depuis {jours de retard} jours. Quand passe votre prochain lot de virements, et ces factures y sont-elles ?`,
  'courteous-brokenPromise': `${hello} Vous nous aviez annoncé {promesse}, et je ne vois rien arriver. Le règlement est-il parti ? Si oui, quel jour et de quel compte ? Sinon, quelle date ferme puis-je noter pour {total échu} ?`,
  'courteous-unreachable': `Si quelqu'un répond : ${hello} J'ai essayé plusieurs fois de vous joindre pour {client} : {total échu} restent à régler. Qui suit ce compte, et à quelle heure le joindre ?\n\nSur un répondeur : {mon nom}, {société}, au sujet du compte {client}. Merci de me rappeler aujourd'hui.`,
  'courteous-disputing': `${hello} Vous nous avez signalé un désaccord sur {montant contesté} : nous y répondons à part. Le reste, {montant non contesté}, n'est pas contesté. Quel jour part son règlement ?`,
  'firm-usual': `${hello} Malgré nos relances, {total échu} restent impayés, dont {plus ancienne facture} en retard de {jours de retard} jours. Il me faut aujourd'hui une date et un moyen de paiement : quel jour, et par virement ?`,
  'firm-newCustomer': `${hello} Nos premières factures ne sont pas réglées : {total échu}, dont {plus ancienne facture} depuis {jours de retard} jours. Tant qu'elles le restent, je ne peux pas maintenir vos conditions de paiement. Quel jour part le virement ?`,
  'firm-goodPayer': `${hello} Ce retard ne vous ressemble pas : {plus ancienne facture} attend depuis {jours de retard} jours, et nos relances sont restées sans réponse. Qu'est-ce qui bloque ? Pouvons-nous convenir d'un virement cette semaine pour {total échu} ?`,
  'firm-latePayer': `${hello} Les retards se répètent : {total échu} sont échus, dont {plus ancienne facture} depuis {jours de retard} jours. Je dois savoir aujourd'hui ce qui part, et quand. Quelles factures, quel jour ?`,
  'firm-brokenPromise': `${hello} Vous vous étiez engagé pour {promesse} ; cet engagement n'a pas été tenu. J'ai besoin d'un virement aujourd'hui, et de son avis par courriel. À quelle heure puis-je l'attendre ?`,
  'firm-unreachable': `Si quelqu'un répond : ${hello} Personne ne nous rappelle et {total échu} restent impayés. Qui décide du paiement chez {client} ? Passez-le-moi, s'il vous plaît, ou donnez-moi son numéro direct.\n\nSur un répondeur : {mon nom}, {société}. Nos appels restent sans réponse ; sans nouvelles demain, je vous écris par courrier suivi.`,
  'firm-disputing': `${hello} Le désaccord porte sur {montant contesté} et suit son cours. Il ne suspend pas le reste : {montant non contesté} sont dus et échus. Quel jour les réglez-vous ?`,
  'formal-usual': `${hello} C'est mon dernier appel avant l'étape suivante de notre procédure. {total échu} restent dus, dont {plus ancienne facture} depuis le {échéance}. Je préfère que nous trouvions une solution maintenant : que pouvez-vous régler aujourd'hui, et à quelle date le solde ?`,
  'formal-brokenPromise': `${hello} Vous nous aviez annoncé {promesse}, et rien n'est venu. C'est mon dernier appel : sans virement de {total échu} aujourd'hui, le dossier passe à l'étape suivante. Que décidez-vous ?`,
  'formal-unreachable': `Si quelqu'un répond : ${hello} C'est mon dernier appel pour {client} : {total échu} restent dus. Je dois parler au dirigeant aujourd'hui.\n\nSur un répondeur : {mon nom}, {société}. Sans appel de votre part aujourd'hui, le dossier {client} passe à l'étape suivante de notre procédure.`,
  'formal-disputing': `${hello} C'est mon dernier appel avant l'étape suivante. Nous avons mis à part les {montant contesté} que vous contestez ; {montant non contesté} ne le sont pas et restent dus. Réglez-vous cette somme aujourd'hui ?`,
  'answer-chequeSent':
    "Merci. Quel jour est-il parti, de quel montant, et quel est son numéro ? Je note son arrivée ; s'il n'est pas là à cette date, je vous rappelle et nous conviendrons d'un virement.",
  'answer-invoiceNotReceived':
    'Je vous en renvoie une copie tout de suite : {plus ancienne facture}, échue le {échéance}. À quelle adresse ? Une fois reçue, peut-elle passer au prochain règlement ?',
  'answer-dispute':
    "Sur quelle facture, et sur quel montant ? Que s'est-il passé ? Je le transmets aujourd'hui et vous avez une réponse. Ce qui n'est pas contesté reste à régler : quel jour ?",
  'answer-noCash':
    "Je vous entends. Que pouvez-vous verser dès aujourd'hui ? Pour le reste des {total échu}, je peux vous proposer un échéancier écrit, avec des dates que vous tiendrez.",
  'answer-alreadyPaid':
    "Merci. À quelle date, de quel montant, et par quel moyen ? Pouvez-vous m'envoyer l'avis de virement ? Je le cherche dans nos comptes pendant que nous parlons.",
  'answer-askAccounts':
    "Volontiers. Qui s'en occupe, et à quel numéro direct ? Puis-je dire que je l'appelle de votre part ?",
  'answer-approvalPending':
    "Qui doit la valider, et pour quand ? Que manque-t-il : un bon de commande, un bon de livraison ? Je vous l'envoie. Quel jour sera-t-elle payée ensuite ?",
};

/** What the texts of calls are in a firm that has not changed them. */
export const usualCallTexts = Object.fromEntries(
  callTextKeys.map((key) => [key, frenchTypography(written[key] ?? '')]),
) as CallTexts;
