import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import {
  fineDecesso,
  fineUltimoVincolo,
  generalitaDi,
  matrimonioDi,
  stesso,
  unioneDi,
} from '../../legami.ts';
import {
  avvisoStatoCivile,
  conAltro,
  conStatoCivile,
  registrato,
  type Cambio,
  type Caso,
  type Dati,
  type Mutazione,
} from './caso.ts';
import { risolviConvivenze } from './convivenza-finita.ts';
import { controllaLiberta, controllaMortePartner, controllaPartner } from './partner-indicato.ts';

const campo = 'unioneCivile';
const campoPartner = `${campo}.unitoCivilmente`;
const campoGiorno = `${campo}.attoUnione.dataEvento`;
const scioglimento = `${campo}.scioglimentoUnione`;
type Unione = NonNullable<Dati['unioneCivile']>;

/** Of the union that is there the partner or the day may be put right, not both; closed by death, neither. */
function correzione(dati: Dati, { richiesta: { unioneCivile } }: Caso): boolean {
  const suo = unioneDi(dati);
  if (!suo || !unioneCivile) return false;
  const { unitoCivilmente, attoUnione } = unioneCivile;
  const stessoGiorno = attoUnione === undefined || attoUnione.dataEvento === suo.dal;
  return suo.attivo ? stessoGiorno || stesso(unitoCivilmente, suo.con) : stessoGiorno;
}

function controllaInizio(caso: Caso): Rilievo[] {
  const { richiesta, soggetto } = caso;
  const detta = richiesta.unioneCivile;
  if (!detta) return [];
  const suo = unioneDi(soggetto.dati);
  const { unitoCivilmente, ordineUnione } = detta;
  if (!unitoCivilmente && !suo) return [rilievo('EN326', { campo: campoPartner })];
  const identita = controllaPartner(campoPartner, unitoCivilmente, caso);
  if (identita.length > 0) return identita;
  const lui = registrato(caso, unitoCivilmente);
  const corretta = correzione(soggetto.dati, caso);
  const altro = unitoCivilmente !== undefined && suo !== undefined && !stesso(unitoCivilmente, suo.con);
  const ordine = soggetto.dati.unioneCivile?.ordineUnione;
  return [
    ...(suo?.attivo && !corretta ? [rilievo('EN305', { campo })] : []),
    ...(suo?.perDecesso && corretta && altro ? [rilievo('EN402', { campo: campoPartner })] : []),
    ...(suo && !corretta && ordine !== undefined && ordine === ordineUnione
      ? [rilievo('EN291', { campo: `${campo}.ordineUnione` })]
      : []),
    ...(matrimonioDi(soggetto.dati)?.attivo ? [rilievo('EN272', { campo: campoGiorno })] : []),
    ...controllaLiberta(
      {
        ...{ campoPartner, campoGiorno, giorno: detta.attoUnione?.dataEvento },
        fine: corretta ? undefined : fineUltimoVincolo(soggetto.dati),
      },
      lui,
      caso,
    ),
    ...avvisoStatoCivile(lui, caso, (codice) => codice === '6'),
  ];
}

/** 18: a civil union, on both records where they are linked. */
const inizio: Mutazione = {
  tipi: ['18'],
  controlla: controllaInizio,
  cambia: (caso, cambio) => {
    const detta = caso.richiesta.unioneCivile;
    if (!detta) return cambio;
    const suo = unioneDi(cambio.dati);
    const lui = registrato(caso, detta.unitoCivilmente ?? suo?.con, cambio.altri);
    const prima = correzione(cambio.dati, caso) ? cambio.dati.unioneCivile : {};
    const nuova: Unione = { ...prima, ...detta, ...(lui && { unitoCivilmente: generalitaDi(lui) }) };
    const dati = conStatoCivile({ ...cambio.dati, unioneCivile: nuova }, caso);
    const fatto: Cambio = { ...cambio, dati };
    if (!lui) return fatto;
    const io = generalitaDi({ ...caso.soggetto, dati });
    const sua = stesso(unioneDi(lui.dati)?.con, io) ? lui.dati.unioneCivile : {};
    const atto = detta.attoUnione && { attoUnione: detta.attoUnione };
    const unita = { ...lui.dati, unioneCivile: { ...sua, unitoCivilmente: io, ...atto } };
    return risolviConvivenze(caso, conAltro(fatto, { ...lui, dati: unita }), generalitaDi(lui));
  },
};

function controllaFine(caso: Caso): Rilievo[] {
  const { richiesta, soggetto } = caso;
  const detta = richiesta.unioneCivile;
  const finale = detta?.scioglimentoUnione;
  if (!detta || !finale) return [];
  const suo = unioneDi(soggetto.dati);
  if (!suo && !detta.unitoCivilmente) return [rilievo('EN326', { campo: campoPartner })];
  if (suo && !suo.con && !detta.unitoCivilmente) return [rilievo('EN381', { campo: campoPartner })];
  if (!suo || (detta.unitoCivilmente && !stesso(detta.unitoCivilmente, suo.con)))
    return [rilievo('EN274', { campo: campoPartner })];
  if (suo.perDecesso) return [rilievo('EN327', { campo: scioglimento })];
  const giorno = finale.datiEvento?.dataEvento ?? finale.sentenza?.dataValidita;
  const lui = registrato(caso, suo.con);
  const perDecesso = finale.motivoScioglimento === fineDecesso;
  const nelGiorno = `${scioglimento}.datiEvento.dataEvento`;
  return [
    ...(perDecesso
      ? controllaMortePartner({ vivo: 'EN325', campo: scioglimento, campoGiorno: nelGiorno, giorno }, lui)
      : []),
    ...(!perDecesso && lui?.stato === 'deceduto' ? [rilievo('EN397', { campo: scioglimento })] : []),
    ...avvisoStatoCivile(lui, caso, (codice) => codice !== '6'),
  ];
}

/** 19: the union is dissolved, on both records where they are linked. */
const fine: Mutazione = {
  tipi: ['19'],
  controlla: controllaFine,
  cambia: (caso, cambio) => {
    const scioglimentoUnione = caso.richiesta.unioneCivile?.scioglimentoUnione;
    const { unioneCivile } = cambio.dati;
    if (!scioglimentoUnione || !unioneCivile) return cambio;
    const sciolta = { ...cambio.dati, unioneCivile: { ...unioneCivile, scioglimentoUnione } };
    const fatto: Cambio = { ...cambio, dati: conStatoCivile(sciolta, caso) };
    const lui = registrato(caso, unioneCivile.unitoCivilmente, cambio.altri);
    const sua = lui && unioneDi(lui.dati);
    if (!lui || !sua?.attivo || !stesso(sua.con, generalitaDi(caso.soggetto))) return fatto;
    const suaSciolta = { ...lui.dati.unioneCivile, scioglimentoUnione };
    return conAltro(fatto, { ...lui, dati: { ...lui.dati, unioneCivile: suaSciolta } });
  },
};

export const unione: readonly Mutazione[] = [inizio, fine];
