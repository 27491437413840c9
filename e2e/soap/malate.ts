import { servizi } from '#contract/anpr/index.ts';
import { nascitaDiProva } from '#core/registro/di-prova.ts';
import type { Modi } from './canale.ts';
import { busta, type Mittente } from './cliente.ts';
import { nuovoId, oggi } from './richieste.ts';

/** A call that must be refused, and what its fault must say. */
export interface Malata {
  readonly nome: string;
  readonly corpo: string | Buffer;
  readonly percorso: string;
  readonly modi?: Modi;
  readonly motivo: string;
  readonly faultcode?: string;
  readonly stato?: number;
  /** Fields that the fault names. */
  readonly campi?: readonly string[];
  /** Whose shape the fault tells. */
  readonly forma: string;
}

const MiB = 1024 * 1024;
const { percorso, spazio } = servizi[1001].famiglia;
const forma = `{${spazio}}Richiesta1001`;
const indirizzi = `POST ${percorso}`;
const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const soap12 = 'http://www.w3.org/2003/05/soap-envelope';
const conEntita = (dichiarazione: string): string => `<!DOCTYPE a [${dichiarazione}]><a>&x;</a>`;
const nessuno = { percorso: '/ANPR9000/Niente', stato: 404, forma: indirizzi };

/** What each spoils: a birth, and the same signed. */
interface Sane {
  readonly nascita: () => string;
  readonly firmata: (cambia?: (xml: string) => string) => string;
}

const comuni = { percorso, forma };

function illeggibili({ firmata }: Sane): Malata[] {
  const malformato = { ...comuni, motivo: 'xml-malformato' };
  const grande = { ...comuni, motivo: 'troppo-grande' };
  const dtd = { ...comuni, motivo: 'xml-con-dtd' };
  return [
    { ...malformato, nome: 'XML cut short', corpo: firmata().slice(0, -20) },
    { ...malformato, nome: 'nothing at all', corpo: '' },
    { ...malformato, nome: 'JSON', corpo: '{"testataRichiesta":{}}' },
    { ...grande, nome: 'a body over two megabytes', corpo: firmata() + ' '.repeat(2 * MiB) },
    { ...grande, nome: 'a body of twenty megabytes', corpo: Buffer.alloc(20 * MiB, 'x') },
    { ...dtd, nome: 'a DOCTYPE', corpo: `<!DOCTYPE soapenv:Envelope>${firmata()}` },
    { ...dtd, nome: 'an internal entity', corpo: conEntita('<!ENTITY x "y">') },
    { ...dtd, nome: 'an external entity', corpo: conEntita('<!ENTITY x SYSTEM "file:///etc/hostname">') },
  ];
}

function maleImbustate({ nascita, firmata }: Sane): Malata[] {
  return [
    {
      ...comuni,
      nome: 'another encoding',
      corpo: Buffer.from(
        firmata((xml) => xml.replace('>CONTI<', '>CONTÌ<')),
        'latin1',
      ),
      motivo: 'non-utf8',
    },
    {
      ...comuni,
      nome: 'SOAP 1.2',
      corpo: firmata().replaceAll(soap11, soap12),
      motivo: 'versione-soap',
      faultcode: 'soapenv:VersionMismatch',
    },
    { ...comuni, nome: 'a request without its envelope', corpo: nascita(), motivo: 'busta-irregolare' },
    {
      ...comuni,
      nome: 'another media type',
      corpo: firmata(),
      modi: { tipo: 'application/json' },
      motivo: 'tipo-contenuto',
    },
  ];
}

function perNessuno({ firmata }: Sane): Malata[] {
  const sconosciuta = { ...comuni, motivo: 'operazione-sconosciuta' };
  return [
    { ...sconosciuta, nome: 'another namespace', corpo: firmata((xml) => xml.replace(spazio, 'urn:altro')) },
    {
      ...sconosciuta,
      nome: 'an operation not served here',
      corpo: firmata((xml) => xml.replaceAll('Richiesta1001', 'Richiesta1009')),
    },
    {
      ...sconosciuta,
      nome: 'the address of another family',
      corpo: firmata(),
      percorso: servizi[3002].famiglia.percorso,
      forma: `{${servizi[3002].famiglia.spazio}}Richiesta3002`,
    },
    { ...sconosciuta, ...nessuno, nome: 'an address that is nobody’s', corpo: firmata() },
    { ...sconosciuta, ...nessuno, nome: 'three megabytes for nobody', corpo: Buffer.alloc(3 * MiB, 'x') },
    {
      ...sconosciuta,
      ...nessuno,
      nome: 'a GET',
      corpo: '',
      percorso,
      modi: { metodo: 'GET' },
    },
  ];
}

function maleScritte({ firmata }: Sane): Malata[] {
  const campi = ['datiControllo.statura'];
  const data = (xml: string): string =>
    xml.replace(/<dataNascita>[^<]*/, '<dataNascita>ieri').replace(/<sesso>F/, '<sesso>X');
  return [
    {
      ...comuni,
      nome: 'an unknown element',
      corpo: firmata((xml) => xml.replace('</datiControllo>', '<statura>50</statura></datiControllo>')),
      motivo: 'richiesta-non-valida',
      campi,
    },
    {
      ...comuni,
      nome: 'two values that the schema does not admit',
      corpo: firmata(data),
      motivo: 'richiesta-non-valida',
      campi: ['generalita1001.generalita.sesso', 'generalita1001.generalita.dataNascita'],
    },
  ];
}

/** Births that would register a child of this name, each spoilt in one way. */
export function malate(mittente: Mittente, nome: string): Malata[] {
  const nascita = (): string =>
    servizi[1001].richiesta.toXml(nascitaDiProva({ id: nuovoId(), nome, dal: oggi() }));
  const sane: Sane = { nascita, firmata: (cambia = (xml) => xml) => busta(mittente, cambia(nascita())) };
  return [illeggibili, maleImbustate, perNessuno, maleScritte].flatMap((quali) => quali(sane));
}
