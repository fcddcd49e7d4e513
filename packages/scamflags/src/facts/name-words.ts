// Words around a company's name, and words around it in an address. Data; each list is looked at as a whole.
import { domainOf } from '../extract/domains.ts';
import { shownHost } from '../extract/punycode.ts';
import { skeletonOf } from './skeleton.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Small words and forms of companies: no part of a name that anybody would put into an address. */
export const FILLERS = list(`
the of and for at by to in on a an your our my de del la el los las y e en da do das dos di un una su tu mi nuestra nuestro
ltd limited inc llc plc corp corporation co sa sl slu sau gmbh ag bv nv spa srl cv sapi
`);

/** Behind a name they say which desk writes, and before a colon what kind of message it is. */
export const DESKS = list(`
alert alerts alerta alertas aviso avisos notice notices notification notifications notificaciones notificacion info informacion
information fraud fraude fraudes antifraude antifraud security seguridad support soporte help helpdesk service services servicio
servicios servicing customer customers cliente clientes care atencion team equipo desk department departamento dept billing
facturacion accounts account cuenta cuentas cards card tarjeta tarjetas payments payment pagos online banking banca digital mobile
movil app noreply reply no orders order pedidos pedido delivery deliveries envios entregas tracking updates update news newsletter
reminder reminders recordatorio message messages mensaje mensajes msg sms txt urgent urgente important importante warning
verification verificacion protection proteccion prevention prevencion center centre centro office oficina official oficial
secretary reservations reservas bookings booking reception recepcion appointments citas admin administration administracion hr
rrhh payroll nominas sales ventas marketing shop tienda store concierge membership members rewards renewals free re fwd fw
`);

/** What a company's own address may add to its name: its trade, its country, what it sends mail from. */
export const TRADES = list(`
bank banks banking banco bancos banca post postal correos couriers courier express city group grupo health salud dental
clinic clinica clinics hospital school college academy colegio university uni shop store stores tienda tiendas market club gym
travel viajes tours energy energia power electric water agua gas telecom telecoms telco broadband insurance seguros seguro hotel
hotels hoteles airlines airways rail trains trenes bus transit metro union cu fcu trust finance financial mutual society building
library pharmacy farmacia vet vets council gov gob ayuntamiento us usa uk gb es mx co ar cl pe eu com net org hq foods food kitchen
cafe pizza bikes books toys garden tv media press news software tech labs io logistics logistica cargo freight freights transport
mail email e em mailer info newsletter app go my mi get the
`);

/** Nobody needs them in an address but who wants to look official, or to be pressed. */
export const LURES = list(`
login signin sign log secure secured security securing verify verified verification verifica verificar validacion validate
validation validar update updates actualiza actualizar actualizacion alert alerts alerta alertas aviso avisos notice notices
confirm confirmar confirmacion confirmation unlock unlocked desbloqueo desbloquear block blocked bloqueo claim claims refund
refunds reembolso devolucion devoluciones fee fees tasa tasas tarifa customs aduana aduanas pay payment payments pago pagos toll
tolls fine fines multa multas redelivery redeliver reschedule reentrega reprogramar tracking track seguimiento support soporte
help helpdesk helpline ayuda service services servicio customer cliente clientes account accounts cuenta cuentas acceso access
auth authenticate id ids protect protection proteger proteccion protected safe safety segura seguridad fraud fraude antifraude
review reviews revision revisar resolve resolution restore recovery recover recuperar reset reactivate reactivar activate activar
activation renew renewal renovar hold holds held retenido status billing bill bills invoice facturas factura rebate bonus bono
reward rewards premio premios prize gift gifts regalo cancel cancelar cancelacion dispute desk center centre centro portal web
wallet token codigo code pin now today hoy ya urgente urgent case cases caso release deliver entrega entregas envio envios paquete
paquetes package parcel parcels dispatch expedition check checks comprobar identity identidad user usuario member members gestion
manage management tax taxes impuesto impuestos devuelve official oficial online digital device devices transfer transferencia card
cards tarjeta tarjetas orders order credit balance keep view desk line team members option options settle upgrade upgrades appeal
migra migracion
`);

/** What is added to a company's name to hire in it; alone an agency's trade. */
const HIRES = list(
  'career careers job jobs hiring hire recruiting recruitment talent empleo empleos trabajo vacantes seleccion',
);

/** Who an address says it is of, where it is more than somebody's name: "director", "billing". */
export const ROLES = list(`
md ceo cfo coo hr rrhh office oficina billing facturacion factura facturas invoice invoices receipt receipts accounts cobros pagos
payments pay payroll nomina nominas gerencia gerente direccion director directora treasurer treasury tesoreria tesorero chambers
despacho notaria notario abogado abogados albacea probate legal solicitor attorney barrister escrow bureau comisaria inspector
principal headteacher teacher secretary secretaria admin administracion support soporte helpdesk security seguridad fund claims
refund refunds reembolsos devoluciones cancellations personal executive desk gestion tramites closing closings
`);

/** A name with one of them is of a company and of no person. */
export const COMPANY_WORDS = list(`
bank banks banco banca banking credit union savings card cards tarjeta tarjetas support soporte security seguridad team equipo
service services servicio servicios department departamento dept billing facturacion account accounts cuenta cuentas fraud fraude
customer clientes cliente alerts alert alertas notifications notificaciones notification delivery envios paqueteria courier post
postal correos parcel parcels express logistics insurance seguros energy energia electric power water telecom mobile movil
telefonia broadband tax hacienda tributaria agency agencia ministry ministerio government council ayuntamiento airlines air hotel
hotels hoteles clinic clinica hospital dental pharmacy farmacia school colegio university store shop tienda market supermarket
pay payments wallet payroll hr helpdesk desk office admin administrator webmail mailbox mail streaming tv cloud noreply tickets
rewards university library gym club society foundation fundacion group grupo inc ltd llc sa online app tollway tolls transit
`);

const skeletons = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].map(skeletonOf));
const TRADE_SKELETONS = skeletons(TRADES);
const LURE_SKELETONS = skeletons(LURES);

export const isTrade = (skeleton: string): boolean => TRADE_SKELETONS.has(skeleton);

/** True for a word that lures, two of them in one, or a row of digits. */
export function isLure(skeleton: string): boolean {
  if (LURE_SKELETONS.has(skeleton)) return true;
  for (let at = 3; at < skeleton.length - 2 && skeleton.length <= 24; at += 1)
    if (LURE_SKELETONS.has(skeleton.slice(0, at)) && LURE_SKELETONS.has(skeleton.slice(at)))
      return true;
  return false;
}

/** True for a word that a company's own address has no need of, where the name before it is a company's. */
export const isAdded = (word: string): boolean => isLure(skeletonOf(word)) || HIRES.has(word);

/** How many parts of a domain's name lure. */
export function luresIn(host: string): number {
  const [label = ''] = shownHost(domainOf(host)).split('.');
  return label.split('-').filter((part) => isLure(skeletonOf(part))).length;
}

const LURES_LONG = [...LURES, ...DESKS].filter((word) => word.length > 4);

/** Three letters or more that a word that lures or a desk begins with: an id has no room for all of it. */
export const startsLure = (word: string): boolean =>
  word.length > 2 && LURES_LONG.some((lure) => lure.startsWith(word));

const DRESSED_LEAST = 3;

/** What stands before the hyphen in "NORTHBANK-HELP", "Northbank-Disp", "REV-OFFICE24"; undefined where no such word stands behind it. */
export function undressed(id: string): string | undefined {
  const [first = '', second = '', third, ...more] = id.split('-');
  if (more.length > 0 || first.length < DRESSED_LEAST || !/^\p{L}+$/u.test(first)) return undefined;
  const last = (third ?? second).toLowerCase().replace(/\d{1,4}$/, '');
  if (!/^\p{L}{2,12}$/u.test(last)) return undefined;
  return isLure(skeletonOf(last)) || DESKS.has(last) || startsLure(last) ? first : undefined;
}
