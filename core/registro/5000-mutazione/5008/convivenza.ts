import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { convivenzaDi, fineDecesso, generalitaDi, stesso, vincoloAttivo, type Legame } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import { conAltro, registrato, type Cambio, type Caso, type Dati, type Mutazione } from './caso.ts';
import { controllaMortePartner, controllaPartner } from './partner-indicato.ts';

const campo = 'convivenzaDiFatto';
const risoluzione = `${campo}.contrattoRisoluzione`;
type Convivenza = NonNullable<Dati['convivenzaDiFatto']>;

/** Already in a cohabitation with somebody else. */
function conviveAltrove({ dati }: Soggetto, io: Soggetto): boolean {
  const convivenza = convivenzaDi(dati);
  return convivenza?.attivo === true && !stesso(convivenza.con, generalitaDi(io));
}

/** Of a cohabitation that lasts the partner is put right with the same day; an earlier one would change both. */
function altroConvivente(suo: Legame, giorno: string | undefined): Rilievo[] {
  const campoPartner = `${campo}.convivente`;
  if (giorno !== undefined && giorno === suo.dal) return [];
  const anticipata = giorno !== undefined && suo.dal !== undefined && giorno < suo.dal;
  return [rilievo(anticipata ? 'EN307' : 'EN265', { campo: campoPartner })];
}

function controllaInizio(caso: Caso): Rilievo[] {
  const { richiesta, soggetto } = caso;
  const detta = richiesta.convivenzaDiFatto;
  if (!detta) return [];
  const campoPartner = `${campo}.convivente`;
  const suo = convivenzaDi(soggetto.dati);
  const { convivente } = detta;
  if (!convivente && !suo?.attivo) return [rilievo('EN323', { campo: campoPartner })];
  const identita = controllaPartner(campoPartner, convivente, caso);
  if (identita.length > 0) return identita;
  const lui = registrato(caso, convivente);
  const giorno = detta.contrattoStipula?.data;
  const altro = convivente !== undefined && suo !== undefined && !stesso(convivente, suo.con);
  return [
    ...(suo?.attivo && altro ? altroConvivente(suo, giorno) : []),
    ...(suo?.perDecesso && altro && giorno !== undefined && giorno === suo.dal
      ? [rilievo('EN401', { campo: campoPartner })]
      : []),
    // Law 76/2016, paragraph 36: neither may be married or united.
    ...([soggetto, lui].some((uno) => uno && vincoloAttivo(uno.dati))
      ? [rilievo('EN257', { campo: campoPartner })]
      : []),
    ...(lui && conviveAltrove(lui, soggetto) ? [rilievo('EN256', { campo: campoPartner })] : []),
    ...(lui && lui.idFamigliaConvivenzaANPR !== soggetto.idFamigliaConvivenzaANPR
      ? [rilievo('EN253', { campo: campoPartner })]
      : []),
  ];
}

/** 16: a cohabitation declared, with or without a contract; on both records where they are linked. */
const inizio: Mutazione = {
  tipi: ['16'],
  controlla: controllaInizio,
  cambia: (caso, cambio) => {
    const detta = caso.richiesta.convivenzaDiFatto;
    if (!detta) return cambio;
    const suo = convivenzaDi(cambio.dati);
    const lui = registrato(caso, detta.convivente ?? suo?.con, cambio.altri);
    const prima = suo?.attivo ? cambio.dati.convivenzaDiFatto : {};
    const nuova: Convivenza = { ...prima, ...detta, ...(lui && { convivente: generalitaDi(lui) }) };
    const fatto: Cambio = { ...cambio, dati: { ...cambio.dati, convivenzaDiFatto: nuova } };
    if (!lui) return fatto;
    const io = { ...caso.soggetto, dati: fatto.dati };
    const sua = convivenzaDi(lui.dati)?.attivo ? lui.dati.convivenzaDiFatto : {};
    const contratto = detta.contrattoStipula && { contrattoStipula: detta.contrattoStipula };
    return conAltro(fatto, {
      ...lui,
      dati: { ...lui.dati, convivenzaDiFatto: { ...sua, convivente: generalitaDi(io), ...contratto } },
    });
  },
};

function controllaFine(caso: Caso): Rilievo[] {
  const { richiesta, soggetto } = caso;
  const detta = richiesta.convivenzaDiFatto?.contrattoRisoluzione;
  if (!detta) return [];
  const suo = convivenzaDi(soggetto.dati);
  if (!suo) {
    const nominato = richiesta.convivenzaDiFatto?.convivente !== undefined;
    return [rilievo(nominato ? 'EN260' : 'EN323', { campo })];
  }
  if (suo.perDecesso) return [rilievo('EN324', { campo: risoluzione })];
  if (!suo.attivo) return [rilievo('EN260', { campo })];
  const giorno = detta.contratto?.data;
  const campoGiorno = `${risoluzione}.contratto.data`;
  const lui = registrato(caso, suo.con);
  const perDecesso = detta.motivoRisoluzione === fineDecesso;
  return [
    ...(perDecesso
      ? controllaMortePartner({ vivo: 'EN322', campo: risoluzione, campoGiorno, giorno }, lui)
      : []),
    ...(!perDecesso && lui?.stato === 'deceduto' ? [rilievo('EN397', { campo: risoluzione })] : []),
  ];
}

/** 17: the cohabitation ends, on both records where they are linked. */
const fine: Mutazione = {
  tipi: ['17'],
  controlla: controllaFine,
  cambia: (caso, cambio) => {
    const contrattoRisoluzione = caso.richiesta.convivenzaDiFatto?.contrattoRisoluzione;
    const { convivenzaDiFatto } = cambio.dati;
    if (!contrattoRisoluzione || !convivenzaDiFatto) return cambio;
    const finita = { ...convivenzaDiFatto, contrattoRisoluzione };
    const fatto: Cambio = { ...cambio, dati: { ...cambio.dati, convivenzaDiFatto: finita } };
    const lui = registrato(caso, convivenzaDiFatto.convivente, cambio.altri);
    const sua = lui && convivenzaDi(lui.dati);
    if (!lui || !sua?.attivo || !stesso(sua.con, generalitaDi(caso.soggetto))) return fatto;
    const suaFinita = { ...lui.dati.convivenzaDiFatto, contrattoRisoluzione };
    return conAltro(fatto, { ...lui, dati: { ...lui.dati, convivenzaDiFatto: suaFinita } });
  },
};

export const convivenza: readonly Mutazione[] = [inizio, fine];
