// Words that somebody would have a reason to disguise, and the small words beside them. A digit is read as a letter only where
// one of these comes out.
const WORDS = `
about accept accepted access account accounts accountant action activate activated activation activity address administrator agency agent
agreement alert alerts amount annual answer apply approve approved arrest arrested assist attempt attention attorney auction authenticate
authentication authorise authorised authority authorize authorized automatic available award awarded back balance bank banking bankruptcy
beneficiary benefit benefits billing billion bitcoin blocked bonus broker business button call callback cancel cancelled card cards cash
cashback casino certificate change charge charged charges check chance checking claim claimed click clicking close closed code codes
collect commission company complete compromised confidential confirm confirmation confirmed congratulations contact corporate court
credentials credit crypto cryptocurrency currency customer customers customs daily damage deactivate deactivated deadline dear debit debt
declined delivery deliver delivered department deposit details device digital director disabled discount dollar dollars donate download
driver earn earnings email emails emergency employee employment enter error ethereum euros exclusive expire expired expires expiry extra
failed failure federal fees final finance financial follow forfeit form fraud fraudulent free freeze friend frozen fund funds gambling
genuine gift gifts giveaway government grant guarantee guaranteed guide hack hacked hacker help holiday hospital hotline hours household
identification identity illegal immediate immediately important incident income increase information inheritance install installed
insurance interest internet invest investigation investment investor invoice issue issued jackpot lawsuit lawyer legal licence license
limited link links loan loans lock locked login logged logon logistics lottery lucky luxury mailbox manager market marketing message
messages million millions mobile money month mortgage mother nation national needed network notice notification number offer offers
office officer official online open operator order orders overdue overpayment owner package packages paid parcel parcels password
passwords pay paying payment payments payroll penalty pending pension people permission person personal phone phones pills please police
policy portal post postage postal premium prescription press price prison private prize prizes problem process processed processing
product profit profits promotion property protect protection provide purchase reactivate receive received recipient record recover
recovery redeem redelivery refund refunds register registered registration reject rejected release remote remove renew renewal reply
report request requested require required reschedule reset resolve restore restricted restriction return review reward rewards safe
safety sale salary savings scam scan schedule secret secure secured security select send sender seller service services settlement
share shipment shipping shopping signature signin social software special statement status stolen stop store subscription success
support suspend suspended suspension suspicious system taxes technical telephone temporary terminate terminated text thank thanks
ticket today token toll track tracking trade trading transaction transactions transfer transferred transfers travel treasury trust
unauthorised unauthorized unclaimed undelivered unlock unpaid unsubscribe unusual update updated upgrade urgent user username validate
validation value vehicle verification verified verify verifying viagra violation virus visit voucher wallet warning warrant watch
webmail website weekly welcome whatsapp winner winning wire withdraw withdrawal withheld within work worker world your yours
with from this that have will been when here there after before their them they what which were would could should also just into only
more must need want know immediate other every never then than over
acceso aceptar actividad activar actualice actualizacion actualizar aduana aduanas agencia alerta apellido aprobado atencion autorizacion
autorizado aviso ayuda banca banco bancaria bancario beneficio bloqueada bloqueado bloqueo bono caducado cambio cancelar cargo cargos
certificado cita clave claves cliente clientes codigo codigos compra compras comprobante comprobar comunicado confirmacion confirmar
confirme contacto contrasena correo correos credito cuenta cuentas cupon datos debito denuncia deposito descargar desbloquear descuento
deuda devolucion devuelto dinero direccion dispositivo dolares efectivo embargo empleo empresa encuesta enlace entrega entregar entrar
enviar envio envios error estimado factura facturas familia felicidades fecha firma fraude ganado ganador ganadora ganar gastos gobierno
gratis hacienda hija hijo hola identidad importe impuesto impuestos informacion ingrese ingresar ingreso inmediatamente intereses inversion
invertir juzgado limitado link llamada llamar llame loteria mama mensaje mensajes movil multa multas notificacion numero oferta ofertas
oficial operacion orden pagar pago pagos papa paquete paquetes pedido pendiente pension perder plazo policia polizas premio premios
prestamo prestamos problema promocion proteger pulse pulsa recarga recibir recibo recoger reclamar recompensa reembolso registro
regalo renovar responder retenido retirar revisar seguridad seguro servicio sesion sistema solicitud sorteo soporte suspendida
suspendido tarjeta tarjetas telefono tiempo trabajo tramite transaccion transferencia tributaria urgente usuario vencido ventas
verificacion verificar verifique visite para esta este como pero todo tiene sido desde hasta sobre usted ustedes nuestro nuestra
conta banque compte carte paiement colis livraison konto bank zahlung paket sicherheit pacco conto carta pagamento consegna
rekening betaling pakket wachtwoord senha pagamento encomenda entrega
paypal amazon netflix apple google microsoft facebook instagram whatsapp telegram coinbase binance metamask blockchain santander
bankia caixabank bbva sabadell ibercaja unicaja abanca bancomer banorte chase citibank wellsfargo barclays lloyds natwest hsbc halifax
monzo revolut walmart costco ebay fedex venmo zelle cashapp outlook office365 icloud spotify linkedin discord steam roblox correos
hermes evri royalmail usps vodafone movistar orange telefonica verizon comcast xfinity mastercard visa americanexpress amex discover
capitalone bankofamerica dropbox docusign adobe norton mcafee geeksquad bestbuy mercadolibre bizum western union moneygram
`;

/** A lower-case letter or sign, and the letter that it is read as; `i` and `l` are one, as in "1". */
const KEYS = new Uint8Array(128);
for (let code = 97; code <= 122; code += 1) KEYS[code] = code;
for (const [sign, letter] of Object.entries({
  ...{
    '0': 'o',
    '1': 'l',
    '2': 'z',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '6': 'g',
    '7': 't',
    '8': 'b',
    '9': 'g',
  },
  ...{ '@': 'a', $: 's', '!': 'l', '|': 'l', '+': 't', i: 'l' },
}))
  KEYS[sign.charCodeAt(0)] = letter.charCodeAt(0);

/** The letter that a character of ASCII is read as; 0 for what is read as none. */
export const keyOf = (code: number): number =>
  code === 8_364 ? 101 : code < 128 ? (KEYS[code] ?? 0) : 0;

function keyOfWord(word: string): string {
  let key = '';
  for (let at = 0; at < word.length; at += 1)
    key += String.fromCharCode(keyOf(word.charCodeAt(at)));
  return key;
}

/** Words by their keys. The first of a key stands: there are few of one key, and they are as good. */
const BY_KEY = new Map<string, string>();
const PLAIN = new Set<string>();
for (const word of WORDS.split(/\s/)) {
  if (word.length < 3) continue;
  PLAIN.add(word);
  if (!BY_KEY.has(keyOfWord(word))) BY_KEY.set(keyOfWord(word), word);
}

export const VOCABULARY_LETTERS_MAX = 20;
export const isVocabulary = (word: string): boolean => PLAIN.has(word);
/** The word that letters and signs are read as, by their keys. */
export const wordOfKey = (key: string): string | undefined => BY_KEY.get(key);

const SHORT = new Set(
  'a i y o to of in on is it me my no we us or if at as by be do go so up de la el en un su tu se si al mi es no le lo now you the and for are can get has our not out win won tax pin irs por con una los las que del sus dhl ups cvv otp'.split(
    ' ',
  ),
);

/** Letters without blanks as words of the vocabulary; undefined where something is left over. */
export function splitWords(letters: string): readonly string[] | undefined {
  const from = new Int32Array(letters.length + 1).fill(-1);
  from[0] = 0;
  for (let end = 1; end <= letters.length; end += 1)
    for (let start = Math.max(0, end - VOCABULARY_LETTERS_MAX); start < end; start += 1) {
      if ((from[start] ?? -1) < 0) continue;
      const word = letters.slice(start, end);
      if (PLAIN.has(word) || SHORT.has(word)) {
        from[end] = start;
        break;
      }
    }
  if ((from[letters.length] ?? -1) < 0) return undefined;
  const words: string[] = [];
  for (let end = letters.length; end > 0; end = from[end] ?? 0)
    words.unshift(letters.slice(from[end], end));
  return words;
}
