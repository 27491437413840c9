import { servizi, type Generalita, type Richiesta5008 } from '#contract/anpr/index.ts';
import {
  controlla,
  haTipo,
  regoleMutazioneScheda,
  regoleRegistrazione,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { controllaIdentita } from '../identita.ts';
import { convivenzaDi, matrimonioDi, unioneDi } from '../legami.ts';
import type { Soggetto } from '../modello.ts';
import {
  operazione,
  type Contesto,
  type ContestoApplica,
  type Effetti,
  type Ricerca,
} from '../operazione.ts';
import { partnerDi } from '../partner.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { candidati, controllaDecorrenza } from '../soggetto-richiesto.ts';
import type { AggregatiMutazione, Caso } from './5008/caso.ts';
import { codiciDaCercare } from './5008/generalita.ts';
import { cambia, controllaMutazioni } from './5008/mutazioni.ts';
import { controllaSezioni } from './5008/sezioni.ts';

const campo = 'generalitaPerRicerca';

/** Who is named as spouse or partner by the request. */
function nominati({ matrimonio, unioneCivile, convivenzaDiFatto }: Richiesta5008): Generalita[] {
  return [matrimonio?.coniuge, unioneCivile?.unitoCivilmente, convivenzaDiFatto?.convivente].filter(
    (uno) => uno !== undefined,
  );
}

/** Everybody whose record may change with this one, or forbid the change. */
async function leggiAltri(soggetto: Soggetto, richiesta: Richiesta5008, cerca: Ricerca): Promise<Soggetto[]> {
  const { dati } = soggetto;
  const legati = [matrimonioDi(dati), unioneDi(dati), convivenzaDi(dati)].flatMap(
    (uno) => uno?.con?.idSchedaSoggettoANPR ?? [],
  );
  const suoi = await Promise.all(legati.map((id) => cerca.soggetto(id)));
  const detti = await Promise.all(nominati(richiesta).map((uno) => candidati(uno, cerca)));
  const unici = detti.flatMap((trovati) => (trovati.length === 1 ? trovati : []));
  const conLoro = await Promise.all(unici.map((uno) => partnerDi(uno, cerca)));
  const tutti = [...suoi, ...unici, ...conLoro.flat()].filter((uno) => uno !== undefined);
  const perId = new Map(tutti.map((uno) => [uno.idSchedaSoggettoANPR, uno]));
  perId.delete(soggetto.idSchedaSoggettoANPR);
  return [...perId.values()].filter(({ stato }) => stato !== 'annullato');
}

async function aggregati(
  richiesta: Richiesta5008,
  cerca: Ricerca,
  { luoghi }: Pick<Contesto, 'luoghi'>,
): Promise<AggregatiMutazione> {
  const soggetti = await candidati(richiesta.generalitaPerRicerca, cerca);
  const [soggetto, altro] = soggetti;
  if (!soggetto || altro)
    return { soggetti, famiglia: undefined, altri: [], padri: [], madri: [], storia: [], codiciInUso: [] };
  const { idFamigliaConvivenzaANPR: idFamiglia, idSchedaSoggettoANPR: id } = soggetto;
  const codici = haTipo(richiesta, '01')
    ? codiciDaCercare(
        richiesta.generalitaDaModificare?.generalita,
        richiesta.datiControllo.gestioneCF,
        luoghi,
      )
    : [];
  const suo = soggetto.dati.generalita.codiceFiscale?.codFiscale.toUpperCase();
  return {
    soggetti,
    famiglia: idFamiglia === undefined ? undefined : await cerca.famiglia(idFamiglia),
    altri: await leggiAltri(soggetto, richiesta, cerca),
    padri: await candidati(richiesta.paternita?.generalita, cerca),
    madri: await candidati(richiesta.maternita?.generalita, cerca),
    storia: haTipo(richiesta, '20', '21') ? await cerca.storia(id) : [],
    codiciInUso: (await cerca.codiciFiscaliInUso(codici)).filter((codice) => codice !== suo),
    ...(haTipo(richiesta, '01') && { sospesa: await cerca.inAttesaDellAgenzia(id) }),
  };
}

interface Attorno {
  readonly comune: string;
  readonly oggi: string;
  readonly luoghi: Luoghi;
  readonly agenzia?: boolean | undefined;
}

function caso(
  richiesta: Richiesta5008,
  soggetto: Soggetto,
  a: AggregatiMutazione,
  attorno: Omit<Attorno, 'comune'>,
): Caso {
  const { oggi, luoghi, agenzia } = attorno;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  return { richiesta, soggetto, a, oggi, dal, luoghi, agenzia };
}

/** Is the person still in the register, of this municipality, in a family that is not still being registered? */
function controllaPosizione(
  richiesta: Richiesta5008,
  soggetto: Soggetto,
  { famiglia }: AggregatiMutazione,
  comune: string,
): Rilievo[] {
  const uscito = soggetto.stato === 'cancellato' || soggetto.stato === 'deceduto';
  // The data of a death are changed on the record of who died; EN486 says when nobody did.
  if (uscito && !haTipo(richiesta, '22')) return [rilievo('EN184', { campo })];
  if (soggetto.comune !== comune) return [rilievo('EN204', { campo })];
  return famiglia?.incompleta === true ? [rilievo('EN211', { campo })] : [];
}

/** What the register says of a change of the individual record (workflows.md §2, §4). */
export function controllaMutazioneScheda(
  richiesta: Richiesta5008,
  a: AggregatiMutazione,
  attorno: Attorno,
): Rilievo[] {
  const identita = controllaIdentita(campo, richiesta.generalitaPerRicerca, a.soggetti);
  const [soggetto] = a.soggetti;
  if (identita.length > 0 || !soggetto) return identita;
  const posizione = controllaPosizione(richiesta, soggetto, a, attorno.comune);
  if (posizione.length > 0) return posizione;
  const questo = caso(richiesta, soggetto, a, attorno);
  return [
    // A completion holds from the subentro, whatever came later (EN437).
    ...(haTipo(richiesta, '20', '21') ? [] : controllaDecorrenza(questo.dal, soggetto)),
    ...controllaSezioni(questo),
    ...controllaMutazioni(questo),
  ];
}

/** How the answer names who changed: the code too when the register gave or accepted one, and who the person was. */
function mutato(prima: Soggetto, dopo: Soggetto, richiesta: Richiesta5008): ReturnType<typeof variato> {
  const base = variato(dopo);
  const { codiceFiscale } = dopo.dati.generalita;
  if (!haTipo(richiesta, '01')) return base;
  return {
    ...base,
    generalitaPrecedenti: prima.dati.generalita,
    generalitaAttuali: { ...(codiceFiscale && { codiceFiscale }), ...base.generalitaAttuali },
  };
}

/** Documents in, documents out: the record, and those of spouse and partner. */
export function applicaMutazioneScheda(
  richiesta: Richiesta5008,
  a: AggregatiMutazione,
  contesto: ContestoApplica,
): Effetti {
  const [soggetto] = a.soggetti;
  if (!soggetto) throw new Error('a change of nobody passed the controls');
  const questo = caso(richiesta, soggetto, a, contesto);
  const { dati, altri } = cambia(questo);
  const certificabilita = dati.attributiSoggetto?.soggettoCertificabile as
    Soggetto['certificabilita'] | undefined;
  const { dal } = questo;
  const dopo: Soggetto = {
    ...soggetto,
    ...(certificabilita && { certificabilita }),
    ultimaDecorrenza: dal > soggetto.ultimaDecorrenza ? dal : soggetto.ultimaDecorrenza,
    dati,
  };
  return {
    soggetti: [dopo, ...altri.values()],
    risposta: rispostaComune(contesto, [
      mutato(soggetto, dopo, richiesta),
      ...[...altri.values()].map(variato),
    ]),
  };
}

/** Mutazione della scheda individuale, with the kinds of table 36 (services.md 5008, workflows.md §4). */
export const mutazioneScheda = operazione({
  servizio: servizi[5008],
  permesso: 'anagrafe.mutazioni',
  finalita: 'mutazione della scheda individuale',
  conserva: () => true,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleMutazioneScheda, { richiesta, oggi }),
  ],
  aggregati,
  blocca: ({ soggetti, altri, famiglia }) => ({
    soggetti: [...soggetti, ...altri],
    famiglie: famiglia ? [famiglia] : [],
  }),
  controlli: (richiesta, a, { chi, oggi, luoghi }) =>
    controllaMutazioneScheda(richiesta, a, { comune: chi.comune, oggi, luoghi }),
  applica: applicaMutazioneScheda,
  accesso: ({ datiControllo }, { soggetti, altri }) => ({
    soggetti: [...soggetti, ...altri].map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', ...datiControllo.tipoMutazione.map((tipo) => `mutazione ${tipo}`)],
  }),
});
