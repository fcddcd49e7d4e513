// French, in part: the main flags.
import type { Pack } from '../pack.ts';

export const FR: Pack = {
  language: 'fr',
  partsAtApostrophe: true,
  secrets: {
    pin: 'code pin|code secret|code de carte|code de ma carte|code confidentiel|code de votre carte',
    code: 'code|codes|code sms|code recu|code de validation|code de verification|code a 6 chiffres|6 chiffres|six chiffres',
    password: 'mot de passe|mots de passe|motdepasse|identifiants et mot de passe|mdp',
    'card-number':
      'numero de carte|numero de votre carte|numero de ma carte|numeros de carte|coordonnees de carte|donnees de carte|16 chiffres|carte bancaire|photo de votre carte|date d expiration',
    'security-code':
      'cvv|cvc|cryptogramme|trois chiffres|3 chiffres|chiffres au dos|trois derniers chiffres au dos',
    'identity-number':
      'numero de securite sociale|date de naissance|piece d identite|carte d identite|passeport|numero fiscal',
    'user-id': 'identifiant|identifiants|nom d utilisateur|numero client',
    details:
      'coordonnees bancaires|coordonnees|donnees bancaires|donnees personnelles|informations personnelles|informations bancaires|vos informations|vos donnees|mes coordonnees|rib|iban|moyen de paiement|informations de paiement|mode de paiement|numero de compte',
  },
  classes: {
    secret:
      '{pin}|{code}|{password}|{card-number}|{security-code}|{identity-number}|{user-id}|{details}',
    give: 'donnez|donner|donne|envoyez|envoyer|envoie|communiquez|communiquer|transmettez|transmettre|confirmez|confirmer|indiquez|indiquer|saisissez|saisir|entrez|entrer|renseignez|renseigner|fournir|fournissez|mettez a jour|mettre a jour|actualisez|actualiser|validez|valider|verifiez|verifier|dites moi|dictez|lisez moi|repondez avec|renvoyez|transferez|completez|communique|renvoie',
    gave: 'donne|dit|lu|envoye|communique|dicte|transmis|fourni|saisi|tape|rentre',
    asked:
      'demande|demandait|demandaient|demandent|demander|reclame|reclamait|exige|exigeait|voulait|voulaient|veut|insiste|insistait|demandant',
    account:
      'compte|comptes|carte|acces|abonnement|ligne|dossier|espace|espace client|boite mail|messagerie|profil|carte vitale|vitale|service|forfait|netflix|<brand>|<issuer>|virement|permis|electricite|cpf|identite',
    closed:
      'bloque|bloquee|suspendu|suspendue|desactive|desactivee|resilie|resiliee|limite|limitee|restreint|cloture|expire|expiree|expirera|annule|annulee|suspension|coupe|coupee|inactif|compromis|verrouille|verrouillee|supprime|retenu|interrompu',
    soon: 'immediatement|urgent|urgence|maintenant|aujourd hui|au plus vite|sans delai|rapidement|des maintenant|sous 24h|sous 48h|de toute urgence',
    prize:
      'prix|lot|gagnant|gagnante|tirage|tirage au sort|cadeau|recompense|iphone|loterie|bon d achat|cheque cadeau|heritage|prime|points',
    refund:
      'remboursement|rembourser|trop percu|rembourse|indemnisation|indemnite|aide|credit d impot|avoir',
    newnumber:
      'nouveau numero|change de numero|nouveau telephone|telephone casse|casse mon telephone|tombe mon telephone|perdu mon telephone|portable casse|telephone est casse|telephone est tombe|numero provisoire|enregistre ce numero|mon tel est casse|portable est casse|numero temporaire|telephone vole|panne de telephone',
    family: 'maman|papa|mamie|papi|papy|mere|pere|fils|fille|tata|tonton',
    authority:
      'police|gendarmerie|gendarme|impots|dgfip|finances publiques|fisc|tresor public|ameli|assurance maladie|caf|securite sociale|antai|douane|douanes|huissier|tribunal|interpol|europol|justice|ministere|prefecture|service fraude|service des fraudes|service anti fraude|service antifraude|service securite|service de securite|departement fraude|conseiller bancaire|conseiller|banque de france|brigade|inspecteur|commissaire|urssaf|france travail|service technique microsoft|microsoft',
  },
  decoys:
    'code postal|code promo|code de la route|code de retrait|code porte|code wifi|code barre|code qr|qr code|code de reduction|code de livraison|mot de passe oublie|nouveau mot de passe|code d entree|digicode|code du portail',
  not: 'pas|sans|aucun|aucune|rien|ni',
  never: 'jamais|en aucun cas|personne ne|ne vous demanderons|ne demandons',
  stops: 'mais|sinon|donc|alors|faute de quoi|merci de|veuillez',
  voidNot:
    'n hesitez pas|si vous n|pas vous|pas a l origine|n est pas vous|n avez pas|n avons pas|pas reconnu|pas ete|n a pas|pas pu|si ce n|ne tardez pas|n attendez pas|ne manquez pas|n oubliez pas|sans frais|sans delai|sans quoi|ce n etait pas|pas autorise|sans reponse|pas effectue|pas encore|n ont pas|pas distribue|pas livre',
  starters: 'et|ou|merci de|veuillez|svp',
  common:
    'le|la|les|l|de|d|du|des|un|une|et|ou|a|au|en|pour|par|sur|votre|vos|mon|ma|mes|vous|je|il|est|ce|que|qui|ici|compte|carte|banque|numero|code|<num>|<brand>|<issuer>|<link>|<amount>|service|dit',
  patterns: {
    urgency: [
      '(dernier|derniere|ultime) ~1 (avis|rappel|relance|avertissement|notification|chance|jour|delai)',
      '{account} ~6 (sera|est|a ete|va etre|ete|seront|etre|risque d etre) ~3 {closed} && (<link>|<phone>|cliqu*|{give}|appel*|{soon}|rend*|regularis*|mettre*|sur)',
      '(suspension|blocage|cloture|resiliation|interruption|desactivation|coupure) ~3 (de|du|d) ~2 {account}',
      '(eviter|evitez|evite) ~5 (suspension|blocage|majoration|amende|penalite|penalites|frais|cloture|coupure|poursuites|interruption|retour|saisie|resiliation|perdre)',
      '(regularisez|confirmez|mettez a jour|payez|reglez|verifiez|cliquez|repondez|appelez|validez|reclamez|agissez|contactez) ~6 {soon}',
      '(sous|dans les|avant|d ici|dans un delai de|dans) ~2 (<num>|24h|48h|72h) ~1 (heures|h|minutes|heure|suspen*|bloqu*|pour|sinon) & (suspen*|bloqu*|amende|regl*|appel*|confirm*|major*|sinon|cliqu*|{give}|annul*|pai*)',
      '(appelez|regularis*|repondez|confirmez|reglez) ~10 (sous|avant|dans les) ~1 (<num>|24h|48h|72h|minuit|demain|ce soir)',
      '(poursuites judiciaires|poursuites|mandat d arret|saisie sur|huissier|procedure judiciaire|action en justice) && (pay*|regl*|{soon}|amende|dette|<link>|<phone>|vous)',
      'urgent && (virement|argent|payer|compte|<link>|<phone>|aide|rappel*|whatsapp)',
      'n: (disait|dit|menac*|affirmait) ~10 (urgent|tout de suite|immediatement|prison|bloqu*|perdre|vite|arret*)',
    ],
    'unusual-payment': [
      '(cartes cadeaux|carte cadeau|cartes google play|cartes itunes|neosurf|pcs|transcash|paysafecard|coupon pcs|coupons pcs|cartes prepayees|recharge pcs|cartes steam|recharges transcash) & (achet*|envo*|pay*|cod*|acheter|besoin|photo*|{asked})',
      '(payer|paiement|envoyer|envoyez|acheter|investir|investissez|virement|transferer|deposez|regler|reglez) ~6 (bitcoin|bitcoins|crypto*|btc|usdt|western union|mandat cash|moneygram)',
      '(compte securise|compte de securite|compte temporaire|compte sequestre|compte de transit|compte miroir)',
      '(virer|transferer|transferez|virez|deplacer|deplacez|transfert|faire un virement|virement) ~6 (argent|economies|fonds|epargne|solde) ~6 (compte|securise|securit*|autre)',
      '(faire|faites|fais|effectuer|effectuez|realiser) ~3 (virement) && ({newnumber}|urgent|aujourd hui|confidentiel|rembourse|fournisseur)',
      '(nouveau rib|nouvel iban|changement de rib|changement de coordonnees bancaires|nouvelles coordonnees bancaires)',
      '(coursier|livreur) ~6 (recuperer|chercher|prendre|recupere) ~3 (carte|argent|especes)',
      'n: {asked} ~8 (virement|bitcoin|cartes cadeaux|argent|pcs|transcash|payer|especes|de l argent)',
      '(payer|regler) ~4 (facture|<amount>|loyer|achat) && {newnumber}',
    ],
    'remote-access': [
      '(anydesk|any desk|teamviewer|team viewer|rustdesk|ultraviewer|prise en main a distance|acces a distance|partager votre ecran|partage d ecran|partager mon ecran|prendre le controle)',
      '(telechargez|telecharger|installez|installer|installe) ~5 (application|appli|logiciel|apk|programme|fichier|certificat) && (<link>|secur*|proteg*|ici)',
      'n: {asked} ~6 (installer|telecharger)',
      '(cliquez|cliquer|suivez|rendez vous|connectez vous|accedez|ouvrez|via) ~5 (lien|ici|<link>|bouton|sur) && (suspen*|bloqu*|{prize}|{refund}|amende|douane|colis|frais|impaye*|regularis*|expire*|mise a jour|cher client|vitale|verifi*|confirm*|livraison)',
    ],
    'asks-secret': [
      '{give} ~5 {secret} && (<link>|<phone>|cliqu*|repond*|ici|appel*|moi|whatsapp|recu|sms|annuler|bloqu*|lien|formulaire|suspen*)',
      '(quel est|quels sont|c est quoi) ~1 (votre|ton|vos) ~2 {secret}',
      '(besoin|avons besoin|j ai besoin|il me faut) ~3 (de|du) ~3 (votre|vos|code|ton) ~3 {secret}',
      '(pouvez vous|peux tu|pourriez vous|tu peux) ~4 (donner|envoyer|dire|communiquer|transmettre|lire|renvoyer|transferer) ~6 {secret}',
      'code ~8 (par erreur)',
      '(par erreur) ~6 code',
      'n: {asked} ~7 {secret}',
      'n: (j ai|lui ai|leur ai|ai) ~2 {gave} ~5 {secret}',
    ],
    'knows-nothing': [
      '(cher|chere|chers|bonjour|madame|estime) ~1 (client|cliente|utilisateur|abonne|titulaire|usager|contribuable|membre|clients|monsieur|beneficiaire|assure|adherent)',
    ],
    secrecy: [
      '+ (ne|n) ~2 (parlez|parler|dites|dire|prevenez|informez|contactez) ~5 (personne|banque|famille|police|conseiller)',
      '+ (ne raccrochez pas|ne pas raccrocher|n en parlez a personne|n en parler a personne|ne le dites a personne|restez en ligne|ne dites rien)',
      '(strictement confidentiel|reste entre nous|confidentielle|discretion|secret bancaire|operation confidentielle) && (virement|argent|banque|paiement|enquete|carte|transfer*)',
    ],
    'prize-refund': [
      '(felicitations|bravo) && ({prize}|gagn*|<amount>|<link>|selectionne*)',
      '(avez gagne|as gagne|gagne|ete selectionne|ete selectionnee|ete tire au sort|etes le gagnant|etes l heureux|remporte) ~8 ({prize}|<amount>|voiture|voyage|euros|un|<link>)',
      '({refund}|{prize}) ~8 (en attente|disponible|vous attend|de <amount>|a percevoir|non reclame|expire*|<amount>|a recuperer) && (<link>|cliqu*|reclam*|confirm*|formulaire|recuper*|rend*|coordonnees)',
      '(beneficiez|recevoir|recevez|reclamez|recuperez|percevoir|obtenir|touchez) ~5 ({prize}|{refund}|<amount>) && (<link>|cliqu*|<phone>|ici|coordonnees|sur)',
      '(avez droit|eligible|eligibles|beneficiaire) ~6 ({refund}|{prize}|<amount>|prime|aide) && (<link>|cliqu*|<phone>|appel*)',
      '(gagnez|gagner|revenus) ~4 <amount> ~3 (jour|par jour|semaine|mois|heure)',
      '(credit|pret) ~4 (accorde|accepte|immediat|approuve) && (<link>|<phone>|whatsapp|contact*)',
    ],
    authority: [
      '(ici|suis|je suis|c est|appelle|de la part|du|sommes) ~5 {authority} && (virement|compte|carte|code|fraud*|argent|amende|payer|<phone>|mandat|enquete)',
      '^ (impots|dgfip|ameli|caf|antai|assurance maladie|police|douane|gouv|cpam|finances publiques|interpol|urssaf|crit air) && (<link>|pay*|amende|regl*|remboursement|dossier|carte|<phone>)',
      '(amende|contravention|infraction|stationnement|peage|taxe) ~6 (impayee|impaye|en attente|non reglee|a regler|majoree|due) && (<link>|regl*|pay*)',
      'n: (disant|disait|dit|pretend*|pretendant|faire passer|faisait passer|fait passer|soi disant|presente comme) ~7 ({authority}|banque|ma banque|<brand>|<issuer>)',
      'n: (appel|appele|appelait|contacte|message|sms) ~5 (de|du|par|par le|de la) ~2 {authority}',
    ],
    opener: [
      '^ (coucou|bonjour|salut|hello|slt) ~1 {family} && ({newnumber}|numero|whatsapp|telephone)',
      '^ {family} && {newnumber}',
      '{newnumber} && (whatsapp|maman|papa|argent|pay*|virement|enregistr*|ecris moi|message|<phone>)',
      '(offre|poste|emploi|travail|job) ~8 (domicile|teletravail|temps partiel|en ligne|a distance|flexible) && (<amount>|whatsapp|telegram|jour|<link>|<phone>|interess*)',
      '(mauvais numero|tu te souviens de moi|tu te rappelles|devine qui|trompe de numero)',
    ],
    'never-asks': [
      '(ne|n) ~3 (demande*|demanderons|demandera|sollicit*|contacterons) ~2 jamais',
      '(jamais) ~4 (demand*|appel*|sollicit*)',
    ],
    'do-not-share': [
      '(ne|n) ~2 (partag*|communiqu*|transmett*|donnez|divulgu*|le|la) ~4 (pas|jamais|personne|a)',
    ],
    'no-action': [
      '(ignorez|ignorer) ~2 (message|mail|email|sms|ce)',
      '(aucune action|rien a faire)',
    ],
    'points-to-card': [
      '(dans|via|sur|ouvrez|depuis) ~2 (application|appli|app)',
      '(dos) ~3 carte',
      '(agence)',
    ],
    'yes-or-no': ['(repondez|repondre) ~2 (oui|non|o|n|1)'],
    'masked-number': ['(se terminant|finissant|terminee|termine) ~2 <num>'],
    'opt-out': ['(stop|desabonn*|desinscri*)'],
    warns: [
      '(escrocs|fraudeurs|arnaqueurs|pirates|cybercriminels)',
      '(attention|mefiez vous|soyez vigilant|vigilance) ~5 (arnaque*|fraude*|phishing|hameconnage|tentatives)',
    ],
    narrative: [
      '(m a|m ont|m avait|nous a|nous ont) ~1 (appele|dit|demande|contacte|envoye|telephone)',
      '(ai recu|avons recu|recu) ~2 (appel|message|sms|mail|coup de fil)',
      '(il|elle|on|homme|femme|quelqu un) ~2 (m a|me|m ont|demande)',
    ],
    'they-began': ['(m a appele|m ont appele|recu un appel|recu un sms|m a contacte|appel)'],
    'was-asked': ['{asked}', '(dit|donne|paye|clique)'],
    'delivers-code': [
      'code ~6 (est|<num>|<code>) ~2 (<num>|<code>)',
      '(<num>|<code>) ~2 est ~2 (votre|le) ~3 code',
      '(saisissez|utilisez|entrez) ~3 (<num>|<code>)',
    ],
    'delivery-fee': [
      '(colis|livraison|paquet|livreur|chronopost|colissimo|la poste|courrier|expedition) ~14 (frais|douane|pay*|attente|adresse|retenu|regl*|incomplet*|reprogramm*|affranch*|instruction*|boite aux lettres|confirm*|retourn*|suspen*|taxe|taxes) && <link>',
      '(amende|peage|stationnement|contravention) ~10 (pay*|regl*|impaye*|attente|major*) && <link>',
    ],
    'call-number': [
      '(appelez|appeler|contactez|joindre|rappelez|appel|tel|whatsapp|numero|composez|au) ~6 <phone>',
    ],
    locked: [
      '{account} ~5 {closed}',
      '{closed} ~4 {account}',
      '(prelevement|paiement|achat|virement|connexion|operation|transaction|debit|mouvement) ~10 (suspect*|inhabituel*|pas a l origine|frauduleu*|non autorise*|effectue|inconnu*|en cours|nouvel appareil|refus*)',
    ],
    act: [
      '(cliquez|appelez|repondez|rendez vous|connectez) ~4 (<link>|<phone>|ici|lien|le|au|sur)',
    ],
    'goes-on': ['(ils|si|ne|jamais|toujours|votre)'],
  },
};
