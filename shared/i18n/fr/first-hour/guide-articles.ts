/** An article of the guide; `words`: what else one may search it by. */
export type ArticleText = { readonly words: string; readonly text: string };

/**
 * The articles of the guide. In their text `[[key]]` is the text of that key, so that a renamed button is renamed here; a line that begins with
 * `- ` is a step, one with `* ` a point.
 */
export const guideArticles = {
  begin: {
    words: 'démarrer créer dossier société premiers pas en-tête première lettre',
    text: `Le plus court est de donner un export de votre comptabilité dès le premier écran : le dossier est créé à partir de lui.
- Sur le premier écran, choisissez [[start.fileAction]] ou déposez le fichier. Vérifiez le nom et le SIREN, puis [[start.firmCreate_one]].
- Regardez ce que le fichier apporte, puis [[imports.apply]].
- Complétez votre société et votre papier à en-tête dans [[firstSteps.title]] : une lettre d'exemple suit ce que vous tapez.
[[app.home]] dit ce qui manque encore avant votre première lettre. Chaque ligne mène au champ à remplir.`,
  },
  import: {
    words: 'FEC écritures comptables grand livre balance liste factures excel csv xlsx export logiciel annuler import',
    text: `L'application lit le fichier des écritures comptables (FEC), une liste de factures ouvertes, une balance ou une liste de règlements, en texte ou en classeur.
- Dans [[app.imports]], choisissez [[imports.choose]] ou déposez le fichier. Plusieurs à la fois sont lus l'un après l'autre.
- Si des colonnes ne sont pas reconnues, dites ce que chacune contient. Ce choix est gardé pour la prochaine fois.
- L'aperçu dit ce que vos clients vous devront, ce qui est nouveau et les lignes refusées. Rien n'est encore enregistré.
- Choisissez [[imports.apply]].
Importer deux fois le même fichier ne change rien. Pour revenir en arrière, ouvrez l'import et choisissez [[imports.undo]].`,
  },
  complete: {
    words: 'adresse postale courriel téléphone fiche client coordonnées modèle tableur coller',
    text: `Les écritures comptables ne donnent que le code et le nom des clients. Sans adresse complète, une lettre ne peut pas partir.
- Ouvrez [[importsCustomers.title]].
- Donnez un export de vos clients, collez des cellules de votre tableur, ou remplissez un modèle : [[importsCustomers.templateXlsx]].
- Vérifiez ce qui change, puis [[imports.apply]].
Pour un seul client, ouvrez sa fiche, onglet [[customers.tab.details]].`,
  },
  balance: {
    words: 'tranches échu retard encours contrôle compte 411 écart date arrêté colonnes total',
    text: `La balance âgée dit qui vous doit quoi, et depuis quand, à la date choisie dans [[balance.asOf]].
* Chaque facture est dans une seule colonne : non échue, ou la tranche de ses jours de retard. Les règlements et avoirs qui ne sont imputés à aucune facture ont leur propre colonne.
* Cliquez sur un montant pour voir les pièces dont il est fait.
* Sous le tableau, l'écart avec les comptes clients (411) est dit. [[balance.control]] montre les deux totaux comparés, client par client ; chaque montant ouvre ses lignes.
* Les tranches, les avoirs, les litiges et les regroupements se choisissent dans [[balance.options]].
Pour voir la balance d'un jour passé telle qu'elle était connue alors, choisissez [[balance.knowledge.then]].`,
  },
  edition: {
    words: 'édition clôture mois arrêté figer comparer empreinte',
    text: `Une balance arrêtée est gardée telle qu'elle est, sous un numéro, et ne change plus.
- Dans [[app.balance]], choisissez la date, puis [[editions.create]].
- [[editions.title]] les liste toutes. Deux d'entre elles se comparent avec [[editions.compare]] : qui est entré, qui est sorti, de combien chacun a changé.
Une remarque peut être écrite pour chaque client ; elle reste modifiable.`,
  },
  remind: {
    words: 'relance lettre rappel à faire éditer valider envoyer imprimer appel téléphone pourquoi',
    text: `[[app.reminders]] s'ouvre sur [[worklist.title]] : relances, appels, promesses non tenues, échéances impayées, délais dépassés, litiges, prochains contacts, tâches, recommandés sans nouvelle, lettrages proposés, crédits à lettrer, adresses à compléter, plafonds dépassés, dossiers sans suite, le plus pressant d'abord. [[worklist.points]] dit pourquoi chaque ligne est à sa place. [[tasks.verb]] note une chose à faire un jour, une fois ou régulièrement.
- Le panneau de droite suit la ligne : qui demander et à quel numéro, ce qui est dû, ce qui s'est dit, tout ce qu'il y a à faire pour ce client, et ce qui règle la chose. Ctrl+Entrée fait le premier de ces actes, Ctrl+Z l'annule ; la ligne suivante s'ouvre d'elle-même.
- [[worklist.view.customers]] n'a qu'une ligne par client. [[worklist.everybody]] devient les vôtres une fois votre nom choisi.
- Cochez plusieurs lignes avec Espace pour les éditer, les reporter, les suspendre ou les affecter ensemble.
- [[runs.title]] montre un client à la fois, avec sa lettre et sa fiche d'appel : Entrée accepte, envoie ou enregistre, s passe, a et r disent si le client a été joint, c chronomètre l'appel, o montre tous les clients. Elle se reprend où vous l'avez laissée.
L'onglet [[reminders.tabProposals]] n'a que les relances, un message par client, les plus pressants d'abord, et dit pourquoi.
- Parcourez la liste avec les flèches : le panneau de droite montre les pièces, ce qui est déduit et ce qui est à vérifier.
- [[reminders.preview]] montre la lettre telle qu'elle sera imprimée.
- [[reminders.confirmOne]] fige la lettre et fait avancer le niveau de chaque pièce. Pendant quelques secondes, [[reminders.takeBack]] arrête tout. Cochez plusieurs clients pour les éditer ensemble.
- Imprimez ensuite le tout : [[reminders.printBatch]].
- Un appel ou une visite se confirme seul, ou avec les autres une fois son compte rendu noté.
- Au retour d'une absence, dites au-dessus de la liste ce que deviennent les relances de ces jours : [[reminders.missed.catchUp]], [[reminders.missed.shift]] d'autant de jours, ou [[reminders.missed.skip]] l'étape. Une mise en demeure et la relance qui la précède ne se passent jamais.
L'onglet [[reminders.tabHeldBack]] dit, pour tout ce qui n'est pas proposé, quelles raisons le retiennent ; chacune mène à ce qui la lève. Sur la fiche d'un client ou d'une pièce, [[whyNot.title]] le dit aussi, avec la prochaine étape. Rien ne part sans votre accord.`,
  },
  formalNotice: {
    words: 'mise en demeure recommandé LRAR accusé de réception pénalités indemnité 40 euros preuve dépôt',
    text: `La mise en demeure est la dernière étape du scénario : elle réclame aussi les pénalités de retard et l'indemnité de 40 € par facture, là où elles sont dues.
- Quand une pièce atteint cette étape, elle paraît dans [[app.reminders]] avec le moyen [[reminders.channel.registered]]. Lisez l'aperçu, puis [[reminders.confirmOne]].
- Imprimez la lettre et déposez-la à La Poste.
- Dans [[app.letters]], onglet [[letters.tabRegistered]], notez la date de dépôt et le numéro du bordereau, puis la distribution ou le retour.
- [[letters.addProof]] garde le dépôt, l'avis de réception ou le pli retourné.
Une lettre refusée ou non réclamée reste une mise en demeure valable : gardez l'enveloppe retournée.`,
  },
  promise: {
    words: 'promesse règlement promis payer virement tenue non tenue téléphone engagement attendre',
    text: `Un client dit ce qu'il va payer, et quand : notez-le, l'application dira s'il l'a fait.
- Appuyez sur P (majuscule) sur la ligne d'un client ou d'une pièce, ou choisissez [[promises.promise]] sur la fiche du client.
- Donnez le montant et le jour. Les plus anciennes échéances sont cochées jusqu'à couvrir le montant ; cochez-en d'autres si le client a dit lesquelles. Ce qu'une autre promesse en cours couvre déjà ne compte pas deux fois. Notée plus tard, une promesse garde son jour dans [[promises.promisedOn]].
- [[promises.record]]. Seules ces pièces ne sont plus relancées, jusqu'au jour promis et ses jours de tolérance ; la date paraît dans [[app.calendar]].
L'état vient des règlements : rien n'est à cocher. Une promesse non tenue met le client en tête de [[app.reminders]]. [[app.promises]] les montre toutes ; [[promises.replace]] en met une autre à la place.`,
  },
  hold: {
    words: 'suspendre suspension exclure procédure collective prélèvement attendre délai bloquer',
    text: `Un client, ou quelques-unes de ses pièces, ne doivent pas être relancés pour l'instant : suspendez leurs relances jusqu'à une date.
- Appuyez sur S (majuscule) sur la ligne d'un client ou d'une pièce, ou choisissez [[holds.suspend]] sur la fiche. Cochez plusieurs pièces pour les suspendre ensemble.
- Choisissez le motif, une précision toute prête ou la vôtre, et le dernier jour.
- Ce qui est suspendu passe dans l'onglet [[reminders.tabHeldBack]] ; le dernier jour paraît dans [[app.calendar]] et mène à la suspension.
Elle cesse d'elle-même. Sur la fiche, [[holds.extend]] la prolonge et [[holds.end]] y met fin ; Ctrl+Z annule.`,
  },
  interaction: {
    words:
      'échange appel téléphone courriel eml visite note message répondeur rappeler contact journal chronologie pièce jointe',
    text: `Tout échange avec un client se note, même s'il n'a été proposé par aucune relance.
- Appuyez sur N (majuscule) sur la ligne d'un client ou d'une pièce, ou choisissez [[interactions.add]] sur la fiche.
- Choisissez [[interactions.channel]], [[interactions.person]] et [[interactions.outcome]], écrivez, cochez les pièces.
- Déposez un courriel (.eml), un PDF ou une image sur la fiche du client : le courriel est lu et ses pièces jointes gardées, chacune avec son empreinte.
- [[interactions.durationSeconds]] se compte dès que vous cliquez le numéro, ou par [[calls.time]] ; elle s'écrit aussi : 2:14, 5 min.
- [[interactions.nextOn]] paraît sur la fiche et dans [[app.calendar]] jusqu'à l'échange suivant.
Un appel proposé dans [[app.reminders]] se note de même, avec [[reminders.recordCall]].
L'onglet [[customers.tab.history]] montre tout, s'imprime comme preuve, et [[interactions.correct]] y garde le texte d'avant. Les résultats se règlent dans [[app.settings]], onglet [[settings.tab.scenario]].`,
  },
  plan: {
    words: 'échéancier plan paiement étalement échelonnement accord délai plusieurs fois défaut',
    text: `Un échéancier répartit ce qu'un client doit en plusieurs versements, et suspend ses relances une fois accepté.
- Dans [[app.plans]], choisissez [[plans.newPlan]] et le client, puis cochez les pièces concernées.
- Donnez le nombre d'échéances ou le montant de chacune, la première date et le rythme. La dernière échéance équilibre le total.
- [[plans.create]], puis [[plans.issueAgreement]] : la lettre est à faire signer.
- Quand l'accord signé revient, choisissez [[plans.accept]].
Les règlements importés comptent pour les échéances. Si le client ne paie plus, mettez-le en demeure, puis [[plans.declareDefault]] : tout redevient dû.`,
  },
  allocate: {
    words: 'lettrage imputation imputer règlement avoir facture payée pointer écart escompte solder',
    text: `Le lettrage de votre comptabilité est repris à chaque import. Ce qui reste se lettre ici.
* L'écran [[allocations.title]] montre les règlements dont la facture est sûre, avec le motif. Cochez, puis acceptez.
* Pour les autres, ouvrez la fiche du client, onglet [[edits.allocate]] : choisissez ce qui est dû à gauche et ce qui a été réglé à droite, puis enregistrez.
* Un petit reste se solde avec [[edits.writeOff]], dans la limite fixée dans [[app.settings]].
Une imputation se défait : [[edits.unallocate]]. Le lettrage importé se défait dans votre comptabilité.`,
  },
  letters: {
    words: 'courrier lettre imprimer enveloppe fenêtre pdf zip réimprimer duplicata archive',
    text: `[[app.letters]] garde chaque lettre telle qu'elle est partie, avec son numéro et son empreinte.
* Cochez des lettres, puis [[letters.exportMerged]] ou [[letters.exportSeparate]].
* Un clic sur une lettre l'ouvre. L'adresse tient dans la fenêtre d'une enveloppe DL : pliez aux repères de la marge.
* Pour une lettre hors relance, ouvrez la fiche du client et choisissez [[letters.write]].`,
  },
  calendar: {
    words: 'agenda calendrier échéance prévue date rappel outlook google ics',
    text: `[[app.calendar]] montre ce qui attend un jour (relances prévues, échéances de plan, délais accordés, promesses, litiges, suspensions, prochains contacts, tâches), aujourd'hui ce que montre [[app.reminders]], et les jours passés ce qui s'y est fait : règlements, relances, échanges.
* L'en-tête d'un jour compte ce qu'il porte et ce qui est à encaisser ; les jours fériés y sont nommés.
* Changez de vue : [[calendar.view.month]], [[calendar.view.week]], [[calendar.view.day]] ou [[calendar.view.list]].
* Choisissez les natures affichées, ou cherchez un client.
* Cliquez sur un jour pour le détail ; les touches d'actions valent pour la ligne choisie.
* [[calendar.export]] donne un fichier à ouvrir dans votre agenda.
Les relances à venir supposent que rien n'est réglé d'ici là et que chaque recommandé est présenté en une semaine.`,
  },
  export: {
    words: 'expert-comptable comptable export excel pdf csv tableau imprimer envoyer balance',
    text: `Chaque liste s'exporte telle qu'elle est à l'écran : mêmes filtres, mêmes colonnes, mêmes totaux.
- Ouvrez [[app.balance]] à la date voulue, puis [[common.export]] : [[exports.pdf]], [[exports.xlsx]] ou [[exports.csv]].
- Pour un arrêté qui ne changera plus, choisissez [[editions.create]] puis exportez l'édition.
- Le journal de tout ce qui a été fait s'exporte depuis [[app.journal]].
Rien n'est envoyé par l'application : joignez vous-même le fichier à votre message.`,
  },
  scenario: {
    words: 'scénario étapes niveaux délai jours ton courtois ferme minimum fréquence paramètres',
    text: `Un scénario dit quand chaque relance est proposée, par quel moyen et sur quel ton. Six sont prêts à servir.
* Dans [[app.settings]], onglet [[settings.tab.scenario]], changez les étapes : jours comptés depuis l'échéance, la facture ou l'étape précédente, moyen, ton.
* [[scenarios.rules]] dit quels clients suivent quel scénario ; sur sa fiche, [[scenarios.change]] en attribue un à un client.
* [[scenarios.minimumCents]] évite de relancer pour quelques euros ; [[scenarios.minimumDaysBetween]] et [[scenarios.mostContacts]] évitent de relancer trop souvent : comptent les relances, et les appels, courriels, courriers, visites et messages que vous notez, sauf sans réponse ou faux numéro. Quand ce plafond ne laisse de place que pour une relance, celle qui attend depuis le plus longtemps part d'abord.
* [[scenarios.sendingDays]] : rien ne part un autre jour, ni un jour férié. Ce jour-là, [[app.reminders]] dit jusqu'à quand les messages attendent, et les montre quand même si vous le voulez. [[scenarios.augustRule]] les retient ou n'y laisse que les lettres, qui passent alors devant les appels.
* Le bouton d'options d'une étape dit si son message part avec les autres, seul après relecture, ou se fait hors de l'application, et à partir de quels montants ; à qui il s'adresse et qui en a copie. Le [[customers.contactDuty]] de chaque contact, sur la fiche du client, dit qui est à la comptabilité et qui à la direction ; sans un tel contact, le message va à celui à contacter d'abord.
* [[trials.try]] montre ce que le scénario, même non enregistré, aurait envoyé à un client depuis six mois et lui enverra d'ici deux mois.
* Un client qui paie toujours un peu tard : indiquez [[customers.toleratedDays]] sur sa fiche. Les échéances et les pénalités ne changent pas.
Les relances proposées suivent aussitôt. Celles déjà parties ne changent pas.`,
  },
  priorLevels: {
    words: 'ancien logiciel reprise migration niveau étape déjà relancé recommencer première relance',
    text: `Personne ne doit recommencer à la première relance parce que vous avez changé d'outil.
* Pour tous à la fois : donnez dans [[importsCustomers.title]] une liste de clients avec les colonnes [[importsCustomers.column.scenario]], [[importsCustomers.column.reachedStep]] et [[importsCustomers.column.remindedOn]], toutes facultatives.
* Pour un client : sur sa fiche, [[levels.add]] ; pour une seule pièce, le même bouton dans son détail.
Le niveau d'un client vaut pour ses pièces émises ce jour-là et échues avant ; une facture d'après commence à la première étape. Ce n'est pas une relance : elle n'est pas dans [[app.letters]] et ne prouve rien.`,
  },
  priorities: {
    words: 'priorité points ordre classement urgent premier règle montant ancienneté silence plafond habitude barème',
    text: `La liste de travail et les relances proposées se rangent par points : huit règles en donnent, et chaque ligne dit son compte.
* Dans [[app.settings]], onglet [[settings.tab.priorities]], chaque règle a ses paliers : à partir d'un montant, d'un nombre de jours, d'un pourcentage ou d'un niveau, tant de points. Seul le palier atteint le plus haut compte.
* [[priorities.preview]] montre aussitôt les premières choses à faire dans l'ordre de ces points, avec le rang d'avant et celui d'après. Rien ne change avant [[common.save]].
* L'interrupteur d'une règle l'arrête : elle ne donne plus aucun point.
* [[priorities.silence]] compte les jours depuis le dernier échange noté ou la dernière relance ; [[priorities.habit]] compare le client à lui-même, d'après les factures qu'il a réglées depuis un an.
* [[priorities.reset]] remet tous les points de départ en une fois ; Ctrl+Z les reprend.
Les points rangent, ils n'ajoutent ni ne retirent rien : ce qui est à faire reste le même.`,
  },
  calls: {
    words: 'téléphone appel script texte objection réponse chronomètre durée heure joindre profil ton phrase',
    text: `La fiche d'appel d'une séance dit qui demander, à quelle heure on l'a joint d'ordinaire, ce qui s'est dit la dernière fois et que dire, avec ses chiffres.
* Cliquez le numéro, ou appuyez sur c : l'appel se chronomètre, et sa durée reste avec l'échange.
* [[calls.script]] suit le ton de l'étape et le profil du client, qui est écrit dessous avec ce qui le décide.
* Dans [[app.settings]], onglet [[settings.tab.calls]], changez chaque texte ; un champ entre accolades donne le chiffre du client, et l'aperçu se lit à côté. [[calls.reset]] les remet tous, Ctrl+Z les reprend.`,
  },
  undo: {
    words: 'annuler rétablir erreur journal historique trace qui quand preuve',
    text: `Ce que vous saisissez s'annule avec Ctrl+Z et se rétablit avec Ctrl+Y, même après avoir fermé le dossier.
* Ce qui est figé (une relance éditée, une lettre) ne s'annule pas : l'écran le dit avant.
* Un import s'annule depuis [[app.imports]].
* [[app.journal]] garde qui a fait quoi, et quand ; il ne peut pas être modifié.`,
  },
  backups: {
    words: 'sauvegarde copie restaurer rétablir ordinateur déplacer clé usb perdu panne fichier amiable vérifier',
    text: `Tout votre dossier tient dans un seul fichier, dont le nom est écrit sous celui de votre société.
* Une copie vérifiée est faite à chaque fermeture où quelque chose a changé. Pour en faire une tout de suite : [[app.settings]], onglet [[settings.tab.backups]], [[settings.backUpNow]].
* Pour revenir à une copie, choisissez [[settings.restore]]. Le fichier actuel est mis de côté, jamais supprimé.
* Pour changer d'ordinateur, choisissez [[app.closeFirm]] dans le menu de la société, copiez le fichier, et sur l'autre ordinateur choisissez [[app.startOpenAction]] sur le premier écran.
[[settings.tab.check]] relit tout le fichier et dit s'il est sain.`,
  },
  keyboard: {
    words: 'raccourci touche clavier souris flèche palette commande rechercher',
    text: `Tout se fait au clavier.
* Ctrl+K ouvre la recherche : un client, une pièce, un montant, un écran ou une action.
* g puis une lettre va à un écran ; / cherche dans la liste affichée ; ? montre tous les raccourcis ; i dit en deux phrases ce que montre l'écran ; F1 ouvre ce guide à son article, et Échap en revient.
* Ctrl+Entrée appuie sur le bouton principal d'un écran ou d'une fenêtre : appliquer, éditer, confirmer, enregistrer.
* Dans un tableau, les flèches se déplacent, Entrée ouvre la ligne et la referme, Espace la coche (dans une liste sans cases, il l'ouvre aussi), Maj et les flèches additionnent des cellules.
* Sur la ligne d'un client ou d'une pièce, ou sur sa fiche, en majuscule : S suspend ses relances, P note une promesse, L ouvre un litige, N note un échange.
* Ctrl+Z annule, Ctrl+Y rétablit, Échap ferme ce qui est ouvert.`,
  },
  dispute: {
    words: 'litige contestation conteste réclamation avoir prix quantité livraison qualité partiel désaccord motif',
    text: `Un client conteste une facture, ou une partie : notez combien et pourquoi. Cette part n'est plus relancée, le reste l'est toujours.
- Appuyez sur L (majuscule) sur la ligne d'une pièce ou d'un client, ou choisissez [[disputes.openAction]] sur la fiche du client ou de la pièce.
- Cochez les pièces et corrigez le montant contesté de chacune. Choisissez le motif, qui le suit, et le dernier jour pour le régler : il paraît dans [[app.calendar]].
- Les relances suivantes demandent le reste et disent, sous le tableau, ce qu'elles ne réclament pas. Les avoirs et règlements non imputés paient d'abord ce qui n'est pas contesté.
- Dans [[app.disputes]], ouvrez le litige : ses échanges et courriers y sont, et [[disputes.resolve]] le termine par un avoir, en partie, par un rejet ou par l'abandon du client.
Passé son jour, un litige reste ouvert : il passe en retard et se voit sur [[app.home]]. Selon le motif, les pénalités de retard courent ou non pendant le litige ; rejeté ou abandonné, elles sont dues depuis l'échéance. Dans [[app.balance]], [[balance.disputed]] les compte, les exclut ou les montre seules. Les motifs se règlent dans [[app.settings]], onglet [[settings.tab.scenario]].`,
  },
} as const satisfies Readonly<Record<string, ArticleText>>;
