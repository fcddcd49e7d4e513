// The invented world: names of people, places, and the stems that company names are made of. No company of that name is meant.
import type { Region } from './template.ts';

export interface Place {
  readonly lang: string;
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly surnames: readonly string[];
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  /** Written before or after the number, "%" for the number itself. */
  readonly money: readonly string[];
  readonly decimals: '.' | ',';
  /** Sums are so many times larger than in dollars. */
  readonly rate: number;
  readonly endings: readonly string[];
  /** "#" is a digit. Ranges that are kept for fiction, or that nobody is given. */
  readonly mobiles: readonly string[];
  readonly lines: readonly string[];
  readonly shorts: readonly string[];
}

const list = (text: string) => text.split(',');

const EN_MEN = list(
  'James,Tom,Daniel,Marcus,Owen,Ben,Chris,Ryan,Kevin,Luke,Adam,Jamal,Raj,Ian,Pete,Josh',
);
const EN_WOMEN = list(
  'Sarah,Emma,Priya,Chloe,Megan,Ruth,Diane,Alice,Kate,Nadia,Becky,Hannah,Olivia,Janet,Liz,Mia',
);
const EN_SURNAMES = list(
  'Harper,Doyle,Mensah,Whitlock,Patel,Novak,Carver,Linden,Brody,Ashworth,Okafor,Reyes,Finch,Larsen',
);
const ES_MEN = list(
  'Carlos,Javier,Luis,Miguel,Andrés,Pablo,Diego,Sergio,Raúl,Jorge,Antonio,Manuel,Iván,Óscar',
);
const ES_WOMEN = list(
  'María,Lucía,Carmen,Laura,Ana,Marta,Elena,Paula,Rosa,Sofía,Isabel,Julia,Inés,Valeria',
);
const ES_SURNAMES = list(
  'García,Morales,Ortega,Castaño,Rivas,Herrera,Navarro,Salinas,Ibáñez,Luna,Vega,Pardo,Quintero',
);

const US_MOBILES = list(
  '+1 (201) 555-01##,213-555-01##,+13125550###,(404) 555-01##,+1 646 555 01##',
).map((one) => one.replace('5550###', '55501##'));

const EN_US: Place = {
  lang: 'en',
  men: EN_MEN,
  women: EN_WOMEN,
  surnames: EN_SURNAMES,
  cities: list('Austin,Denver,Tampa,Columbus,Phoenix,Boise,Raleigh,Portland,Mesa,Omaha'),
  streets: list('Maple Ave,Oak Street,2nd Street,Elm Dr,Pine Road,Lakeview Blvd'),
  money: ['$%'],
  decimals: '.',
  rate: 1,
  endings: list('.com,.com,.com,.org,.net,.bank,.us'),
  mobiles: US_MOBILES,
  lines: list('1-800-555-01##,1-888-555-01##,(800) 555-01##,877-555-01##,1 866 555 01##'),
  shorts: list('#####,#####,######'),
};

const EN_GB: Place = {
  ...EN_US,
  cities: list('Leeds,Bristol,Cardiff,Norwich,Stockport,Derby,Glasgow,Exeter,Luton,York'),
  streets: list('High Street,Station Road,Mill Lane,Church Street,Park Road,Victoria Terrace'),
  money: ['£%'],
  endings: list('.co.uk,.co.uk,.com,.org.uk,.uk'),
  mobiles: list('07700 900###,+447700900###,07700900###,+44 7700 900###'),
  lines: list('0808 157 0###,020 7946 0###,0161 496 0###,0117 496 0###,0800 496 0###'),
  shorts: list('6####,8####,7####'),
};

const ES_ES: Place = {
  lang: 'es',
  men: ES_MEN,
  women: ES_WOMEN,
  surnames: ES_SURNAMES,
  cities: list('Zaragoza,Valencia,Murcia,Vigo,Getafe,Burgos,Málaga,Gijón,Lleida,Cádiz'),
  streets: list('C/ Mayor,Av. de la Constitución,C/ del Sol,Plaza Nueva,C/ San Juan,Paseo del Río'),
  money: ['%€', '% €', '% EUR', '%EUR', '% euros'],
  decimals: ',',
  rate: 1,
  endings: list('.es,.es,.com,.es,.org'),
  mobiles: list('600 000 0##,+34 600 000 0##,+34600000###,600000###'),
  lines: list('900 000 0##,+34 910 000 0##,910 000 0##,900000###,930 000 ###'),
  shorts: list('25###,217###,79####'),
};

const ES_MX: Place = {
  ...ES_ES,
  cities: list('Monterrey,Puebla,Guadalajara,Mérida,Toluca,León,Tijuana,Querétaro'),
  streets: list('Av. Reforma,Calle Hidalgo,Av. Juárez,Calle 5 de Mayo,Blvd. Las Torres'),
  money: ['$%', '$% MXN', '$% pesos', '$ %'],
  decimals: '.',
  rate: 18,
  endings: list('.com.mx,.mx,.com,.com.mx'),
  mobiles: list('55 5555 01##,+52 55 5555 01##,+5255555501##,33 5555 01##'),
  lines: list('800 555 01##,55 5555 01##,01 800 555 01##,81 5555 01##'),
  shorts: list('2####,3####,####'),
};

const ES_CO: Place = {
  ...ES_MX,
  cities: list('Bogotá,Medellín,Cali,Pereira,Lima,Arequipa,Quito,Manizales'),
  money: ['$%', '$% COP', '$ %'],
  decimals: ',',
  rate: 4_000,
  endings: list('.com.co,.co,.com,.com.pe'),
  mobiles: list('+57 300 000 00##,300 000 00##,3000000###'),
  lines: list('01 8000 000 0##,601 000 00##'),
  shorts: list('85###,89####'),
};

const ES_AR: Place = {
  ...ES_CO,
  cities: list('Rosario,Córdoba,Mendoza,La Plata,Santiago,Valparaíso,Montevideo'),
  money: ['$%', '$ %', 'ARS %'],
  rate: 900,
  endings: list('.com.ar,.ar,.com,.cl'),
  mobiles: list('+54 9 11 5555 01##,11 5555 01##'),
  lines: list('0800 555 01##,0810 555 01##'),
};

const otherOf = (
  lang: string,
  names: readonly [men: string, women: string, surnames: string, cities: string],
  endings: string,
): Place => ({
  ...ES_ES,
  lang,
  men: list(names[0]),
  women: list(names[1]),
  surnames: list(names[2]),
  cities: list(names[3]),
  streets: list(names[3]),
  money: ['% €', '%€', '% EUR'],
  endings: list(endings),
  mobiles: list('0600 000 0##,+00 600 000 0##'),
  lines: list('0800 000 0##,0900 000 0##'),
});

export const PLACES: Readonly<Record<Region, Place>> = {
  us: EN_US,
  gb: EN_GB,
  es: ES_ES,
  mx: ES_MX,
  co: ES_CO,
  ar: ES_AR,
  pt: otherOf(
    'pt',
    ['João,Rui,Tiago,Pedro', 'Ana,Inês,Marta,Sofia', 'Silva,Costa,Neves', 'Braga,Aveiro,Faro'],
    '.pt,.com',
  ),
  fr: otherOf(
    'fr',
    [
      'Julien,Marc,Hugo,Paul',
      'Claire,Camille,Léa,Anne',
      'Moreau,Girard,Petit',
      'Lyon,Nantes,Lille',
    ],
    '.fr,.com',
  ),
  de: otherOf(
    'de',
    ['Jonas,Lukas,Felix,Uwe', 'Anna,Lena,Petra,Julia', 'Krüger,Vogel,Brandt', 'Kassel,Bonn,Ulm'],
    '.de,.com',
  ),
  it: otherOf(
    'it',
    ['Luca,Marco,Paolo,Enzo', 'Giulia,Chiara,Elisa,Anna', 'Conti,Galli,Riva', 'Parma,Pisa,Bari'],
    '.it,.com',
  ),
  nl: otherOf(
    'nl',
    [
      'Daan,Bram,Sven,Jeroen',
      'Sanne,Lotte,Femke,Anouk',
      'Visser,Bakker,Smit',
      'Zwolle,Breda,Delft',
    ],
    '.nl,.com',
  ),
};

/** A company is a stem of two halves and the word of its trade. */
export const STEMS = {
  en: {
    first: list(
      'Bram,Quill,Thorn,Fenn,Larch,Pell,Wick,Oster,Tarn,Hazel,Corvi,Marl,Lumen,Brindle,Sorrel,Juno,Kestrel,Dunmor,Vela,Orrin',
    ),
    second: list(
      'mere,low,wyck,bury,quay,fern,holt,combe,dale,field,stead,haven,gate,moor,brook,cliff',
    ),
  },
  es: {
    first: list(
      'Valle,Monte,Rio,Alta,Sierra,Mar,Luz,Tejo,Campo,Puerto,Brezo,Arco,Faro,Cima,Vega,Llano',
    ),
    second: list(
      'nieve,brava,clara,luna,alba,garza,norte,viva,serena,mora,cedro,lobo,trigo,piedra,plata,sol',
    ),
  },
} as const;

/** "%" is the stem. */
export const TRADES: Readonly<
  Record<string, { readonly en: readonly string[]; readonly es: readonly string[] }>
> = {
  bank: {
    en: list('% Bank,% Bank,%,% Credit Union,% Card,% Savings,Bank of %,% CU'),
    es: list('Banco %,Banco %,%,Caja %,% Banco,Tarjeta %,Caja Rural %,Financiera %'),
  },
  courier: {
    en: list('% Parcels,% Post,% Express,%,% Couriers,% Mail'),
    es: list('% Express,Paquetería %,% Envíos,%,Correo %,% Paquetes'),
  },
  telco: {
    en: list('% Mobile,% Telecom,%,% Wireless,% Broadband'),
    es: list('% Móvil,% Telecom,%,% Fibra,% Cel'),
  },
  utility: {
    en: list('% Energy,% Water,% Power,% Gas & Electric,% Electric'),
    es: list('% Energía,Aguas de %,% Luz,Eléctrica %,% Gas'),
  },
  shop: {
    en: list('%,% & Co,% Home,% Outlet,Shop %,% Shoes,% Garden'),
    es: list('%,Tiendas %,% Hogar,Casa %,% Moda,Zapatería %,Super %'),
  },
  market: {
    en: list('% Market,%,% Swap,% Resale,% Local'),
    es: list('% Mercado,%,% Segunda Mano,Tianguis %'),
  },
  clinic: {
    en: list('% Medical,% Dental,% Clinic,% Surgery,% Family Practice'),
    es: list('Clínica %,Centro Médico %,Dental %,Centro de Salud %,Hospital %'),
  },
  pharmacy: {
    en: list('% Pharmacy,% Drugs,% Chemist'),
    es: list('Farmacia %,Farmacias %,Botica %'),
  },
  school: {
    en: list('% School,% Primary,% Elementary,% Academy,% High'),
    es: list('CEIP %,Colegio %,Instituto %,Escuela %'),
  },
  airline: { en: list('% Air,% Airways,Fly %'), es: list('Aero%,% Air,Vuela %') },
  rail: { en: list('% Rail,% Trains,% Line'), es: list('Trenes %,% Rail,Ferro%') },
  hotel: { en: list('% Inn,Hotel %,% Suites,% Lodge'), es: list('Hotel %,Hostal %,% Suites') },
  food: {
    en: list('% Kitchen,Cafe %,% Pizza,% Eats,% Grill'),
    es: list('Restaurante %,Taquería %,% Pizza,Casa %,Mesón %'),
  },
  app: { en: list('%,% App,% ID,% Go,% Pay,% Cloud'), es: list('%,% App,% ID,% Go,% Pay') },
  stream: { en: list('% TV,% Stream,% Plus,% Music'), es: list('% TV,% Play,% Plus,% Música') },
  crypto: {
    en: list('% Exchange,% Coin,% Wallet,% Crypto'),
    es: list('% Exchange,% Coin,% Cripto,% Wallet'),
  },
  insurer: {
    en: list('% Insurance,% Mutual,% Health Plan,% Cover'),
    es: list('Seguros %,% Mutua,% Salud,% Seguros'),
  },
  gym: {
    en: list('% Gym,% Fitness,% Yoga,% Leisure'),
    es: list('% Gym,% Fitness,Gimnasio %,% Sport'),
  },
  firm: {
    en: list('% Group,% Ltd,% Services,% Logistics,% Recruitment,% Staffing,% & Sons'),
    es: list('Grupo %,% SL,% Servicios,% Logística,% Empleo,Talleres %'),
  },
  charity: {
    en: list('% Trust,% Relief,% Foundation,% Rescue'),
    es: list('Fundación %,ONG %,% Ayuda,Asociación %'),
  },
  toll: {
    en: list('% Toll,% Turnpike,% Express Lanes,%Pass'),
    es: list('Autopistas %,Peajes %,%Tag,%Pase'),
  },
};
