// Greetings, sign-offs and footers in the languages that are read in part.
import type { FramesOf, FrameText, LanguageFrames } from './email-frame.ts';

interface Words {
  readonly greeting: string;
  readonly nameless: string;
  readonly closing: string;
  readonly footer: string;
  readonly trapFooter: string;
  readonly extra: string;
}

/** One set of words serves all frames: there are few templates. */
function framesFrom({
  greeting,
  nameless,
  closing,
  footer,
  trapFooter,
  extra,
}: Words): LanguageFrames {
  const one: FrameText = {
    greeting: `{${greeting}|}`,
    trapGreeting: `{${greeting}|${nameless}|}`,
    closing: `{${closing}|}`,
    footer: `{|${footer}}`,
    trapFooter: `{||${trapFooter}}`,
  };
  const frames: FramesOf = {
    company: one,
    notice: one,
    business: one,
    personal: { ...one, footer: '', trapFooter: '' },
    internal: one,
  };
  return {
    frames,
    extras: { any: [extra] },
    legal: [],
    nameless: new RegExp(nameless.replace(/[:,]/g, ''), 'i'),
  };
}

export const EMAIL_FRAMES_OTHER: Readonly<Record<string, LanguageFrames>> = {
  pt: framesFrom({
    greeting: 'Olá $first,|Caro $first:|Bom dia, $first.',
    nameless: 'Caro cliente,|Prezado cliente:|Estimado utilizador,',
    closing: 'Com os melhores cumprimentos,¶$T|Obrigado,¶A equipa $T|Abraço,¶$name',
    footer:
      'Recebeu este e-mail porque tem uma conta na $T. <Cancelar subscrição>|Mensagem automática, não responda.|$T, $city. <Ajuda> · <Privacidade>',
    trapFooter: 'Mensagem automática, não responda.|© $T 2025',
    extra:
      'Nunca lhe pedimos a palavra-passe nem códigos por e-mail. Em caso de dúvida, ligue para o número que está no seu cartão.',
  }),
  fr: framesFrom({
    greeting: 'Bonjour $first,|Bonjour,|Madame, Monsieur,',
    nameless: 'Cher client,|Cher utilisateur,|Chère cliente,',
    closing: 'Cordialement,¶$T|Merci,¶L’équipe $T|À bientôt,¶$name',
    footer:
      'Vous recevez cet e-mail car vous avez un compte chez $T. <Se désinscrire>|Message automatique, merci de ne pas répondre.|$T, $city. <Aide> · <Mentions légales>',
    trapFooter: 'Message automatique, merci de ne pas répondre.|© $T 2025',
    extra:
      'Nous ne vous demandons jamais vos codes ni votre mot de passe par e-mail. En cas de doute, appelez le numéro au dos de votre carte.',
  }),
  de: framesFrom({
    greeting: 'Hallo $first,|Guten Tag $first $last2,|Guten Tag,',
    nameless: 'Sehr geehrter Kunde,|Lieber Kunde,|Sehr geehrter Nutzer,',
    closing: 'Mit freundlichen Grüßen¶$T|Viele Grüße¶Ihr Team von $T|Liebe Grüße¶$name',
    footer:
      'Sie erhalten diese E-Mail, weil Sie ein Konto bei $T haben. <Abmelden>|Dies ist eine automatische Nachricht, bitte antworten Sie nicht.|$T, $city. <Impressum> · <Datenschutz>',
    trapFooter: 'Bitte antworten Sie nicht auf diese Nachricht.|© $T 2025',
    extra:
      'Wir fragen nie per E-Mail nach PIN, TAN oder Passwort. Im Zweifel rufen Sie die Nummer auf Ihrer Karte an.',
  }),
  it: framesFrom({
    greeting: 'Ciao $first,|Gentile $first,|Buongiorno $first,',
    nameless: 'Gentile cliente,|Caro utente,|Egregio cliente,',
    closing: 'Cordiali saluti,¶$T|Grazie,¶Il team $T|A presto,¶$name',
    footer:
      'Ricevi questa e-mail perché hai un conto con $T. <Annulla iscrizione>|Messaggio automatico, non rispondere.|$T, $city. <Aiuto> · <Privacy>',
    trapFooter: 'Messaggio automatico, non rispondere.|© $T 2025',
    extra:
      'Non ti chiederemo mai password o codici via e-mail. Se hai dubbi chiama il numero sulla tua carta.',
  }),
  nl: framesFrom({
    greeting: 'Hallo $first,|Beste $first,|Goedemorgen $first,',
    nameless: 'Geachte klant,|Beste klant,|Geachte gebruiker,',
    closing: 'Met vriendelijke groet,¶$T|Bedankt,¶Het team van $T|Groetjes,¶$name',
    footer:
      'Je ontvangt deze e-mail omdat je een account hebt bij $T. <Afmelden>|Dit is een automatisch bericht, antwoorden is niet mogelijk.|$T, $city. <Hulp> · <Privacy>',
    trapFooter: 'Dit is een automatisch bericht.|© $T 2025',
    extra:
      'Wij vragen nooit per e-mail om je pincode, wachtwoord of codes. Twijfel je? Bel het nummer op je pas.',
  }),
};
