// French: genuine and scam messages.
import { readSheet } from './template.ts';

export const SMS_GENUINE_FR = readSheet(
  { name: 'sms-genuine-fr', channel: 'sms', lang: 'fr', side: 'legit' },
  `
== bank-alert from="[$bankId]"
achat: $bank : {achat|paiement} de $amount chez $shop, carte *$last4. {Ce n'est pas vous ? Appelez le numéro au dos de votre carte.|}
code: {Votre code|Code} {de sécurité|} $bank : $code. {Ne le communiquez à personne.|Un conseiller ne vous le demandera jamais.}
solde: Votre solde {est inférieur à $round|est de $amount}. {Modifiez vos alertes dans l'appli.|}
ouinon: Avez-vous fait un achat de $amount chez $shop ? Répondez OUI ou NON. 
releve: Votre relevé {est disponible|du mois est prêt} {dans votre espace|dans l'appli}.
== daily from="[$courierId]"
colis: Votre colis {sera livré|arrive} {aujourd'hui|$day} entre $time et $time2. {Suivi : $courierUrl|}
rdv: {Rappel :|} rendez-vous {avec le Dr $last|chez $clinic} le $date à $time. {Pour annuler, appelez le $phone.|}
promo: $shop : $pct sur {tout le magasin|les chaussures} jusqu'à $day. $shopUrl {STOP au $short|}
train: Votre train de $time {a $nn min de retard|est supprimé}. {Prenez le suivant avec le même billet.|Désolés.}
carte: Votre nouvelle carte {arrive par courrier|est en agence}. {Rien à faire.|Munissez-vous d'une pièce d'identité.}
== personal from="[$mobile]"
retard: {J'arrive|Je serai là} dans $nn min, {bouchons|j'ai raté le bus}. {Commencez sans moi|Bisous}
argent: {je t'ai viré|envoyé} les $amount {du resto|des places}, {merci|tu as reçu ?}
numero: {Coucou|Salut}, c'est $first, voici mon nouveau numéro, {appelle-moi ce soir|à dimanche chez mamie}.
`,
);

export const SMS_SCAM_FR = readSheet(
  { name: 'sms-scam-fr', channel: 'sms', lang: 'fr', side: 'scam' },
  `
== bank from="[{$bankId|$mobile}]"
bloque: $bank : votre {compte|carte} {est suspendu|a été bloqué}. {Confirmez vos informations|Réactivez} : $bankLure
paiement: Paiement de $big {en attente|validé}. {Si ce n'est pas vous appelez|Pour annuler} {le $mobile|: $bankLure}
code: Pour {annuler|bloquer} le virement de $big, répondez avec le code reçu.
conseiller: {Votre conseiller|Le service fraude} va vous appeler, {gardez vos codes à portée|préparez votre carte et vos codes}. {Un coursier récupérera la carte.|}
== fees from="[$mobile]"
colis: Votre colis {n'a pas pu être livré|est bloqué}. {Réglez $fee|Frais de $fee} : $courierLure
vitale: Votre carte {de santé|d'assuré} {expire|n'est plus valable}. {Commandez la nouvelle|Remplissez le formulaire} : $lure
amende: {Amende impayée|Dernier rappel} de $round. {Payez avant majoration|Réglez} : $lure
impots: Impôts : vous avez {un remboursement|droit à} $amount. {Indiquez votre carte|Formulaire} : $lure
== people from="[$mobile]"
maman: Coucou {maman|papa}, {mon téléphone est cassé|j'ai fait tomber mon téléphone}, c'est mon nouveau numéro. {Écris-moi ici|Tu peux me faire un virement ?}
maman2: {J'ai une facture à payer aujourd'hui|C'est urgent}, je n'ai pas mes comptes sur ce téléphone. {Tu peux payer $big|Virement instantané de $big} ? {Je te rembourse demain|Ne m'appelle pas}
emploi: {Nous avons vu votre CV.|Travail à domicile :} $pay par jour, {notez des produits|likez des vidéos}. {Contact|Écrivez} $mobile2
invest: {Placez|Investissez} $round, recevez $big {garanti|en 48 h} : $lure
formation: Vos {points|droits} {formation|fidélité} expirent ce soir. {Utilisez-les|Validez} : $lure
`,
);
